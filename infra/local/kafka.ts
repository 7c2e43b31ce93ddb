import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { assertPortFree, freePort } from './free-port.ts'
import { whileHeld } from './hold.ts'
import { bringOnce, findJava, onPath } from './maven.ts'
import { type Engine, startProcess } from './process.ts'

export interface Kafka extends Engine {
  port: number
  /** What a client is given: ["127.0.0.1:9092"]. */
  brokers: string[]
}

export interface EngineOptions {
  /** Holds its data and configuration; made when missing. */
  dir: string
  port: number
  /** What it prints; a file in `dir` unless given. */
  log?: string
}

const home = join(import.meta.dirname, 'kafka')
const pom = join(home, 'pom.xml')
/** Named after what is in the pom, so that a changed pom brings its jars again. */
const lib = join(home, `lib-${createHash('sha1').update(readFileSync(pom)).digest('hex').slice(0, 8)}`)

/** Why Kafka can't be started on this machine, with what to install; undefined when it can. */
export function kafkaUnavailable(): string | undefined {
  const missing = [...(findJava() ? [] : ['Java 17 or later']), ...(existsSync(lib) || onPath('mvn') ? [] : ['Maven'])]
  if (missing.length === 0) return undefined
  return `Kafka needs ${missing.join(' and ')}: apt-get install openjdk-17-jre-headless maven (brew install openjdk maven), or give KAFKA_BROKERS`
}

/**
 * Starts a broker of one node on 127.0.0.1 and resolves when it answers. The first start on a machine brings its 43 MB with Maven.
 * @throws HeldByAnother when another living process runs it; Error of one line when it can't start
 */
export async function startKafka({ port, ...options }: EngineOptions): Promise<Kafka> {
  const unavailable = kafkaUnavailable()
  if (unavailable) throw new Error(unavailable)
  const dir = resolve(options.dir)

  return whileHeld(`${dir}.lock`, async () => {
    await bringOnce(lib, ['-f', pom, 'dependency:copy-dependencies', '-DincludeScope=runtime'])
    mkdirSync(dir, { recursive: true })
    const properties = join(dir, 'server.properties')
    const template = readFileSync(join(home, 'server.properties'), 'utf8')
    const values: Record<string, string | number> = { DIR: dir, PORT: port, CONTROLLER_PORT: await freePort() }
    writeFileSync(
      properties,
      template.replace(/@([A-Z_]+)@/g, (_, name) => String(values[name]))
    )
    if (!existsSync(join(dir, 'data/meta.properties'))) await format(properties)

    const engine = await startProcess({
      name: 'Kafka',
      command: findJava()!,
      args: [...flags, 'kafka.Kafka', properties],
      log: options.log ?? join(dir, 'kafka.log'),
      pidFile: join(dir, 'pid'),
      ready: () => knowsItself(port),
      before: () => assertPortFree(port, '127.0.0.1', 'Kafka')
    })
    return { ...engine, port, brokers: [`127.0.0.1:${port}`] }
  })
}

const flags = [
  ...['-Xms192m', '-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xshare:auto', '-Djava.awt.headless=true'],
  `-Dlog4j2.configurationFile=file:${join(home, 'log4j2.properties')}`,
  ...['-cp', `${lib}/*`]
]

async function format(properties: string) {
  const id = Buffer.concat([Buffer.of(1), randomBytes(15)]).toString('base64url') // never begins with "-"
  await promisify(execFile)(findJava()!, [...flags, 'kafka.tools.StorageTool', 'format', '--ignore-formatted', '-t', id, '-c', properties])
}

/** Asks for the cluster's metadata: a broker that lists itself takes requests, one that only accepts connections may not yet. */
function knowsItself(port: number) {
  // length, api 3 (Metadata), version 0, correlation id 1, no client id, no topic by name
  const request = Buffer.from('0000000e 0003 0000 00000001 ffff 00000000'.replaceAll(' ', ''), 'hex')
  return new Promise<boolean>(answer => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 2000 })
    let received = Buffer.alloc(0)
    socket.on('connect', () => socket.write(request))
    socket.on('timeout', () => socket.destroy())
    socket.on('error', () => answer(false))
    socket.on('close', () => answer(false))
    socket.on('data', data => {
      received = Buffer.concat([received, data])
      if (received.length < 12) return // length, correlation id, number of brokers
      answer(received.readInt32BE(8) > 0)
      socket.destroy()
    })
  })
}
