import type { Person } from '#admissions/rounds/application.ts'
import { done, invalid, notNow, type Outcome } from '#admissions/rounds/refusal.ts'
import type { RoomSchool } from '#admissions/vacancies/ports.ts'
import type {
  ActOnFairAccess,
  FairAccessActName,
  FairAccessTerms,
  Share,
} from '#contract/admissions/fair-access.ts'
import type { Calendars } from '#contract/calendar/calendar.ts'
import { clockOn, dueOf } from '#contract/calendar/clock.ts'
import type { Day } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { isBlank } from '#contract/core/blank.ts'
import { type FairAccessCase, happened, isOver, isProtected } from './case.ts'
import { nextStep, routeOf, routeOn } from './direction.ts'

export type Act = ActOnFairAccess['act']
type Of<Name extends FairAccessActName> = Extract<Act, { do: Name }>

/** Who does it, when, and what they go by. */
export interface Acting {
  readonly by: Person
  readonly at: string
  readonly today: Day
  readonly cause: string
  readonly mayDirect: boolean
  readonly terms: FairAccessTerms
  readonly calendars: Calendars
  readonly schools: readonly RoomSchool[]
  readonly shares: readonly Share[]
}

/** The reasons for which a school may say no to this child on a day. */
export const reasonsFor = ({ reasons }: FairAccessTerms, kept: FairAccessCase, today: Day) =>
  reasons.filter(
    ({ since, neverForCare, years }) =>
      since <= today && !(neverForCare && isProtected(kept)) && (!years || years.includes(kept.child.year)),
  )

export const isSilent = ({ proposal, state }: FairAccessCase, today: Day): boolean =>
  state === 'proposed' && proposal?.replyBy != null && today > proposal.replyBy

/** What may be done with a case as it stands. */
export function actsOn(kept: FairAccessCase, today: Day, mayDirect: boolean): FairAccessActName[] {
  if (isOver(kept)) return []
  const { state } = kept
  return [
    ...(state === 'open' || state === 'refused' ? (['propose'] as const) : []),
    ...(state === 'proposed' ? (['reply', 'take-back'] as const) : []),
    ...(mayDirect && (state === 'refused' || isSilent(kept, today)) ? (['direct'] as const) : []),
    ...(mayDirect && state === 'directing' ? (['step'] as const) : []),
    'close',
  ]
}

function propose(kept: FairAccessCase, act: Of<'propose'>, acting: Acting): Outcome<FairAccessCase> {
  const { at, by, cause, today, terms, calendars } = acting
  const school = acting.schools.find(({ id }) => id === act.school)
  const share = acting.shares.find((one) => one.school.id === act.school)
  if (!school || !share) return invalid('/act/school', 'Choose a school that has the child’s year group')
  if (act.on > today) return invalid('/act/on', 'Enter today’s date or an earlier one')
  const due = dueOf(clockOn(terms.replyClocks(school.calendar), today), today, calendars)
  const named = { id: school.id, name: school.name }
  const { body, on, why, tells } = act
  const replyBy = due.kind === 'day' ? due.day : null
  const proposal = { school: named, at, by, body, on, why, tells, replyBy }
  const { taken, share: fair } = share
  const entry = { type: 'proposed', at, by, cause, why, school: named, taken, share: fair } as const
  return done(happened(kept, entry, { state: 'proposed', proposal }))
}

/** What a school answers, by its seat or as staff enter it. */
export type Replied = Pick<Of<'reply'>, 'agrees' | 'starts' | 'reason' | 'why'> &
  Partial<Pick<Of<'reply'>, 'how'>>

/** A school's answer. `pointer`: where in what was sent the answer stands. */
export function reply(
  kept: FairAccessCase,
  { agrees, starts, reason, why, how }: Replied,
  acting: Pick<Acting, 'by' | 'at' | 'today' | 'cause' | 'terms'>,
  pointer = '',
): Outcome<FairAccessCase> {
  const { at, by, cause, today, terms } = acting
  const { proposal } = kept
  if (kept.state !== 'proposed' || !proposal)
    return notNow('This school is not being asked to take the child now.')
  const { school } = proposal
  const entry = { at, by, cause, school, ...(how && { how }) }
  if (agrees) {
    if (!starts || starts < today)
      return invalid(`${pointer}/starts`, 'Enter the child’s first day at the school, today or later')
    const replies = [...kept.replies, { school, at, by, agrees, reason: null, why }]
    const place = { school, starts, how: 'agreed' } as const
    return done(happened(kept, { ...entry, type: 'agreed', on: starts }, { state: 'placed', replies, place }))
  }
  if (!reasonsFor(terms, kept, today).some(({ id }) => id === reason))
    return invalid(
      `${pointer}/reason`,
      'Select one of the reasons for which a school may say no to this child',
    )
  if (isBlank(why)) return invalid(`${pointer}/why`, 'Say what makes this so at your school')
  const replies = [...kept.replies, { school, at, by, agrees, reason, why }]
  return done(happened(kept, { ...entry, type: 'refused', why }, { state: 'refused', replies }))
}

function direct(kept: FairAccessCase, { why }: Of<'direct'>, acting: Acting): Outcome<FairAccessCase> {
  const { at, by, cause, today, terms, schools } = acting
  const { proposal } = kept
  const school = schools.find(({ id }) => id === proposal?.school.id)
  if (!proposal || !school) return notNow('Ask a school first. Only a school that said no can be directed.')
  const route = routeOn(terms, school.isAcademy, today)
  const entry = { type: 'direction-begun', at, by, cause, why, school: proposal.school } as const
  return done(happened(kept, entry, { state: 'directing', direction: { route: route.id, steps: [] } }))
}

function step(kept: FairAccessCase, act: Of<'step'>, acting: Acting): Outcome<FairAccessCase> {
  const { at, by, cause, today, terms, calendars } = acting
  const { direction, proposal } = kept
  if (!direction || !proposal) return notNow('No direction has begun.')
  const next = nextStep(routeOf(terms, direction.route), direction, calendars)
  if (!next || next.step.id !== act.step)
    return invalid('/act/step', 'Take the steps of a direction in their order')
  if (act.on > today) return invalid('/act/on', 'Enter today’s date or an earlier one')
  if (next.from && act.on < next.from)
    return invalid('/act/on', `This step can be taken from ${dayInWords(next.from)} on`)
  const { school } = proposal
  const steps = [...direction.steps, { id: act.step, on: act.on, note: act.note, by }]
  const entry = { at, by, cause, why: act.note, school, step: act.step, on: act.on }
  const taken = { ...direction, steps }
  if (!next.step.ends) return done(happened(kept, { ...entry, type: 'step-taken' }, { direction: taken }))
  if (act.directed === undefined)
    return invalid('/act/directed', 'Select whether the school is directed to take the child')
  if (!act.directed)
    return done(
      happened(kept, { ...entry, type: 'not-directed' }, { state: 'open', direction: null, proposal: null }),
    )
  if (!act.starts || act.starts < act.on)
    return invalid('/act/starts', 'Enter the child’s first day at the school, not before the direction')
  const place = { school, starts: act.starts, how: 'directed' } as const
  return done(happened(kept, { ...entry, type: 'directed' }, { state: 'placed', direction: taken, place }))
}

/** What staff do with a case. */
export function actOn(kept: FairAccessCase, act: Act, acting: Acting): Outcome<FairAccessCase> {
  const { at, by, cause, today, mayDirect } = acting
  if (!mayDirect && (act.do === 'direct' || act.do === 'step')) return { kind: 'forbidden' }
  if (!actsOn(kept, today, mayDirect).includes(act.do))
    return notNow(
      'You cannot do this to the case at the moment. Look at what has happened since you opened it.',
    )
  switch (act.do) {
    case 'propose':
      return propose(kept, act, acting)
    case 'take-back': {
      const entry = { type: 'taken-back', at, by, cause, why: act.why } as const
      return done(happened(kept, entry, { state: 'open', proposal: null }))
    }
    case 'reply':
      return reply(kept, act, acting, '/act')
    case 'direct':
      return direct(kept, act, acting)
    case 'step':
      return step(kept, act, acting)
    case 'close': {
      const entry = { type: 'closed', at, by, cause, why: act.why } as const
      return done(happened(kept, entry, { state: 'closed', closed: act.reason }))
    }
  }
}
