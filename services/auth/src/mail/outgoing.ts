import type { Db } from '@spotter/service-kit/db.ts'
import type { Log } from '@spotter/service-kit/log.ts'
import type { LinkSecrets } from '../links/secrets.ts'
import { type DueLink, markFailed, markSent, stampHash, takeDueLink } from '../links/sql.ts'
import { startLoop } from '../loop.ts'
import { digest } from '../sign-in/tokens.ts'
import type { Mail, Mailer } from './mailer.ts'
import { texts } from './texts.ts'

export interface OutgoingOptions {
  db: Db
  mailer: Mailer
  links: LinkSecrets
  /** Where the front end is reached. */
  appUrl: string
  log: Log
  pauseMs?: number
}

/**
 * Sends the mail of every link that waits for it, one after the other, until it is sent or the link is good for nothing any more.
 * A row is the queue: it is committed with what caused it, so a crash before the mail loses nothing, and one after it may send twice.
 */
export function startOutgoingMail({ db, mailer, links, appUrl, log, pauseMs = 5_000 }: OutgoingOptions) {
  return startLoop('outgoing mail', sendNext, { pauseMs, log })

  async function sendNext() {
    const link = await takeDueLink(db)
    if (!link) return false
    const { id, purpose, attempts } = link
    const secret = links.secretOf(id)
    // The key was changed since the link was made: nobody has got it, so it is made anew.
    if (link.hash !== digest(secret)) await stampHash(db, { id, hash: digest(secret) })
    try {
      await mailer.send(mailOf(link, `${appUrl}/invitations#token=${secret}`))
    } catch (error) {
      // A server that refuses a mail may quote it.
      const reason = String(error).replaceAll(secret, '***')
      await markFailed(db, { id, error: reason })
      log.warn({ linkId: id, purpose, attempts, reason }, 'mail not sent, it is tried again')
      return true
    }
    await markSent(db, id)
    log.info({ linkId: id, purpose, attempts }, 'mail sent')
    return true
  }
}

function mailOf({ id, email, name, trainerName, message, language, expiresAt, zone }: DueLink, link: string): Mail {
  const text = texts[language].invitation({ name, trainer: trainerName, message, link, expiresAt, zone })
  return { id, to: { name, address: email }, ...text }
}
