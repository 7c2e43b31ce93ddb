import type { When } from '../texts.ts'

/** A calendar date in words: "Tuesday, 10 March 2026", and in Thai by the Buddhist era. */
export const day = { en: inWords('en-GB'), th: inWords('th-TH') }

function inWords(locale: string) {
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'full' })
  return (date: string) => format.format(new Date(`${date}T00:00:00Z`))
}

const figures = (options: Intl.NumberFormatOptions) => {
  const [en, th] = ['en', 'th'].map(locale => new Intl.NumberFormat(locale, { maximumFractionDigits: 2, ...options }))
  return { en: en!.format, th: th!.format }
}
/** A figure as the language writes it, to two decimals: 4,550.5. */
export const number = figures({})
/** A figure with its sign: +5, -2.5. */
export const signed = figures({ signDisplay: 'exceptZero' })

/** A notice quotes no more than this of what somebody wrote. */
const quotedCharacters = 300
/** What somebody wrote, cut where it is long. */
export const shortened = (text: string) => {
  const characters = [...text.trim()]
  return characters.length > quotedCharacters ? `${characters.slice(0, quotedCharacters).join('')}…` : characters.join('')
}

/** In English: 1 set, 5 sets. */
export const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`
/** Whether date and time are the same. */
export const same = (a: When, b: When) => a.date === b.date && a.time === b.time
