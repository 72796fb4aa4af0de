import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The row of all lanes together. */
export const whole = 'all'

/**
 * Seconds that each lane may take, and all of them together, on the machine that {@link pace} is told of. A lane that takes
 * longer is pointed out; only the whole fails, because a lane's own time depends on what else the machine does meanwhile.
 */
export type Budgets = Readonly<Record<string, number>>

export const readBudgets = (): Budgets =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'budgets.json'), 'utf8'))

/** What a lane took, and how much it was allowed on this machine. */
export interface Timing {
  readonly name: string
  readonly seconds: number
  readonly allowed: number
}

/** Throws for a lane that has no budget: there is none without. */
export function timed(budgets: Budgets, name: string, seconds: number, pace: number): Timing {
  const budget = budgets[name]
  if (budget === undefined) throw new Error(`e2e/lanes/budgets.json has no budget for ${name}`)
  return { name, seconds, allowed: budget * pace }
}

export const isOver = ({ seconds, allowed }: Timing): boolean => seconds > allowed

/** Whether it took so long that the run fails; see {@link Budgets}. */
export const isTooLong = (timing: Timing): boolean => timing.name === whole && isOver(timing)

function remarkOn(timing: Timing): string {
  if (isTooLong(timing)) return '  too long: over its budget'
  return isOver(timing) ? '  warning: over its budget' : ''
}

/** Minutes and seconds, such as `1:05`. */
function clock(exact: number): string {
  const seconds = Math.round(exact)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** `unit     1:12 of 3:00`, with a remark where it took longer. */
export const timingLine = (timing: Timing): string =>
  `${timing.name.padEnd(8)} ${clock(timing.seconds)} of ${clock(timing.allowed)}${remarkOn(timing)}`
