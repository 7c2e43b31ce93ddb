import pg from 'pg'
import { connect } from './connect.ts'

export const services = ['auth', 'scheduling', 'training', 'notifications'] as const
export type Service = (typeof services)[number]

/** The PostgreSQL role that a service signs in as. */
export const roleName = (service: Service) => `spotter_${service}`

/** Gives the services' roles their passwords. They belong to the whole server, so every database on it gets the same. */
export async function setRolePasswords(ownerUrl: string, passwords: Record<Service, string>) {
  const client = await connect(ownerUrl)
  try {
    for (const service of services) {
      await client.query(`alter role ${roleName(service)} password ${pg.escapeLiteral(passwords[service])}`)
    }
  } finally {
    await client.end()
  }
}

/** The connection string by which a service reaches the owner's database. */
export function roleUrl(ownerUrl: string, service: Service, password: string) {
  const url = new URL(ownerUrl)
  url.username = roleName(service)
  url.password = encodeURIComponent(password)
  return url.href
}
