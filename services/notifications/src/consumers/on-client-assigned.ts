import { clientAssigned } from '@spotter/contracts/events/auth.ts'
import { on } from '@spotter/service-kit/consumer.ts'
import { aboutClient, aboutTrainer } from '../notices/notice.ts'
import { tell } from '../notices/sql.ts'
import { readPeople } from '../people/sql.ts'
import { texts } from '../texts.ts'

/** Tells client and trainer that they work together now. */
export const onClientAssigned = on(clientAssigned, async (tx, { traineeId, trainerId, assignedAt }) => {
  const { client, trainer } = await readPeople(tx, { traineeId, trainerId })
  if (!client || !trainer) return

  const notice = {
    cause: `client-assigned-${traineeId}-${trainerId}-${assignedAt}`,
    type: 'system',
    priority: 'medium',
    inAppOnly: false
  } as const
  await tell(
    tx,
    { ...notice, userId: client.userId, ...texts[client.language].trainerAssigned({ trainer: trainer.name }), ...aboutTrainer(trainerId) },
    { ...notice, userId: trainer.userId, ...texts[trainer.language].clientAssigned({ client: client.name }), ...aboutClient(traineeId) }
  )
})
