import { dayInWords } from '#contract/calendar/words.ts'
import type { Plan, PlanLine } from '#contract/fostering/clocks.ts'
import type { PartName } from '#contract/fostering/parts.ts'

/** What of a referral has a last day, by the names of its lines, as whoever decides and tells reads it. */
const steps = [
  ['decision', 'Decide by'],
  ['final-decision', 'Make the final decision by'],
  ['told-orally', 'Tell the household by'],
  ['told-in-writing', 'Write to the household by'],
  ['finally-told-orally', 'Tell the household by'],
  ['finally-told-in-writing', 'Write to the household by'],
  ['review-papers', 'Send papers to the review by'],
] as const

/**
 * What waits of a referral now, each with its last day. Only a referral that the case itself goes by has no lines under its own
 * name: of that one they are those of the case.
 */
export function openLines(plan: Plan | undefined, name: PartName): { key: string; line: PlanLine }[] {
  const lines = plan?.lines ?? []
  const own = `decision.${name}.`
  const hasOwn = lines.some(({ id }) => id.startsWith(own))
  return steps.flatMap(([step, key]) => {
    const line = lines.find(({ id }) => id === (hasOwn ? `${own}${step}` : step))
    const isOpen = line?.due?.kind === 'day' && (line.state === 'waiting' || line.state === 'late')
    return line && isOpen ? [{ key, line }] : []
  })
}

/** `10 December 2026`, or `10 December 2026. This is late`. */
export function lateInWords({ due, state }: PlanLine): string {
  const day = due?.kind === 'day' ? dayInWords(due.day) : ''
  return state === 'late' ? `${day}. This is late` : day
}
