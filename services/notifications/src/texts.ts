import { en } from './texts/english.ts'
import { th } from './texts/thai.ts'

/** The languages that people are told things in: users.language. */
export type Language = 'en' | 'th'

/** What stands in a notice. */
export interface Text {
  title: string
  message: string
}

/** Date and time as the schedule has them: YYYY-MM-DD and HH:MM, wall clock where it takes place. */
export interface When {
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

/** Sessions to which one thing was done at one stroke. */
interface Several {
  sessions: number
  /** Null where they have several. */
  title: string | null
  first: When
  last: When
}

/** Everything that somebody can be told; a language that lacks one does not compile. */
export interface Texts {
  scheduleCreated: (session: Booked) => Text
  scheduleMoved: (session: Booked & { previous: When; placeChanged: boolean }) => Text
  scheduleCancelled: (session: When & { title: string; reason: string | null }) => Text
  schedulesCreated: (several: Several) => Text
  schedulesMoved: (several: Several) => Text
  schedulesCancelled: (several: Several & { reason: string | null }) => Text
  scheduleMissed: (session: When & { title: string }) => Text
  confirmedByClient: (session: When & { title: string; client: string }) => Text
  cancelledByClient: (session: When & { title: string; client: string; reason: string | null }) => Text
  sessionRecorded: (session: { title: string; date: string; duration: number; exercises: number; sets: number; volume: number }) => Text
  /** rating from 1 to 5; feedback in the client's words. */
  sessionRated: (session: { title: string; date: string; client: string; rating: number; feedback: string | null }) => Text
  /** weight and delta in kg; delta is negative where the weight is assistance. */
  recordSet: (record: { exercise: string; weight: number; delta: number }) => Text
  badgeGranted: (badge: { title: string; description: string }) => Text
  badgeGrantedToClient: (badge: { title: string; client: string }) => Text
  programAssigned: (program: { name: string; startDate: string; endDate: string; sessions: number }) => Text
  /** `sessions` of those to come were cancelled with it. */
  programEnded: (program: { name: string; isCompleted: boolean; sessions: number }) => Text
  programCompletedByClient: (program: { name: string; client: string }) => Text
  trainerAssigned: (people: { trainer: string }) => Text
  clientAssigned: (people: { client: string }) => Text
  trainerReleased: (people: { trainer: string }) => Text
  clientReleased: (people: { client: string }) => Text
  invitationEnded: (invitation: { client: string; hasExpired: boolean }) => Text
}

export const texts: Record<Language, Texts> = { en, th }
