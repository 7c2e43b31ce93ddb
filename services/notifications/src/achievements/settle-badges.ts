import { isDeepStrictEqual } from 'node:util'
import { achievementGranted, achievementWithdrawn } from '@spotter/contracts/events/notifications.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import { publish } from '@spotter/service-kit/outbox.ts'
import { aboutAchievement, isOld, type Notice, pageOfClient } from '../notices/notice.ts'
import { hideNotices, showNotices, tell } from '../notices/sql.ts'
import { texts } from '../texts.ts'
import { describe } from './badges.ts'
import { type Badge, badgesOf } from './rules.ts'
import { type History, lockTrainee, readHistory, withdrawBadges, writeBadges } from './sql.ts'

/** The client's whole history, nobody else's to work on until this transaction ends; undefined when there is no such client. */
export async function lockHistory(tx: Tx, traineeId: number) {
  await lockTrainee(tx, traineeId)
  return readHistory(tx, traineeId)
}

/** When what made a client's history change was said, and the end of the session that it was; left out where it was none. */
export interface Occasion {
  occurredAt: Date
  endedAt?: string
}

/**
 * Makes a client's badges what their history earns, and says so: new ones are
 * told to client and trainer; those that no longer hold go, with their notices;
 * those that hold again come back with theirs, and nobody is told. Publishes what
 * was granted and withdrawn, so it is the last thing of a transaction.
 */
export async function settleBadges(tx: Tx, traineeId: number, history: History, occasion: Occasion) {
  const { written, granted, regained, withdrawn } = compare(history)
  if (withdrawn.length > 0) {
    await withdrawBadges(tx, withdrawn)
    await hideNotices(tx, causesOf(traineeId, withdrawn))
  }
  if (regained.length > 0) await showNotices(tx, causesOf(traineeId, regained))

  const ids = written.length > 0 ? await writeBadges(tx, traineeId, written) : new Map<string, number>()
  const idOf = ({ key }: EarnedBadge) => ids.get(key)!
  await tell(tx, ...granted.flatMap(badge => noticesOf({ badge, achievementId: idOf(badge), traineeId, history, occasion })))
  await publish(
    tx,
    ...withdrawn.map(({ id, key, type }) => achievementWithdrawn({ achievementId: id, traineeId, key, type })),
    ...[...granted, ...regained].map(badge => {
      const { key, type, title, value } = badge
      const achievedAt = new Date(badge.achievedAt).toISOString()
      return achievementGranted({ achievementId: idOf(badge), traineeId, key, type, title, value, achievedAt })
    })
  )
}

/** A badge with its look, its title and description in the client's language. */
type EarnedBadge = Badge & ReturnType<typeof describe> & { title: string; description: string }

/** What differs between the badges that a history earns and those that its rows hold. */
function compare(history: History) {
  const held = new Map(history.held.map(badge => [badge.key, badge]))
  const earned = badgesOf(history).map((badge): EarnedBadge => {
    const look = describe(badge)
    return { ...badge, ...look, ...look.words[history.client.language] }
  })
  const keys = new Set(earned.map(({ key }) => key))

  // A time moves with history, and words with the client's language, without anything being granted.
  const written = earned.filter(badge => {
    const row = held.get(badge.key)
    const stands = row && !row.isWithdrawn && row.achievedAt === badge.achievedAt
    return !stands || row.title !== badge.title || !isDeepStrictEqual(row.words, badge.words)
  })
  return {
    written,
    granted: written.filter(({ key }) => !held.has(key)),
    regained: written.filter(({ key }) => held.get(key)?.isWithdrawn),
    withdrawn: history.held.filter(({ key, isWithdrawn }) => !isWithdrawn && !keys.has(key))
  }
}

/** One for all who are told of a badge, so that their notices go and come back together. */
const causeOf = (traineeId: number, { key }: { key: string }) => `badge-${traineeId}-${key}`
const causesOf = (traineeId: number, badges: { key: string }[]) => badges.map(badge => causeOf(traineeId, badge))

interface Grant {
  badge: EarnedBadge
  achievementId: number
  traineeId: number
  history: History
  occasion: Occasion
}

function noticesOf({ badge, achievementId, traineeId, history: { client, trainer }, occasion: { occurredAt, endedAt } }: Grant): Notice[] {
  const inAppOnly = isOld(badge.achievedAt, occurredAt) || (endedAt !== undefined && isOld(endedAt, occurredAt))
  const notice = { cause: causeOf(traineeId, badge), type: 'achievement' as const, inAppOnly }
  const toClient: Notice = {
    ...notice,
    userId: client.userId,
    priority: 'medium',
    ...texts[client.language].badgeGranted(badge),
    ...aboutAchievement(achievementId)
  }
  if (!trainer) return [toClient]

  const { title } = badge.words[trainer.language]
  const toTrainer: Notice = {
    ...notice,
    userId: trainer.userId,
    priority: 'low',
    ...texts[trainer.language].badgeGrantedToClient({ title, client: client.name }),
    ...aboutAchievement(achievementId, pageOfClient(traineeId))
  }
  return [toClient, toTrainer]
}
