import { invalidField } from '@spotter/service-kit/errors.ts'

/** Where a page of a history ended, and the number of the page that begins there. */
export interface Position {
  date: string
  startsAt: string
  id: number
  page: number
}

/**
 * Reads a cursor such as a history's statement writes: base64url of `date|instant|id|page`.
 * Throws a 422 naming `cursor` for anything else.
 */
export function readCursor(cursor: string): Position {
  const [whole, date, startsAt, id, page] = pattern.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? []
  if (!whole || !isInstant(startsAt!) || !isInstant(`${date}T00:00:00.000Z`) || !Number.isSafeInteger(Number(id))) {
    throw invalidField('cursor', 'is not one that this list has given', 'INVALID_FORMAT')
  }
  return { date: date!, startsAt: startsAt!, id: Number(id), page: Number(page) }
}

const pattern = /^(\d{4}-\d\d-\d\d)\|(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\|(\d{1,16})\|(\d{1,9})$/

/** Whether the calendar has it, and PostgreSQL's too, which has no year 0: JavaScript moves a 30th of February on. */
function isInstant(text: string) {
  const date = new Date(text)
  return date.getUTCFullYear() > 0 && date.toISOString() === text
}
