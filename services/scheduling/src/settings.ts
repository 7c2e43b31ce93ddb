import { parse } from '@spotter/service-kit/config.ts'
import { type Static, Type } from 'typebox'

/** Where nothing else is said: a client may cancel until a day before. */
export const defaultCancelHours = 24

/** What the scheduling service reads from its environment beside what every service does. */
export const SchedulingSettings = Type.Object({
  CLIENT_CANCEL_HOURS: Type.Integer({
    default: defaultCancelHours,
    minimum: 0,
    maximum: 720,
    description: 'A client may cancel a session until so many hours before it starts'
  })
})

/** The rules of this installation. Throws BadSettings naming what does not do. */
export function readSchedulingSettings(env: NodeJS.ProcessEnv = process.env) {
  const { CLIENT_CANCEL_HOURS } = parse<Static<typeof SchedulingSettings>>(SchedulingSettings, env)
  return { clientCancelHours: CLIENT_CANCEL_HOURS }
}
