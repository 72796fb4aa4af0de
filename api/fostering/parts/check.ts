import * as z from 'zod/mini'
import { GivenDay } from '#contract/fostering/case.ts'
import { type PartName, personOfPart } from '#contract/fostering/parts.ts'
import type { CaseFacts } from '../clocks/facts.ts'
import { notAgreed } from '../clocks/met.ts'
import { type CheckKind, checkKinds } from './checks.ts'
import { act, invalid, notNow, type PartKindOf, so } from './kind.ts'
import { type Looked, look } from './look.ts'
import { factsIn, Note, Reasons } from './stages/step.ts'

export interface CheckValues {
  /** Whom it was asked of, on which day, and by when they said they would answer. */
  readonly asked?: { readonly of: string; readonly on: string; readonly by?: string }
  /** What came back. `worrying`: somebody has to look at it before it counts. */
  readonly returned?: { readonly on: string; readonly worrying: boolean; readonly note: string }
  readonly looked?: Looked
  readonly notNeeded?: string
  /** Consent was taken back on this day: nothing of it is used, and who was asked is told to stop. */
  readonly void?: string
}

/** The kind of check that a part of this name is: `check.p1.dbs`, `check.home.council`. */
export const checkKindOf = (name: PartName): CheckKind | undefined =>
  checkKinds.find(({ slug, about }) => {
    const [, whom, what, ...more] = name.split('.')
    return slug === what && more.length === 0 && (about === 'home') === (whom === 'home')
  })

/** Who would have to agree, and does not. */
function without(name: PartName, facts: Pick<CaseFacts, 'people' | 'agreed'>): string[] {
  const kind = checkKindOf(name)
  const person = personOfPart(name)
  return kind ? notAgreed({ consent: kind.consent, about: person ? [person] : [] }, facts) : []
}

const isOpen = ({ asked, returned, void: taken }: CheckValues) => asked && !returned && !taken

/** Somebody is asked, for the first time or again. It starts anew: what an earlier one said stays in its history. */
const ask = act({
  right: 'record',
  body: z.strictObject({ of: Note, by: z.optional(GivenDay) }),
  decide(_: CheckValues, { of, by }, context) {
    const { name, head, today } = context
    const person = personOfPart(name)
    if (person && !head?.people[person]?.here) return notNow('They have left the household.')
    if (without(name, factsIn(context)).length > 0)
      return notNow('There is no consent to this, or it was taken back. Ask for it first.')
    if (by !== undefined && by < today) return invalid('/with/by', 'The day must be today or in the future')
    return so<CheckValues>({ asked: { of, on: today, ...(by === undefined ? {} : { by }) } })
  },
})

/** They were reminded, and perhaps said by when it comes. */
const chase = act({
  right: 'record',
  body: z.strictObject({ note: Note, by: z.optional(GivenDay) }),
  decide(values: CheckValues, { note, by }, { today }) {
    if (!values.asked || !isOpen(values)) return notNow('Nobody is asked for this now.')
    if (by !== undefined && by < today) return invalid('/with/by', 'The day must be today or in the future')
    return so({ ...values, asked: { ...values.asked, ...(by === undefined ? {} : { by }) } }, { note })
  },
})

const returned = act({
  right: 'record',
  body: z.strictObject({ on: GivenDay, worrying: z.boolean(), note: Note }),
  decide(values: CheckValues, { on, worrying, note }, context) {
    if (!values.asked || !isOpen(values)) return notNow('Nobody is asked for this now.')
    if (without(context.name, factsIn(context)).length > 0)
      return notNow('Consent to this was taken back, so what came is not used.')
    if (on > context.today || on < values.asked.on)
      return invalid('/with/on', 'The day must be between the day on which you asked and today')
    return so({ ...values, returned: { on, worrying, note } })
  },
})

const notNeeded = act({
  right: 'record',
  body: z.strictObject({ reasons: Reasons }),
  decide: (values: CheckValues, { reasons }) =>
    values.returned ? notNow('It has come back already.') : so<CheckValues>({ notNeeded: reasons }),
})

/** A check: asked for while there is consent, come back, and looked at where it worries somebody. */
export const check: PartKindOf<CheckValues> = {
  kind: 'check',
  fresh(name, { head }) {
    const about = checkKindOf(name)?.about
    if (about === 'home') return {}
    const role = head?.people[personOfPart(name) ?? '']?.role
    return role && about?.includes(role) ? {} : undefined
  },
  standing({ asked, returned: came, looked, notNeeded: reason, void: taken }) {
    if (taken !== undefined) return { state: 'withdrawn', whose: 'applicant' }
    if (reason !== undefined) return { state: 'not-needed', whose: null }
    if (came) {
      const isFine = !came.worrying || looked?.acceptable === true
      return isFine ? { state: 'done', whose: null } : { state: 'concern', whose: 'council' }
    }
    if (!asked) return { state: 'not-started', whose: 'council' }
    return { state: 'waiting', whose: 'somebody', ...(asked.by === undefined ? {} : { due: asked.by }) }
  },
  view: (values, _, name) => ({ ...values, title: checkKindOf(name)?.title, ask: checkKindOf(name)?.ask }),
  shows: 'added',
  follows: {
    when: ({ name, state }, facts) =>
      (state === 'waiting' || state === 'done' || state === 'concern') && without(name, facts).length > 0,
    bring: (values, { name, facts, today }) =>
      values.asked && values.void === undefined && without(name, facts).length > 0
        ? { type: 'void', values: { ...values, void: today } }
        : undefined,
  },
  acts: {
    ask,
    chase,
    returned,
    look: look(({ returned: came }: CheckValues) => came?.worrying === true),
    'not-needed': notNeeded,
  },
}
