import { chmodSync, mkdirSync } from 'node:fs'
import { connect } from 'node:net'
import { join, resolve } from 'node:path'
import { assertPortFree } from './free-port.ts'
import { whileHeld } from './hold.ts'
import type { EngineOptions } from './kafka.ts'
import { bringOnce, findJava, onPath } from './maven.ts'
import { type Engine, startProcess } from './process.ts'

export interface Redis extends Engine {
  port: number
  /** "redis://127.0.0.1:6379" */
  url: string
}

/** A jar that holds Redis 6.2 for these machines. */
const artifact = 'com.github.codemonstur:embedded-redis:1.4.3'
const binaries: Record<string, string> = {
  'linux-x64': 'redis-server-6.2.6-v5-linux-amd64',
  'linux-arm64': 'redis-server-6.2.7-linux-arm64',
  'darwin-x64': 'redis-server-6.2.6-v5-darwin-amd64',
  'darwin-arm64': 'redis-server-6.2.6-v5-darwin-arm64'
}
const binary = binaries[`${process.platform}-${process.arch}`]
const unpacked = join(import.meta.dirname, 'redis/6.2')

/** Why Redis can't be started on this machine, with what to install; undefined when it can. */
export function redisUnavailable(): string | undefined {
  if (onPath('redis-server') || (binary && findJava() && onPath('mvn'))) return undefined
  return 'Redis is not installed: apt-get install redis-server (brew install redis), or give REDIS_URL'
}

/**
 * Starts Redis on 127.0.0.1 and resolves when it answers: the machine's own redis-server, else one that Maven brings.
 * @throws HeldByAnother when another living process runs it; Error of one line when it can't start
 */
export async function startRedis({ port, ...options }: EngineOptions): Promise<Redis> {
  const unavailable = redisUnavailable()
  if (unavailable) throw new Error(unavailable)
  const dir = resolve(options.dir)

  return whileHeld(`${dir}.lock`, async () => {
    mkdirSync(dir, { recursive: true })
    const engine = await startProcess({
      name: 'Redis',
      command: onPath('redis-server') ?? (await bring()),
      args: ['--bind', '127.0.0.1', '--port', String(port), '--dir', dir, '--save', '60 1', '--daemonize', 'no'],
      log: options.log ?? join(dir, 'redis.log'),
      pidFile: join(dir, 'pid'),
      ready: () => answersPing(port),
      before: () => assertPortFree(port, '127.0.0.1', 'Redis')
    })
    return { ...engine, port, url: `redis://127.0.0.1:${port}` }
  })
}

async function bring() {
  const unpack = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack'
  await bringOnce(unpacked, [unpack, `-Dartifact=${artifact}`, `-Dmdep.unpack.includes=${binary}`])
  chmodSync(join(unpacked, binary!), 0o755)
  return join(unpacked, binary!)
}

function answersPing(port: number) {
  return new Promise<boolean>(answer => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 2000 })
    socket.on('connect', () => socket.write('PING\r\n'))
    socket.on('timeout', () => socket.destroy())
    socket.on('error', () => answer(false))
    socket.on('close', () => answer(false))
    socket.on('data', data => {
      answer(data.toString().startsWith('+PONG'))
      socket.destroy()
    })
  })
}
