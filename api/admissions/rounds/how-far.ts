import type { RunLine } from '#contract/admissions/staff-runs.ts'
import type { Ask } from './ports.ts'

/** A run that has said nothing for so long, in milliseconds, has stopped: its function may take 150 seconds in all. */
const silence = 3 * 60_000
/** After so long, in milliseconds, it has been tried as often as it is: three times, a quarter of an hour apart. */
const over = 50 * 60_000

/** What staff read of a run that stopped and is tried again. */
export const again =
  'It stopped before it had finished. Nothing that we hold has changed, and we will try again within 15 minutes. You can make another draft now. If that stops too, tell the people who look after the system.'
const gaveUp =
  'It did not finish, and we are not trying again. Nothing that we hold has changed. Make another draft; if that stops too, tell the people who look after the system.'

const since = (time: string, now: Date) => now.getTime() - new Date(time).getTime()

/**
 * How far a run is, as staff see it: one that fell silent on its way has stopped, whatever it said last, for whatever was
 * stopped cannot say so itself.
 */
export function howFar({ round: _, toldAt, ...line }: Ask, now: Date): RunLine {
  if (line.step === 'done' || line.step === 'failed') return line
  if (since(line.askedAt, now) > over) return { ...line, step: 'failed', failure: gaveUp }
  if (since(toldAt ?? line.askedAt, now) > silence) return { ...line, step: 'stopped', failure: again }
  return line
}
