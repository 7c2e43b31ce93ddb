import { clientReleased } from '@spotter/contracts/events/auth.ts'
import { on } from '@spotter/service-kit/consumer.ts'
import { aboutClient, aboutTrainer } from '../notices/notice.ts'
import { tell } from '../notices/sql.ts'
import { readPeople } from '../people/sql.ts'
import { texts } from '../texts.ts'

/**
 * Tells client and trainer that they have parted: in one notice, which speaks of the cancelled sessions too, and by name, since
 * the account may have gone with it. Of an invitation that ended there is nobody but the trainer to tell.
 */
export const onClientReleased = on(clientReleased, async (tx, { traineeId, trainerId, releasedAt, reason }) => {
  const { client, trainer } = await readPeople(tx, { traineeId, trainerId })
  if (!client || !trainer) return

  const cause = `client-released-${traineeId}-${trainerId}-${releasedAt}`
  const notice = { cause, type: 'system', priority: 'medium', inAppOnly: false } as const
  // Nothing of a client who is gone can be opened any more: the list is what there is to see.
  const toTrainer = { ...notice, userId: trainer.userId, ...aboutClient(traineeId, '/trainer/clients') }
  const say = texts[trainer.language]
  if (reason === 'withdrawn' || reason === 'expired') {
    return tell(tx, { ...toTrainer, ...say.invitationEnded({ client: client.writtenName, hasExpired: reason === 'expired' }) })
  }
  await tell(
    tx,
    {
      ...notice,
      userId: client.userId,
      ...texts[client.language].trainerReleased({ trainer: trainer.writtenName }),
      ...aboutTrainer(trainerId)
    },
    { ...toTrainer, ...say.clientReleased({ client: client.writtenName }) }
  )
})
