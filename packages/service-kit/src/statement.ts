import type { Tx } from './db.ts'

/** SQL with places for named values. */
export interface Piece {
  texts: string[]
  names: string[]
}

/** The place of a value in a piece of SQL. */
export const value = (name: string): Piece => ({ texts: ['', ''], names: [name] })

/** A piece of SQL, of other pieces and of words of ours (never of a caller's): several statements show a card in the same way. */
export function sql(strings: TemplateStringsArray, ...parts: (Piece | string)[]): Piece {
  const texts = [strings[0]!]
  const names: string[] = []
  const append = (text: string) => texts.push(texts.pop()! + text)
  parts.forEach((part, i) => {
    const piece = typeof part === 'string' ? { texts: [part], names: [] } : part
    append(piece.texts[0]!)
    texts.push(...piece.texts.slice(1))
    names.push(...piece.names)
    append(strings[i + 1]!)
  })
  return { texts, names }
}

/** Makes a statement of a piece, once: it is prepared under one name for the life of the process. Throws where a value is missing. */
export function statement<Row>({ texts, names }: Piece) {
  const strings: TemplateStringsArray = Object.assign([...texts], { raw: texts }) // Prisma takes nothing without raw
  return (tx: Tx, values: Record<string, unknown>) => {
    const missing = names.find(name => values[name] === undefined)
    if (missing) throw new TypeError(`a statement was run without ${missing}`)
    return tx.$queryRaw<Row[]>(strings, ...names.map(name => values[name]))
  }
}
