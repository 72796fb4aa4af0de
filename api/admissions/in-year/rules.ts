import type { Person } from '#admissions/rounds/application.ts'
import { done, invalid, notNow, type Outcome, type Refusal } from '#admissions/rounds/refusal.ts'
import type { ActOnInYear, Room } from '#contract/admissions/in-year/in-year.ts'
import type { Day } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import {
  type Choice,
  type Happened,
  happened,
  type InYear,
  isHeld,
  type Place,
  type SchoolDecision,
  withChoice,
} from './case.ts'
import { heldUntil, warnedUntil } from './clocks.ts'
import { letterOf } from './letter.ts'
import type { DecidingPorts } from './ports.ts'
import { cannotRefuse } from './reasons.ts'

/** When something is done, by whom, and by which cause a repeat of it is known. */
export interface Moment {
  readonly at: string
  readonly today: Day
  readonly cause?: string
  /** Missing: the family, or the clock. */
  readonly by?: Person
}

/** And by what decisions are made and told. */
export type Acting = Moment & Pick<DecidingPorts, 'days' | 'terms' | 'from'>

export type Act = ActOnInYear['act']
type Of<Do extends Act['do']> = Extract<Act, { do: Do }>
export type SaidOf = Pick<Of<'record'>, 'outcome' | 'reason' | 'why' | 'list'> & {
  readonly body?: string
  readonly on?: Day
}

const entryOf = ({ at, by, cause }: Moment, rest: Omit<Happened, 'at' | 'by'>): Happened => ({
  ...rest,
  at,
  ...(by && { by }),
  ...(cause && { cause }),
})

/** The school that is still to be decided on, or why there is none. */
function openChoice(kept: InYear, school: string): Choice | Refusal {
  const choice = kept.choices.find((one) => one.school.id === school)
  if (!choice) return invalid('/act/school', 'Choose a school that the family named.')
  if (kept.state !== 'deciding')
    return notNow('The family has been told what was decided, so this cannot be changed here.')
  return choice.answer ? notNow('It is decided what this school answers.') : choice
}

const isRefusal = (found: object): found is Refusal => 'kind' in found

function decisionOf(said: SaidOf, { at, by }: Acting): SchoolDecision | Refusal {
  const { outcome, reason, why, list, body, on } = said
  if (!by) throw new Error('Somebody decides on a place')
  const refused = outcome === 'refused'
  return {
    ...{ outcome, why, at, by, list: refused && list },
    ...(refused && reason && { reason }),
    ...(body && { body }),
    ...(on && { on }),
  }
}

/** Why this cannot be decided so; undefined where it can. A school with room has to offer. */
function wrongWith(kept: InYear, said: SaidOf, room: Room | null, acting: Acting): Refusal | undefined {
  if (said.on && said.on > acting.today) return invalid('/act/on', 'Enter a day that is not in the future.')
  return said.outcome === 'refused' ? cannotRefuse(acting.terms, kept, room, said.reason) : undefined
}

/** The first of two people who decide for the council: nobody decides on a place alone. */
export function propose(
  kept: InYear,
  act: Of<'propose'>,
  room: Room | null,
  acting: Acting,
): Outcome<InYear> {
  const choice = openChoice(kept, act.school)
  if (isRefusal(choice)) return choice
  if (choice.decides !== 'council') return notNow('This school decides on its places itself.')
  const wrong = wrongWith(kept, act, room, acting)
  if (wrong) return wrong
  const proposed = decisionOf(act, acting)
  if (isRefusal(proposed)) return proposed
  const { outcome, reason } = act
  const entry = { type: 'proposed' as const, school: act.school, outcome, ...(reason && { reason }) }
  return done(
    happened(kept, [entryOf(acting, entry)], { choices: withChoice(kept, act.school, { proposed }) }),
  )
}

/** The second. Room is looked at again: it may have been reported since. */
export function confirm(kept: InYear, school: string, room: Room | null, acting: Acting): Outcome<InYear> {
  const choice = openChoice(kept, school)
  if (isRefusal(choice)) return choice
  const { proposed } = choice
  if (!proposed) return notNow('Nobody has proposed anything for this school.')
  if (proposed.by.id === acting.by?.id)
    return notNow('Somebody else has to confirm what you proposed: nobody decides on a place alone.')
  const wrong = wrongWith(kept, proposed, room, acting)
  return wrong ?? done(decided(kept, school, proposed, room, acting))
}

export function drop(kept: InYear, { school, why }: Of<'drop'>, acting: Acting): Outcome<InYear> {
  const choice = openChoice(kept, school)
  if (isRefusal(choice)) return choice
  if (!choice.proposed) return notNow('Nobody has proposed anything for this school.')
  const choices = withChoice(kept, school, { proposed: null })
  return done(happened(kept, [entryOf(acting, { type: 'dropped', school, why })], { choices }))
}

/** What a school’s own body, or another council, has decided: at its seat, or entered by staff. */
export function record(
  kept: InYear,
  school: string,
  said: SaidOf,
  room: Room | null,
  acting: Acting,
): Outcome<InYear> {
  const choice = openChoice(kept, school)
  if (isRefusal(choice)) return choice
  if (choice.decides === 'council')
    return notNow('The council decides on places at this school: propose it, and somebody else confirms it.')
  const wrong = wrongWith(kept, said, room, acting)
  if (wrong) return wrong
  const answer = decisionOf(said, acting)
  return isRefusal(answer) ? answer : done(decided(kept, school, answer, room, acting))
}

/** The school’s answer stands; and with it, where that is all that was waited for, what the family is told. */
function decided(
  kept: InYear,
  school: string,
  answer: SchoolDecision,
  room: Room | null,
  acting: Acting,
): InYear {
  const { outcome, reason } = answer
  const entry = entryOf(acting, {
    type: 'decided',
    school,
    outcome,
    ...(reason && { reason }),
    ...(room && { room }),
  })
  const choices = withChoice(kept, school, { answer, proposed: null })
  return settled(kept, { ...kept, choices }, [entry], acting)
}

/**
 * The highest school that can offer a place is offered, once all above it have said no; where all have, the family is told
 * that. Until then it is told nothing.
 */
function settled(kept: InYear, next: InYear, entries: readonly Happened[], acting: Acting): InYear {
  const first = next.choices.find(({ answer }) => answer?.outcome !== 'refused')
  const { choices } = next
  if (first && first.answer?.outcome !== 'room') return happened(kept, entries, { choices })
  const place = first ? placeAt(next, first, acting) : null
  const letter = letterOf({ ...next, place }, { ...acting, on: acting.today })
  const told = { on: acting.today, letter }
  const { cause: _, ...moment } = acting
  const entry = entryOf(moment, place ? { type: 'offered', school: place.school.id } : { type: 'refused' })
  const state = place ? 'offered' : 'refused'
  return happened(kept, [...entries, entry], { choices, place, told, state })
}

function placeAt({ said }: InYear, { school }: Choice, { days, terms, today }: Acting): Place {
  const from = said.postingFrom && said.postingFrom > today ? said.postingFrom : today
  return { school, offeredOn: today, ...heldUntil(days, terms, school.id, from), warnedUntil: null }
}

/** What the family is told if what is proposed for this school is confirmed now; null: nothing yet. */
export function ahead(
  kept: InYear,
  acting: Omit<Acting, 'by'>,
): NonNullable<InYear['told']>['letter'] | null {
  const choices = kept.choices.map((one) => (one.answer ? one : { ...one, answer: one.proposed }))
  const next = settled(kept, { ...kept, choices }, [], acting)
  return next.state === 'deciding' || kept.state !== 'deciding' ? null : (next.told?.letter ?? null)
}

type Choosing = 'accept' | 'decline'

/** What a family may say today: yes to what is offered, and no until the child has started. */
export const choosing = ({ state }: Pick<InYear, 'state'>): Choosing[] =>
  state === 'offered' ? ['accept', 'decline'] : state === 'accepted' ? ['decline'] : []

/** The family takes the place or gives it up, by its link or as staff enter it. */
export function answer(kept: InYear, choice: Choosing, acting: Moment, why?: string): Outcome<InYear> {
  if (!choosing(kept).includes(choice))
    return notNow('There is no place to answer any more. Call us if you want to talk about it.')
  const type = choice === 'accept' ? 'accepted' : 'declined'
  return done(happened(kept, [entryOf(acting, { type, ...(why && { why }) })], { state: type }))
}

/** The family is warned that the place can be lost: by a message, or by hand where none can be sent. */
export function warn(
  kept: InYear,
  acting: Moment & Pick<DecidingPorts, 'terms'>,
  why?: string,
): Outcome<InYear> {
  const { place } = kept
  if (!place || !isHeld(kept)) return notNow('No place is held.')
  if (place.warnedUntil) return notNow('The family has been warned.')
  const until = warnedUntil(acting.terms, place.until, acting.today)
  const { unreached: _, ...rest } = place
  return done(
    happened(kept, [entryOf(acting, { type: 'warned', ...(why && { why }) })], {
      place: { ...rest, warnedUntil: until },
    }),
  )
}

/** Nobody could be sent a warning: somebody has to call or write. */
export const notReached = (kept: InYear, acting: Moment): InYear =>
  happened(kept, [entryOf(acting, { type: 'not-reached' })], {
    place: kept.place && { ...kept.place, unreached: true },
  })

export function start(kept: InYear, on: Day, acting: Moment): Outcome<InYear> {
  if (!isHeld(kept)) return notNow('No place is held that the child could have started at.')
  if (on > acting.today)
    return invalid('/act/on', 'Enter the day on which the child started, not a coming one.')
  return done(happened(kept, [entryOf(acting, { type: 'started' })], { state: 'started' }))
}

/** Why a place cannot lapse today; undefined where it can. Never without a warning, and never before its last day. */
export function cannotLapse(kept: InYear, today: Day): string | undefined {
  const { place } = kept
  if (!place || !isHeld(kept)) return 'No place is held.'
  if (!place.warnedUntil) return 'Warn the family first, and give them time to answer (Code, 2.13).'
  return today > place.warnedUntil
    ? undefined
    : `We have warned the family, and the place is theirs until the end of ${dayInWords(place.warnedUntil)}.`
}

export function lapse(kept: InYear, why: string, acting: Moment): Outcome<InYear> {
  const cannot = cannotLapse(kept, acting.today)
  if (cannot) return notNow(cannot)
  return done(happened(kept, [entryOf(acting, { type: 'lapsed', why })], { state: 'lapsed' }))
}
