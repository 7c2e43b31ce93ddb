import { sql } from '@spotter/service-kit/statement.ts'

const installationZone = sql`installation_zone()`

/** The zone of a session at place `l` (which may be none) of trainer `tr`, whose user is `tu`. */
export const scheduleZone = sql`coalesce(l.timezone, tr.timezone, tu.timezone, ${installationZone})`

/** The zone that a client lives by whose user is `u`: their own, else that of their trainer `tr` (user `tu`), whom they may not have. */
export const clientZone = sql`coalesce(u.timezone, tr.timezone, tu.timezone, ${installationZone})`

/** The zone that trainer `tr`, whose user is `tu`, lives by. */
export const trainerZone = sql`coalesce(tu.timezone, tr.timezone, ${installationZone})`
