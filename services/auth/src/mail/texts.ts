/** The languages that people get mail in: users.language. */
export type Language = 'en' | 'th'

interface Text {
  subject: string
  text: string
}

interface Invitation {
  /** The client's. */
  name: string
  trainer: string
  /** What the trainer adds; null: nothing. */
  message: string | null
  link: string
  expiresAt: Date
  /** IANA name of the zone that the end is told in. */
  zone: string
}

/** Everything that is sent by mail; a language that lacks one does not compile. */
interface Texts {
  invitation: (invitation: Invitation) => Text
}

const en: Texts = {
  invitation: ({ name, trainer, message, link, expiresAt, zone }) => ({
    subject: `${inLine(trainer)} invites you to Spotter`,
    text: paragraphs(
      `Hello ${inLine(name)},`,
      `${inLine(trainer)} would like to train with you and has made an account for you: for your sessions, your programs and your progress.`,
      message && `${inLine(trainer)} writes:\n\n${quoted(message)}`,
      `Choose a password here, and the account is yours:\n\n${link}`,
      `The link works once, until ${moment('en-GB', expiresAt, zone)}. If you do not know ${inLine(trainer)}, do nothing: nobody can sign in to the account without it.`
    )
  })
}

const th: Texts = {
  invitation: ({ name, trainer, message, link, expiresAt, zone }) => ({
    subject: `${inLine(trainer)} เชิญคุณเข้าใช้ Spotter`,
    text: paragraphs(
      `สวัสดีคุณ ${inLine(name)}`,
      `${inLine(trainer)} อยากฝึกกับคุณ และได้สร้างบัญชีไว้ให้คุณสำหรับดูนัดฝึก โปรแกรม และความก้าวหน้าของคุณ`,
      message && `ข้อความจาก ${inLine(trainer)}:\n\n${quoted(message)}`,
      `ตั้งรหัสผ่านที่นี่ แล้วบัญชีจะเป็นของคุณ:\n\n${link}`,
      `ลิงก์นี้ใช้ได้ครั้งเดียว ถึง ${moment('th-TH', expiresAt, zone)} หากคุณไม่รู้จัก ${inLine(trainer)} ไม่ต้องทำอะไร เพราะไม่มีใครเข้าใช้บัญชีนี้ได้หากไม่มีลิงก์นี้`
    )
  })
}

export const texts: Record<Language, Texts> = { en, th }

const paragraphs = (...parts: (string | null)[]) => `${parts.filter(part => part).join('\n\n')}\n`

/** A name as one line: it must not look like text of ours. */
const inLine = (name: string) => name.replace(/\s+/g, ' ').trim()

/** What somebody else wrote, marked as such on every line. */
const quoted = (message: string) =>
  message
    .trim()
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map(line => `> ${line}`)
    .join('\n')

const moment = (locale: string, at: Date, zone: string) =>
  `${new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: zone }).format(at)} (${zone})`
