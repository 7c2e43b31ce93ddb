import { pino } from 'pino'

/** Facts first, then what happened: `log.info({ sessionId }, 'session recorded')`. */
export interface Log {
  info: (fields: object, message: string) => void
  warn: (fields: object, message: string) => void
  error: (fields: object, message: string) => void
}

const secrets = ['password', 'token', 'refreshToken', 'authorization', 'cookie', '["set-cookie"]']

/** The log of a process: JSON lines on standard output or in a file, secrets crossed out wherever they stand. */
export function openLog({ name, level = 'info', file }: { name: string; level?: string; file?: string }) {
  const options = {
    name,
    level,
    redact: {
      paths: secrets.flatMap(key => (key.startsWith('[') ? [`*${key}`, `*.*${key}`] : [key, `*.${key}`, `*.*.${key}`])),
      censor: '***'
    }
  }
  return file ? pino(options, pino.destination({ dest: file, mkdir: true, sync: true })) : pino(options)
}
