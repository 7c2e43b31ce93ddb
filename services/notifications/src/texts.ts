/** The languages that people are told things in: users.language. */
export type Language = 'en' | 'th'

/** What stands in a notice. */
export interface Text {
  title: string
  message: string
}

/** Date and time as the schedule has them: YYYY-MM-DD and HH:MM, wall clock where it takes place. */
interface When {
  date: string
  time: string
}

interface Booked extends When {
  title: string
  /** minutes */
  duration: number
  /** The place's name, null where there is none. */
  place: string | null
}

/** Everything that somebody can be told; a language that lacks one does not compile. */
interface Texts {
  scheduleCreated: (session: Booked) => Text
  scheduleMoved: (session: Booked & { previous: When; placeChanged: boolean }) => Text
  scheduleCancelled: (session: When & { title: string; reason: string | null }) => Text
  scheduleMissed: (session: When & { title: string }) => Text
  confirmedByClient: (session: When & { title: string; client: string }) => Text
  cancelledByClient: (session: When & { title: string; client: string; reason: string | null }) => Text
  sessionRecorded: (session: { title: string; date: string; duration: number; exercises: number; sets: number; volume: number }) => Text
  /** weight and delta in kg; delta is negative where the weight is assistance. */
  recordSet: (record: { exercise: string; weight: number; delta: number }) => Text
  badgeGranted: (badge: { title: string; description: string }) => Text
  badgeGrantedToClient: (badge: { title: string; client: string }) => Text
  programAssigned: (program: { name: string; startDate: string; endDate: string; sessions: number }) => Text
  programCompletedByClient: (program: { name: string; client: string }) => Text
  trainerAssigned: (people: { trainer: string }) => Text
  clientAssigned: (people: { client: string }) => Text
  trainerReleased: (people: { trainer: string }) => Text
  clientReleased: (people: { client: string }) => Text
}

const en: Texts = {
  scheduleCreated: ({ title, date, time, duration, place }) => ({
    title: `New session: ${title}`,
    message: `${title} is booked for ${day.en(date)} at ${time}, ${duration} minutes${place ? `, at ${place}` : ''}.`
  }),
  scheduleMoved: ({ title, date, time, place, previous, placeChanged }) => ({
    title: `Session moved: ${title}`,
    message:
      (same({ date, time }, previous)
        ? `${title} on ${day.en(date)} at ${time} takes place elsewhere.`
        : `${title} is now on ${day.en(date)} at ${time}, no longer on ${day.en(previous.date)} at ${previous.time}.`) +
      (placeChanged ? (place ? ` The place is now ${place}.` : ' It has no place now.') : '')
  }),
  scheduleCancelled: ({ title, date, time, reason }) => ({
    title: `Session cancelled: ${title}`,
    message: `${title} on ${day.en(date)} at ${time} will not take place.${reason ? ` Reason: ${reason}` : ''}`
  }),
  scheduleMissed: ({ title, date, time }) => ({
    title: `Session missed: ${title}`,
    message: `${title} on ${day.en(date)} at ${time} was marked as missed.`
  }),
  confirmedByClient: ({ title, date, time, client }) => ({
    title: `${client} confirmed: ${title}`,
    message: `${client} will come to ${title} on ${day.en(date)} at ${time}.`
  }),
  cancelledByClient: ({ title, date, time, client, reason }) => ({
    title: `${client} cancelled: ${title}`,
    message: `${client} will not come to ${title} on ${day.en(date)} at ${time}.${reason ? ` Reason: ${reason}` : ''}`
  }),
  sessionRecorded: ({ title, date, duration, exercises, sets, volume }) => ({
    title: `Session recorded: ${title}`,
    message: `${title} of ${day.en(date)} is in the book: ${count(exercises, 'exercise')}, ${count(sets, 'set')}${volume > 0 ? `, ${number.en(volume)} kg` : ''} in ${count(duration, 'minute')}.`
  }),
  recordSet: ({ exercise, weight, delta }) => ({
    title: `New record: ${exercise}`,
    message:
      delta < 0
        ? `${exercise} with only ${number.en(weight)} kg of assistance (${signed.en(delta)} kg). That is your best so far.`
        : `${exercise} with ${number.en(weight)} kg (${signed.en(delta)} kg). That is your heaviest so far.`
  }),
  badgeGranted: ({ title, description }) => ({ title: `New badge: ${title}`, message: description }),
  badgeGrantedToClient: ({ title, client }) => ({ title: `${client}: ${title}`, message: `${client} earned the badge “${title}”.` }),
  programAssigned: ({ name, startDate, endDate, sessions }) => ({
    title: `New program: ${name}`,
    message: `${name} runs from ${day.en(startDate)} to ${day.en(endDate)}, ${count(sessions, 'session')} in all.`
  }),
  programCompletedByClient: ({ name, client }) => ({
    title: `${client} completed ${name}`,
    message: `${client} has done every session of ${name}.`
  }),
  trainerAssigned: ({ trainer }) => ({
    title: `${trainer} is your trainer now`,
    message: `${trainer} has taken you on as a client and can book and record sessions with you.`
  }),
  clientAssigned: ({ client }) => ({ title: `New client: ${client}`, message: `${client} is your client now.` }),
  trainerReleased: ({ trainer }) => ({
    title: `${trainer} is no longer your trainer`,
    message: `You and ${trainer} have parted. Sessions that lay ahead are cancelled; your history stays yours.`
  }),
  clientReleased: ({ client }) => ({
    title: `${client} is no longer your client`,
    message: `You and ${client} have parted. Sessions that lay ahead are cancelled.`
  })
}

const th: Texts = {
  scheduleCreated: ({ title, date, time, duration, place }) => ({
    title: `นัดหมายใหม่: ${title}`,
    message: `นัด ${title} ${day.th(date)} เวลา ${time} น. ระยะเวลา ${duration} นาที${place ? ` ที่ ${place}` : ''}`
  }),
  scheduleMoved: ({ title, date, time, place, previous, placeChanged }) => ({
    title: `เลื่อนนัดหมาย: ${title}`,
    message:
      (same({ date, time }, previous)
        ? `${title} ${day.th(date)} เวลา ${time} น. เปลี่ยนสถานที่`
        : `${title} เปลี่ยนเป็น ${day.th(date)} เวลา ${time} น. จากเดิม ${day.th(previous.date)} เวลา ${previous.time} น.`) +
      (placeChanged ? (place ? ` สถานที่ใหม่คือ ${place}` : ' ขณะนี้ยังไม่มีสถานที่') : '')
  }),
  scheduleCancelled: ({ title, date, time, reason }) => ({
    title: `ยกเลิกนัดหมาย: ${title}`,
    message: `${title} ${day.th(date)} เวลา ${time} น. ถูกยกเลิก${reason ? ` เหตุผล: ${reason}` : ''}`
  }),
  scheduleMissed: ({ title, date, time }) => ({
    title: `ไม่ได้มาตามนัด: ${title}`,
    message: `${title} ${day.th(date)} เวลา ${time} น. ถูกบันทึกว่าไม่ได้มาตามนัด`
  }),
  confirmedByClient: ({ title, date, time, client }) => ({
    title: `${client} ยืนยันนัดหมาย: ${title}`,
    message: `${client} จะมาตามนัด ${title} ${day.th(date)} เวลา ${time} น.`
  }),
  cancelledByClient: ({ title, date, time, client, reason }) => ({
    title: `${client} ยกเลิกนัดหมาย: ${title}`,
    message: `${client} จะไม่มาตามนัด ${title} ${day.th(date)} เวลา ${time} น.${reason ? ` เหตุผล: ${reason}` : ''}`
  }),
  sessionRecorded: ({ title, date, duration, exercises, sets, volume }) => ({
    title: `บันทึกการฝึกแล้ว: ${title}`,
    message: `บันทึก ${title} ${day.th(date)} แล้ว: ${exercises} ท่า ${sets} เซ็ต${volume > 0 ? ` ${number.th(volume)} กก.` : ''} ใน ${duration} นาที`
  }),
  recordSet: ({ exercise, weight, delta }) => ({
    title: `สถิติใหม่: ${exercise}`,
    message:
      delta < 0
        ? `${exercise} ใช้น้ำหนักช่วยเพียง ${number.th(weight)} กก. (${signed.th(delta)} กก.) ดีที่สุดเท่าที่คุณเคยทำได้`
        : `${exercise} ${number.th(weight)} กก. (${signed.th(delta)} กก.) หนักที่สุดเท่าที่คุณเคยทำได้`
  }),
  badgeGranted: ({ title, description }) => ({ title: `เหรียญใหม่: ${title}`, message: description }),
  badgeGrantedToClient: ({ title, client }) => ({ title: `${client}: ${title}`, message: `${client} ได้รับเหรียญ “${title}”` }),
  programAssigned: ({ name, startDate, endDate, sessions }) => ({
    title: `โปรแกรมใหม่: ${name}`,
    message: `${name} เริ่ม ${day.th(startDate)} ถึง ${day.th(endDate)} ทั้งหมด ${sessions} ครั้ง`
  }),
  programCompletedByClient: ({ name, client }) => ({
    title: `${client} จบโปรแกรม ${name}`,
    message: `${client} ฝึกครบทุกครั้งของโปรแกรม ${name} แล้ว`
  }),
  trainerAssigned: ({ trainer }) => ({
    title: `${trainer} เป็นเทรนเนอร์ของคุณแล้ว`,
    message: `${trainer} รับคุณเป็นลูกค้าแล้ว และสามารถนัดหมายและบันทึกการฝึกกับคุณได้`
  }),
  clientAssigned: ({ client }) => ({ title: `ลูกค้าใหม่: ${client}`, message: `${client} เป็นลูกค้าของคุณแล้ว` }),
  trainerReleased: ({ trainer }) => ({
    title: `${trainer} ไม่ได้เป็นเทรนเนอร์ของคุณแล้ว`,
    message: `คุณกับ ${trainer} ไม่ได้ฝึกด้วยกันแล้ว นัดหมายที่จะถึงถูกยกเลิก ประวัติการฝึกยังเป็นของคุณ`
  }),
  clientReleased: ({ client }) => ({
    title: `${client} ไม่ได้เป็นลูกค้าของคุณแล้ว`,
    message: `คุณกับ ${client} ไม่ได้ฝึกด้วยกันแล้ว นัดหมายที่จะถึงถูกยกเลิก`
  })
}

export const texts: Record<Language, Texts> = { en, th }

/** A calendar date in words: "Tuesday, 10 March 2026", and in Thai by the Buddhist era. */
const day = { en: inWords('en-GB'), th: inWords('th-TH') }

function inWords(locale: string) {
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'full' })
  return (date: string) => format.format(new Date(`${date}T00:00:00Z`))
}

const figures = (options: Intl.NumberFormatOptions) => {
  const [en, th] = ['en', 'th'].map(locale => new Intl.NumberFormat(locale, { maximumFractionDigits: 2, ...options }))
  return { en: en!.format, th: th!.format }
}
const number = figures({})
const signed = figures({ signDisplay: 'exceptZero' })

const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`
const same = (a: When, b: When) => a.date === b.date && a.time === b.time
