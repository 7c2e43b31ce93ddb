import { clientReleased } from '@spotter/contracts/events/auth.ts'
import { on } from '@spotter/service-kit/consumer.ts'
import { aboutClient, aboutTrainer } from '../notices/notice.ts'
import { tell } from '../notices/sql.ts'
import { readPeople } from '../people/sql.ts'
import { texts } from '../texts.ts'

/** Tells client and trainer that they have parted: in one notice, which speaks of the cancelled sessions too. */
export const onClientReleased = on(clientReleased, async (tx, { traineeId, trainerId, releasedAt }) => {
  const { client, trainer } = await readPeople(tx, { traineeId, trainerId })
  if (!client || !trainer) return

  const notice = { cause: `client-released-${traineeId}-${trainerId}-${releasedAt}`, type: 'system', priority: 'medium' } as const
  await tell(
    tx,
    { ...notice, userId: client.userId, ...texts[client.language].trainerReleased({ trainer: trainer.name }), ...aboutTrainer(trainerId) },
    // Nothing of a client who is gone can be opened any more: the list is what there is to see.
    {
      ...notice,
      userId: trainer.userId,
      ...texts[trainer.language].clientReleased({ client: client.name }),
      ...aboutClient(traineeId),
      actionUrl: '/clients'
    }
  )
})
