import { type Job, jobs, maintain } from '@spotter/db/maintenance.ts'
import { oneLine } from '@spotter/service-kit/config.ts'
import type { Log } from '@spotter/service-kit/log.ts'
import { readJson, writeJson } from './json-file.ts'

const hour = 3_600_000
const periods: Record<Job, number> = {
  hourly: hour,
  daily: 24 * hour,
  weekly: 7 * 24 * hour,
  monthly: 30 * 24 * hour,
  yearly: 365 * 24 * hour
}

/** When each job last ran, as an ISO instant. */
export type LastRuns = Partial<Record<Job, string>>

/** The jobs to run at `now`: those whose period is over, that never ran, or whose last run can't be right. */
export function dueJobs(lastRuns: LastRuns, now: Date): Job[] {
  return (Object.keys(jobs) as Job[]).filter(job => {
    const elapsed = now.getTime() - Date.parse(lastRuns[job] ?? '')
    return !(elapsed >= 0 && elapsed < periods[job])
  })
}

/**
 * Looks at once and every ten minutes for jobs that are due, and runs them one after the other. `file` remembers when each last ran.
 * One that fails is logged, and due again. Returns what stops it: a job under way ends with PostgreSQL, and the next start does it again.
 */
export function startMaintenance({ ownerUrl, timeZone, file, log }: { ownerUrl: string; timeZone: string; file: string; log: Log }) {
  const lastRuns = () => readJson<LastRuns>(file) ?? {}
  let working = false
  let stopped = false
  const look = async () => {
    if (working) return
    working = true
    for (const job of dueJobs(lastRuns(), new Date())) {
      if (stopped) break
      const startedAt = new Date().toISOString()
      try {
        const done = await maintain(job, ownerUrl, timeZone)
        writeJson(file, { ...lastRuns(), [job]: startedAt })
        log.info({ job }, `maintenance: ${done}`)
      } catch (error) {
        if (!stopped) log.error({ job, error: oneLine(error) }, 'maintenance failed')
      }
    }
    working = false
  }
  void look()
  const timer = setInterval(look, hour / 6)
  return () => {
    stopped = true
    clearInterval(timer)
  }
}
