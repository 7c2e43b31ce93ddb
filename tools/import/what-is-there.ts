import type { Booked } from './plan.ts'
import type { Spotter } from './spotter-api.ts'

/** The id of the trainer's client with this e-mail address, or undefined. */
export async function findClient(spotter: Spotter, email: string): Promise<number | undefined> {
  const wanted = email.trim().toLowerCase()
  const clients = await everyPage<{ id: number; email: string }>(spotter, '/trainer/clients', 'clients', { search: email.trim() })
  return clients.find(client => client.email.toLowerCase() === wanted)?.id
}

/** The client's sessions from one date to the other, cancelled ones aside, and whether each has its card. */
export async function findBooked(spotter: Spotter, clientId: number, startDate: string, endDate: string): Promise<Booked[]> {
  const schedules = await everyPage<Schedule>(spotter, '/trainer/schedules', 'schedules', {
    clientId: String(clientId),
    startDate,
    endDate,
    status: 'scheduled,confirmed,completed,no_show'
  })
  return schedules.map(({ id, date, time, title, relatedSessionCard }) => ({
    scheduleId: id,
    date,
    time,
    title,
    hasCard: relatedSessionCard !== null
  }))
}

interface Schedule {
  id: number
  date: string
  time: string
  title: string
  relatedSessionCard: number | null
}

/** All the rows of a list, page by page. */
async function everyPage<Row>(spotter: Spotter, path: string, name: string, query: Record<string, string>): Promise<Row[]> {
  const rows: Row[] = []
  for (let page = 1; ; page++) {
    const parameters = new URLSearchParams({ ...query, limit: '100', page: String(page) })
    const data = await spotter.get<Record<string, Row[]> & { pagination: { totalPages: number } }>(`${path}?${parameters}`)
    rows.push(...(data[name] as Row[]))
    if (page >= data.pagination.totalPages) return rows
  }
}
