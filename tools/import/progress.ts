import cliProgress from 'cli-progress'
import type { Workout } from './hevy.ts'

export interface Progress {
  /** One more workout is through. */
  step: (workout: Workout) => void
  /** What the run waits for, or whom it lost. */
  say: (line: string) => void
  stop: () => void
}

/** A bar on a terminal, else a line now and then. */
export function showProgress(total: number, out: NodeJS.WriteStream = process.stdout, err: NodeJS.WriteStream = process.stderr): Progress {
  return out.isTTY ? bar(total, out, err) : lines(total, out, err)
}

function bar(total: number, out: NodeJS.WriteStream, err: NodeJS.WriteStream): Progress {
  const shown = new cliProgress.SingleBar(
    { stream: out, format: '{bar} {value} of {total} workouts  {date}', barsize: 30, linewrap: true, clearOnComplete: true },
    cliProgress.Presets.shades_classic
  )
  shown.start(total, 0, { date: '' })
  return {
    step: ({ date }) => shown.increment(1, { date }),
    say(line) {
      out.write('\r\u001b[K')
      err.write(`${line}\n`)
    },
    stop: () => shown.stop()
  }
}

function lines(total: number, out: NodeJS.WriteStream, err: NodeJS.WriteStream): Progress {
  let through = 0
  return {
    step({ date }) {
      if (++through % 50 === 0 || through === total) out.write(`${through} of ${total} workouts, ${date}\n`)
    },
    say: line => err.write(`${line}\n`),
    stop() {}
  }
}
