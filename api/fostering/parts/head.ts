import * as z from 'zod/mini'
import { CaseKind, PersonId, PersonRole } from '#contract/fostering/case.ts'
import { Circumstances, Worker } from '#contract/fostering/household.ts'
import type { CaseFacts } from '../clocks/facts.ts'
import { endingOf } from '../clocks/over.ts'
import { called } from './carers/called.ts'
import { bringsReview } from './carers/review.ts'
import type { HeadValues } from './head-values.ts'
import { act, type Context, invalid, notNow, type PartKindOf, so } from './kind.ts'
import { bringsReferral } from './referral/handed-over.ts'
import { afterDecision, hasBrought } from './stages/after-decision.ts'
import { endedByAll } from './stages/endings.ts'
import { steps } from './stages/index.ts'
import { leaving, withNotices } from './stages/notices.ts'
import { phaseOf } from './stages/phase.ts'

const Name = z.string().check(z.trim(), z.minLength(1, 'Enter a name'), z.maxLength(120, 'Shorten the name'))

/** Who may still be added, and in which phases that means something. */
const open = ({ phase }: HeadValues) => phase === 'applying' || phase === 'assessing'

/** A household of up to this many people, children among them. */
const mostPeople = 20

const addPerson = act({
  right: 'manage',
  body: z.strictObject({ role: PersonRole, name: Name }),
  decide: (head: HeadValues, { role, name }) => {
    const many = Object.keys(head.people).length
    if (!open(head)) return notNow('People can be added until the assessment is finished.')
    if (many >= mostPeople) return notNow(`A household here has at most ${mostPeople} people.`)
    return so({ ...head, people: { ...head.people, [`p${many + 1}`]: { role, name, here: true } } })
  },
})

/** Somebody leaves the household: their own parts stay theirs, and their link opens nothing any more. */
const leave = act({
  right: 'fill',
  body: z.strictObject({ person: PersonId }),
  decide: (head: HeadValues, { person }, { who, today, facts }: Context) => {
    const leaving = head.people[person]
    if (!leaving?.here) return invalid('/person', 'This person is not in the household')
    if (who.as === 'applicant' && who.id !== person)
      return invalid('/person', 'Only they or your worker can say that somebody else has left')
    const others = Object.entries(head.people).filter(
      ([id, one]) => id !== person && one.here && one.role === 'applicant',
    )
    if (leaving.role === 'applicant' && others.length === 0)
      return notNow('Nobody else is applying. To stop applying, withdraw the application instead.')
    const without = { ...head, people: { ...head.people, [person]: { ...leaving, here: false } } }
    // Whoever goes on alone is approved as one of two, until somebody has looked at it.
    const alone =
      head.phase === 'approved' && leaving.role === 'applicant'
        ? { ...without, dates: { ...without.dates, reviewNeeded: today } }
        : without
    const after = withNotices(endedByAll(alone, today))
    return so({ ...after, phase: facts ? phaseOf(after, facts) : after.phase })
  },
})

const assign = act({
  right: 'manage',
  body: z.strictObject({ worker: Worker }),
  decide: (head: HeadValues, { worker }) => so({ ...head, worker }),
})

/** What decides which checks are needed, as somebody finds it out. */
const circumstances = act({
  right: 'record',
  body: Circumstances,
  decide: (head: HeadValues, found) =>
    open(head)
      ? so({ ...head, circumstances: { ...head.circumstances, ...found } })
      : notNow('This can be recorded until the assessment is finished.'),
})

const hasNotice = ({ dates }: CaseFacts): boolean =>
  dates.resigned !== undefined || dates.oneResigned !== undefined

/** It has ended, and the last child who lived there without an approval has left. */
const closing = (values: HeadValues, facts: CaseFacts) =>
  values.ended && values.phase !== 'closed' && phaseOf(values, facts) === 'closed'
    ? { type: 'closed', values: { ...values, phase: 'closed' as const } }
    : undefined

/** The case as a whole: who is in it, how far it is, who works on it, and what was decided. */
export const head: PartKindOf<HeadValues> = {
  kind: 'head',
  // A household is begun by an enquiry or by staff, never by an act.
  fresh: () => undefined,
  standing: ({ phase }) => ({
    state: phase === 'closed' ? 'done' : 'started',
    whose: phase === 'closed' ? null : 'council',
  }),
  view: (values, who) =>
    who.as === 'applicant' || who.as === 'member' || who.as === 'hub' || who.as === 'finance'
      ? { kind: values.kind, phase: values.phase, dates: values.dates }
      : { ...values },
  moves: true,
  follows: {
    when: ({ name }, facts) =>
      name === 'head' && (endingOf(facts) !== undefined || hasBrought(facts) || hasNotice(facts)),
    bring: (values, { facts, today, rules }) =>
      afterDecision(values, facts) ?? leaving(values, facts, today, rules) ?? closing(values, facts),
  },
  brings: {
    names: (...at) => [...bringsReferral.names(...at), ...bringsReview.names(...at)],
    values: (head, name, ...at) =>
      (name.startsWith('referral.') ? bringsReferral : bringsReview).values(head, name, ...at),
  },
  acts: { 'add-person': addPerson, leave, assign, circumstances, called, ...steps },
}

/** The head of a household that begins. */
export const beginning = (
  given: Pick<HeadValues, 'kind' | 'source' | 'people' | 'dates'> & Partial<Pick<HeadValues, 'worker'>>,
): HeadValues => ({
  ...given,
  kind: CaseKind.parse(given.kind),
  phase: phaseOf(given, given),
  pauses: [],
  decisions: [],
})
