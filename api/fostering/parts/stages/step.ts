import * as z from 'zod/mini'
import type { Day } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { GivenDay } from '#contract/fostering/case.ts'
import type { Gate, GateName } from '#contract/fostering/clocks.ts'
import type { CaseDate, CaseDates } from '#contract/fostering/dates.ts'
import type { PartRight } from '#contract/fostering/parts.ts'
import type { CaseFacts } from '../../clocks/facts.ts'
import { gateOf } from '../../clocks/gates/index.ts'
import type { CaseDecision, HeadValues } from '../head-values.ts'
import { type Act, act, type Context, invalid, notNow, type PartRefusal, so } from '../kind.ts'
import { phaseOf } from './phase.ts'

/** What somebody reads of a decision, in full. */
export const Reasons = z
  .string()
  .check(z.trim(), z.minLength(1, 'Give the reasons'), z.maxLength(20_000, 'Shorten the reasons'))
/** A few words about something. */
export const Note = z
  .string()
  .check(z.trim(), z.minLength(1, 'Say a few words about it'), z.maxLength(2000, 'Shorten it'))
export const Nothing = z.strictObject({})
export const On = z.strictObject({ on: GivenDay })

/** The case that a part belongs to. Only the head is made before there is one, and no act makes it. */
export function factsIn({ facts }: Pick<Context, 'facts'>): CaseFacts {
  if (!facts) throw new Error('A part of no case')
  return facts
}

/** Says all that is missing at once: one thing after another would be a game of guessing. */
export const refusedBy = ({ missing }: Gate): PartRefusal | undefined =>
  missing.length === 0 ? undefined : notNow(`Not yet. ${missing.map(({ words }) => `${words}.`).join(' ')}`)

/** Why a step cannot be taken now; undefined where it can. `facts`: where they are others than those of the case. */
export const shut = (gate: GateName, context: Context, facts = factsIn(context)): PartRefusal | undefined =>
  refusedBy(gateOf(gate, facts, context.today, context.rules))

/** Why a day cannot be that of something that comes after these, and has come; undefined where it can. */
export function wrongDay(
  on: Day,
  after: readonly CaseDate[],
  { dates }: Pick<CaseFacts, 'dates'>,
  today: Day,
): PartRefusal | undefined {
  if (on > today) return invalid('/with/on', 'The day must be today or in the past')
  const last = after
    .flatMap((one) => dates[one] ?? [])
    .sort()
    .at(-1)
  return last !== undefined && on < last
    ? invalid('/with/on', `The day must be ${dayInWords(last)} or later, as something came before it then`)
    : undefined
}

/** The head with these days besides. */
export const dated = (head: HeadValues, dates: HeadValues['dates']): HeadValues => ({
  ...head,
  dates: { ...head.dates, ...dates },
})

/** The head with one decision more, by whoever acts. */
export const decided = (
  head: HeadValues,
  { who, today }: Context,
  decision: Pick<CaseDecision, 'what' | 'outcome' | 'reasons'>,
): HeadValues => ({
  ...head,
  decisions: [...head.decisions, { ...decision, by: { id: who.id, name: who.name }, on: today }],
})

/** The days that parts tell of: not those of the head as it was, of which a step may take one away. */
const ofParts = (head: HeadValues, context: Context): CaseDates =>
  Object.fromEntries(
    Object.entries(factsIn(context).dates).filter(([name]) => !Object.hasOwn(head.dates, name)),
  )

/** A step of a case: what it takes, what stands before it, and what is so after it. The phase follows from that. */
export const step = <Body>(one: {
  readonly right: PartRight
  readonly body: z.ZodMiniType<Body>
  readonly gate?: GateName
  /** What else stands before it. */
  readonly refuses?: (head: HeadValues, body: Body, context: Context) => PartRefusal | undefined
  take(head: HeadValues, body: Body, context: Context): HeadValues
}): Act<HeadValues> =>
  act({
    right: one.right,
    body: one.body,
    decide(head: HeadValues, body: Body, context: Context) {
      const refused = (one.gate && shut(one.gate, context)) ?? one.refuses?.(head, body, context)
      if (refused) return refused
      const after = one.take(head, body, context)
      return so({ ...after, phase: phaseOf(after, { dates: ofParts(head, context) }) })
    },
  })
