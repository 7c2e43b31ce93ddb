import { once } from 'node:events'
import { connect } from 'node:net'

/**
 * Makes sure that something answers where a setting says that an engine is.
 * Gives its port; throws an Error of one line that names the setting.
 */
export async function assertAnswers(setting: string, address: string): Promise<number> {
  const url = address.includes('://') ? address : `tcp://${address.split(',')[0]}`
  if (!URL.canParse(url)) throw new Error(`${setting} is no address: ${examples[setting]}`)
  const { hostname, port, protocol } = new URL(url)
  const at = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || (protocol.startsWith('postgres') ? 5_432 : 6_379) }
  const socket = connect({ ...at, timeout: 5_000 })
  try {
    socket.once('timeout', () => socket.destroy(Object.assign(new Error('no answer'), { code: 'no answer within 5 s' })))
    await once(socket, 'connect')
    return at.port
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Error(`nothing answers at ${at.host}:${at.port} (${code}), where ${setting} points: start it there, or unset ${setting}`)
  } finally {
    socket.destroy()
  }
}

const examples: Record<string, string> = {
  DATABASE_URL: 'postgres://user:password@host:5432/database',
  KAFKA_BROKERS: 'host:9092,host:9092',
  REDIS_URL: 'redis://host:6379'
}
