import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'

export interface Device {
  /** Null where a proxy names something else. */
  ipAddress: string | null
  userAgent: string | null
}

/** What is noted of the device that signs in. */
export function deviceOf({ ip, headers }: FastifyRequest): Device {
  const [address = ''] = ip.split('%') // without the interface of a link-local address
  return { ipAddress: isIP(address) ? address : null, userAgent: headers['user-agent']?.slice(0, 500) ?? null }
}
