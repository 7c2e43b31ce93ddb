import type { Texts } from '../texts.ts'
import { count, day, number, same, shortened, signed } from './figures.ts'

/** Everything that somebody can be told, in English. */
export const en: Texts = {
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
  schedulesCreated: ({ sessions, title, first, last }) => ({
    title: `${sessions} new sessions${title ? `: ${title}` : ''}`,
    message: `${sessions} sessions are booked: the first on ${day.en(first.date)} at ${first.time}, the last on ${day.en(last.date)} at ${last.time}.`
  }),
  schedulesMoved: ({ sessions, title, first, last }) => ({
    title: `${sessions} sessions moved${title ? `: ${title}` : ''}`,
    message: `${sessions} sessions have another time or place: the first is now on ${day.en(first.date)} at ${first.time}, the last on ${day.en(last.date)} at ${last.time}.`
  }),
  schedulesCancelled: ({ sessions, title, first, last, reason }) => ({
    title: `${sessions} sessions cancelled${title ? `: ${title}` : ''}`,
    message: `${sessions} sessions from ${day.en(first.date)} at ${first.time} to ${day.en(last.date)} at ${last.time} will not take place.${reason ? ` Reason: ${reason}` : ''}`
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
  sessionRated: ({ title, date, client, rating, feedback }) => ({
    title: `${client} rated ${title}: ${rating} of 5`,
    message: `${client} gave ${title} of ${day.en(date)} ${rating} of 5.${feedback ? ` “${shortened(feedback)}”` : ''}`
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
  programEnded: ({ name, isCompleted, sessions }) => ({
    title: `Program ${isCompleted ? 'completed' : 'ended'}: ${name}`,
    message:
      (isCompleted ? `Your trainer has closed ${name} as completed.` : `Your trainer has ended ${name}.`) +
      (sessions > 0 ? ` ${count(sessions, 'session')} that lay ahead ${sessions === 1 ? 'is' : 'are'} cancelled.` : '')
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
  }),
  invitationEnded: ({ client, hasExpired }) => ({
    title: `Invitation ${hasExpired ? 'expired' : 'withdrawn'}: ${client}`,
    message: hasExpired
      ? `${client} has not taken up your invitation in time. You can invite them again.`
      : `Your invitation to ${client} is withdrawn. You can invite them again.`
  })
}
