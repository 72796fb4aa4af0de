import * as z from 'zod/mini'
import type { Day } from '#contract/calendar/day.ts'
import { GivenDay, type PersonId } from '#contract/fostering/case.ts'
import type { Erasable, ErasureView } from '#contract/fostering/erasure.ts'
import { personOfPart } from '#contract/fostering/parts.ts'
import { ToldBy } from '#contract/fostering/report.ts'
import { erasableOf } from '../clocks/erasable.ts'
import { clockOf, dueBy } from '../clocks/find.ts'
import { act, type Context, type Decided, invalid, notNow, type PartKindOf, so } from './kind.ts'
import { factsIn, Note, Reasons, wrongDay } from './stages/step.ts'

export type ErasureValues = ErasureView

const Words = z.optional(Note)

const foundFor = (context: Context): Erasable =>
  erasableOf(factsIn(context), personOfPart(context.name) as PersonId, context.today, context.rules)

/** Whether a request waits for its answer. */
const isOpen = ({ asked, answered }: ErasureValues): boolean => asked !== undefined && !answered

/** Whether it was granted, and some of it is still there. */
export const isErasing = ({ answered, erased }: ErasureValues): boolean =>
  answered?.outcome === 'granted' && erased === undefined

/** A request begins: an earlier one and its answer stay in the history. */
function begun(
  values: ErasureValues,
  on: Day,
  how: 'page' | ToldBy,
  words: string | undefined,
  context: Context,
): Decided<ErasureValues> {
  if (isOpen(values)) return notNow('It has been asked for already, and waits for an answer.')
  if (isErasing(values)) return notNow('It has been granted, and is being erased.')
  const facts = factsIn(context)
  const due = dueBy(clockOf(context.rules, 'erasure-answer', facts, on), on, facts, context.rules)
  const by = due.kind === 'day' ? due.day : null
  const asked = { on, by, how, found: foundFor(context), ...(words === undefined ? {} : { words }) }
  return so<ErasureValues>({ asked })
}

/** Somebody asks on their own page. */
const ask = act({
  right: 'fill',
  body: z.strictObject({ words: Words }),
  decide: (values: ErasureValues, { words }, context) => begun(values, context.today, 'page', words, context),
})

/** They asked in a letter, a call or in person: the time to answer began on that day. */
const record = act({
  right: 'record',
  body: z.strictObject({ on: GivenDay, how: ToldBy, words: Words }),
  decide: (values: ErasureValues, { on, how, words }, context) =>
    wrongDay(on, [], factsIn(context), context.today) ?? begun(values, on, how, words, context),
})

/** A manager decides: what may go, goes; or nothing does, with the reasons. What the law wants kept stays either way. */
const answer = act({
  right: 'decide',
  body: z.strictObject({ outcome: z.enum(['granted', 'refused']), reasons: Reasons }),
  decide(values: ErasureValues, { outcome, reasons }, context) {
    if (!isOpen(values)) return notNow('Nobody asks for this now.')
    const found = foundFor(context)
    if (outcome === 'granted' && found.goes.length === 0)
      return invalid('/with/outcome', 'Nothing may be erased now. Refuse it, and say until when it is kept')
    const answered = { on: context.today, by: context.who.name, outcome, reasons, found }
    return so({ ...values, answered })
  },
})

/** Somebody wants erased what is held about them: asked, answered, and done by the sweep. `erasure.p1`. */
export const erasure: PartKindOf<ErasureValues> = {
  kind: 'erasure',
  fresh(name, { head }) {
    const [, person = '', ...more] = name.split('.')
    const role = head?.people[person]?.role
    return role && role !== 'child' && more.length === 0 ? {} : undefined
  },
  standing(values) {
    const { asked, answered, erased } = values
    if (!asked) return { state: 'not-started', whose: null }
    if (!answered)
      return { state: 'waiting', whose: 'council', ...(asked.by === null ? {} : { due: asked.by }) }
    if (isErasing(values)) return { state: 'started', whose: 'council' }
    const wholly = erased !== undefined && answered.found.stays === null
    return { state: 'done', whose: null, ...(wholly ? { dates: { erasedOnRequest: erased } } : {}) }
  },
  view: (values) => ({ ...values }),
  acts: { ask, record, answer },
}
