import { sessionChanged } from '@spotter/contracts/events/training.ts'
import { on } from '@spotter/service-kit/consumer.ts'
import { lockHistory, settleBadges } from '../achievements/settle-badges.ts'

/** An edit tells nobody, but may change what the history earns. */
export const onSessionChanged = on(sessionChanged, async (tx, { traineeId, endedAt }, { occurredAt }) => {
  const history = await lockHistory(tx, traineeId)
  if (history) await settleBadges(tx, traineeId, history, { occurredAt, endedAt })
})
