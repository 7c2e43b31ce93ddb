import { hevyColumns } from '../../tools/import/hevy-row.ts'

type Cells = Partial<Record<(typeof hevyColumns)[number], string | number>>

const usual: Cells = {
  title: 'Legs',
  start_time: '5 Jan 2026, 07:00',
  end_time: '5 Jan 2026, 08:00',
  exercise_title: 'Squat (Barbell)',
  set_index: 0,
  set_type: 'normal',
  weight_kg: 100,
  reps: 5
}

/** A Hevy export with a row for each of `rows`, which say what differs from a usual set. */
export const csvOf = (...rows: Cells[]) =>
  [hevyColumns.map(name => `"${name}"`), ...rows.map(row => hevyColumns.map(name => quoted({ ...usual, ...row }[name] ?? '')))]
    .map(cells => cells.join(','))
    .join('\n')

const quoted = (value: string | number) => (typeof value === 'number' ? String(value) : `"${value.replaceAll('"', '""')}"`)
