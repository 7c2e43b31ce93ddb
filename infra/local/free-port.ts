import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'

/** A TCP port of 127.0.0.1 that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise(closed => server.close(closed))
  return port
}

/** @throws Error in one line when somebody listens on `port` of `host` already */
export async function assertPortFree(port: number, host: string, wantedBy: string) {
  const server = createServer().listen(port, host)
  try {
    await once(server, 'listening')
    await new Promise(closed => server.close(closed))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const why = code === 'EADDRINUSE' ? 'is in use by another program' : `can't be opened (${code})`
    throw new Error(`${wantedBy} needs port ${port} on ${host}, which ${why}: stop that program or choose another port`)
  }
}
