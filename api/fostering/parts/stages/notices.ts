import type { Day } from '#contract/calendar/day.ts'
import type { Leaving } from '#contract/fostering/carers/leaving.ts'
import type { PersonId } from '#contract/fostering/case.ts'
import type { CaseFacts, Rules } from '../../clocks/facts.ts'
import { clockOf, dueBy } from '../../clocks/find.ts'
import type { HeadValues } from '../head-values.ts'
import { phaseOf } from './phase.ts'

/** Those who apply or are approved, and are of the household now. */
const carersIn = ({ people }: Pick<HeadValues, 'people'>): PersonId[] =>
  Object.entries(people).flatMap(([id, { role, here }]) => (role === 'applicant' && here ? [id] : []))

/** The day on which an approval ends after notice that was received on a day, bank holiday or not. */
export function endAfter(received: Day, facts: CaseFacts, rules: Rules): Day {
  const due = dueBy(clockOf(rules, 'resignation', facts, received), received, { ...facts, pauses: [] }, rules)
  if (due.kind !== 'day') throw new Error('The time after a notice has no last day')
  return due.day
}

/** Who has given notice and is still approved, with the day on which that ends. */
export const leavingOf = (
  values: Pick<HeadValues, 'people' | 'notices'>,
  facts: CaseFacts,
  rules: Rules,
): Leaving[] =>
  carersIn(values).flatMap((person) => {
    const received = values.notices?.[person]?.on
    return received === undefined ? [] : [{ person, received, ends: endAfter(received, facts, rules) }]
  })

/**
 * The days of the case as the notices make them. The approval of the household ends with the last of its carers: until
 * everybody has given notice, it is no more than one of them who leaves.
 */
export function withNotices(values: HeadValues): HeadValues {
  const { resigned: _, oneResigned: __, ...dates } = values.dates
  const carers = carersIn(values)
  const days = carers.flatMap((id) => values.notices?.[id]?.on ?? []).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return { ...values, dates }
  const all = days.length === carers.length
  return {
    ...values,
    dates: {
      ...dates,
      ...(all ? { resigned: last } : {}),
      ...(all && first === last ? {} : { oneResigned: first }),
    },
  }
}

/**
 * What comes of notices by itself on their last day: of the last carer the approval ends, and of one of several theirs.
 * Nobody decides it. Undefined while no time is over.
 */
export function leaving(values: HeadValues, facts: CaseFacts, today: Day, rules: Rules) {
  if (values.ended) return undefined
  const all = leavingOf(values, facts, rules)
  const over = all.filter(({ ends }) => ends <= today)
  const last = over
    .map(({ ends }) => ends)
    .sort()
    .at(-1)
  if (last === undefined) return undefined
  if (over.length === carersIn(values).length) {
    const after = { ...values, dates: { ...values.dates, ended: last } }
    const ended = { how: 'resigned', reason: 'resignation' } as const
    return { type: 'resigned', values: { ...after, ended, phase: phaseOf({ ...after, ended }, facts) } }
  }
  const gone = new Set(over.map(({ person }) => person))
  const people = Object.fromEntries(
    Object.entries(values.people).map(([id, one]) => [
      id,
      gone.has(id) ? { ...one, role: 'adult' as const } : one,
    ]),
  )
  const notices = Object.fromEntries(
    Object.entries(values.notices ?? {}).map(([id, notice]) => {
      const ends = over.find(({ person }) => person === id)?.ends
      return [id, ends === undefined ? notice : { ...notice, stopped: ends }]
    }),
  )
  const after = withNotices({ ...values, people, notices })
  // Whoever goes on is approved as one of two, until somebody has looked at it.
  return { type: 'one-resigned', values: { ...after, dates: { ...after.dates, reviewNeeded: last } } }
}
