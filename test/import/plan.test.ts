import t from 'tap'
import { parseHevy } from '../../tools/import/hevy.ts'
import { type Booked, plan } from '../../tools/import/plan.ts'
import { csvOf } from './csv.ts'

const { workouts } = parseHevy(csvOf({}, { title: 'Übung', start_time: '5 Jan 2026, 07:30' }))
const booked = (more: Partial<Booked>): Booked => ({
  scheduleId: 1,
  date: '2026-01-05',
  time: '07:00',
  title: 'Legs',
  hasCard: true,
  ...more
})
const needs = (...bookings: Booked[]) =>
  plan(workouts, bookings).map(step => [step.workout.title, step.needs, ...('scheduleId' in step ? [step.scheduleId] : [])])

t.test('a workout is the same as a booking by date, time and title', async t => {
  t.strictSame(needs(), [
    ['Legs', 'booking and card'],
    ['Übung', 'booking and card']
  ])
  t.strictSame(needs(booked({}), booked({ time: '07:30', title: 'U\u0308bung' })), [
    ['Legs', 'nothing'],
    ['Übung', 'nothing']
  ])
  const others = [booked({ date: '2026-01-06' }), booked({ time: '07:01' }), booked({ title: 'legs' })]
  t.strictSame(needs(...others), [
    ['Legs', 'booking and card'],
    ['Übung', 'booking and card']
  ])
})

t.test('a booking without a card gets one, unless another like it has', async t => {
  t.strictSame(needs(booked({ scheduleId: 8, hasCard: false })), [
    ['Legs', 'card', 8],
    ['Übung', 'booking and card']
  ])
  for (const bookings of [
    [booked({}), booked({ scheduleId: 2, hasCard: false })],
    [booked({ hasCard: false }), booked({ scheduleId: 2 })]
  ]) {
    t.strictSame(needs(...bookings)[0], ['Legs', 'nothing'])
  }
})
