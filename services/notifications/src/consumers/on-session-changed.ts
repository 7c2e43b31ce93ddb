import { sessionChanged } from '@spotter/contracts/events/training.ts'
import { on } from '@spotter/service-kit/consumer.ts'
import { lockHistory, settleBadges } from '../achievements/settle-badges.ts'

/** Of a session, what badges follow from. */
const earning = ['duration', 'exercises']

/** An edit tells nobody, but may change what the history earns. */
export const onSessionChanged = on(sessionChanged, async (tx, { traineeId, endedAt, changedFields }, { occurredAt }) => {
  if (!changedFields.some(field => earning.includes(field))) return

  const history = await lockHistory(tx, traineeId)
  if (history) await settleBadges(tx, traineeId, history, { occurredAt, endedAt })
})
