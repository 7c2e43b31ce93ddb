import type { ScheduleStatus } from '@spotter/contracts/api/shapes.ts'
import { CancelledTooLate, FormerTrainer, HasBegun, StateConflict } from '../errors.ts'
import { mayBecome } from './rules.ts'

const hourMs = 3_600_000

/** What decides whether a client's word on a session counts. */
interface OwnSession {
  status: ScheduleStatus
  startsAt: Date
  /** Released clients' sessions are on their way to be cancelled: nobody confirms them or calls them off. */
  isWithPresentTrainer: boolean
}

/** Refuses what a client can't confirm. @throws CONFLICT for another state than scheduled, a former trainer's session, and one that has begun */
export function checkConfirmation({ status, startsAt, isWithPresentTrainer }: OwnSession, now: Date) {
  if (status !== 'scheduled') throw new StateConflict(status, 'confirmed')
  if (!isWithPresentTrainer) throw new FormerTrainer()
  if (startsAt <= now) throw new HasBegun('confirmed')
}

/**
 * Refuses what a client can't call off (any more).
 * @param hours until how long before the start they may
 * @throws CONFLICT for a state that can't become cancelled, a former trainer's session, and one that starts too soon
 */
export function checkCancellation({ status, startsAt, isWithPresentTrainer }: OwnSession, hours: number, now: Date) {
  if (!mayBecome(status, 'cancelled', { hasCard: false })) throw new StateConflict(status, 'cancelled')
  if (!isWithPresentTrainer) throw new FormerTrainer()
  if (startsAt <= now) throw new HasBegun('cancelled')
  if (startsAt.getTime() - now.getTime() < hours * hourMs) throw new CancelledTooLate(hours)
}
