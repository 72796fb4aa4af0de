import type { Day } from '#contract/calendar/day.ts'
import type { PauseEffect } from '#contract/fostering/clocks.ts'
import type { CaseFacts, Rules } from './facts.ts'
import { planOf } from './plan.ts'

/** What a pause from today would do, for who asks for it and who agrees to it to see before they do. */
export function pauseEffect(facts: CaseFacts, today: Day, rules: Rules): PauseEffect {
  const pauses = [...facts.pauses, { reason: 'agreed', from: today }]
  // What went wrong never waits, and is not for everybody who may ask.
  const parts = facts.parts.filter(({ track }) => track === undefined)
  const { lines } = planOf({ ...facts, parts, pauses }, today, rules)
  const timed = lines.filter(
    ({ clock, state }) => clock !== null && state !== 'done' && state !== 'not-needed',
  )
  const titles = (stops: boolean) =>
    timed.filter(({ state }) => (state === 'paused') === stops).map(({ title }) => title)
  return { stops: titles(true), goesOn: titles(false) }
}
