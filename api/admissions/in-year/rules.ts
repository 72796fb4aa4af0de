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
  stillOpen,
  withChoice,
} from './case.ts'
import { dueAt, heldUntil, isOver } from './clocks.ts'
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
export type Acting = Moment & Pick<DecidingPorts, 'days' | 'terms' | 'from' | 'keepsList'>

export type Act = ActOnInYear['act']
type Of<Do extends Act['do']> = Extract<Act, { do: Do }>
export type SaidOf = Pick<Of<'record'>, 'outcome' | 'reason' | 'why' | 'list'> & {
  readonly body?: string
  readonly on?: Day
}

export const entryOf = ({ at, by, cause }: Moment, rest: Omit<Happened, 'at' | 'by'>): Happened => ({
  ...rest,
  at,
  ...(by && { by }),
  ...(cause && { cause }),
})

/** A school that the family named, or that it named none such. */
export const choiceOf = (kept: InYear, school: string): Choice | Refusal =>
  kept.choices.find((one) => one.school.id === school) ??
  invalid('/act/school', 'Choose a school that the family named.')

const withdrawn = 'This application was withdrawn, so nobody decides on it any more.'

/** The school that is still to be decided on, or why there is none. */
function openChoice(kept: InYear, school: string): Choice | Refusal {
  const choice = choiceOf(kept, school)
  if (isRefusal(choice)) return choice
  if (kept.state === 'withdrawn') return notNow(withdrawn)
  if (kept.state !== 'deciding' && !(isHeld(kept) && stillOpen(kept, school)))
    return notNow('The family has been told what was decided, so this cannot be changed here.')
  return choice.answer ? notNow('It is decided what this school answers.') : choice
}

export const isRefusal = (found: object): found is Refusal => 'kind' in found

export function decisionOf(said: SaidOf, { at, by }: Acting): SchoolDecision | Refusal {
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
export function wrongWith(
  kept: InYear,
  school: string,
  said: SaidOf,
  room: Room | null,
  acting: Acting,
): Refusal | undefined {
  if (said.list && !acting.keepsList(school, kept.said.yearGroup, acting.today))
    return invalid('/act/list', 'This school keeps no waiting list for this year group.')
  if (said.on && said.on > acting.today) return invalid('/act/on', 'Enter a day that is not in the future.')
  if (said.on && said.on < kept.receivedOn)
    return invalid(
      '/act/on',
      `Enter a day on or after ${dayInWords(kept.receivedOn)}, the day the family applied.`,
    )
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
  const wrong = wrongWith(kept, act.school, act, room, acting)
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
  const wrong = wrongWith(kept, school, proposed, room, acting)
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
  const wrong = wrongWith(kept, school, said, room, acting)
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
 * The school has not answered by its last day: the family does not wait for it any more. That is no refusal. The place at the
 * next school is offered, and this one can still answer.
 */
export function unanswered(kept: InYear, { school, why }: Of<'unanswered'>, acting: Acting): Outcome<InYear> {
  const choice = openChoice(kept, school)
  if (isRefusal(choice)) return choice
  const cannot = cannotPassOver(kept, choice, acting.today)
  if (cannot) return notNow(cannot)
  const { by, today } = acting
  if (!by) throw new Error('Somebody says that a school has not answered')
  const choices = withChoice(kept, school, { silent: { on: today, by, why } })
  const entry = entryOf(acting, { type: 'unanswered', school, why })
  return done(settled(kept, { ...kept, choices }, [entry], acting))
}

/** Why a school still has to be waited for; undefined where it need not be. The council cannot be silent to itself. */
export function cannotPassOver(kept: InYear, choice: Choice, today: Day): string | undefined {
  if (choice.decides === 'council') return 'The council decides on places at this school. Propose a decision.'
  if (choice.silent) return 'It is recorded already that this school has not answered.'
  return isOver(dueAt(kept, choice).most, today)
    ? undefined
    : 'The school still has time to answer. You can record this once its last day is over.'
}

/**
 * The highest school that can offer a place is offered, once all above it have said no or were waited for long enough; where
 * none can, the family is told that. Until then it is told nothing.
 */
export function settled(kept: InYear, next: InYear, entries: readonly Happened[], acting: Acting): InYear {
  if (isHeld(kept)) return answeredLate(kept, next, entries, acting)
  const first = next.choices.find(
    ({ answer, silent }) => answer?.outcome !== 'refused' && (answer || !silent),
  )
  if (first && first.answer?.outcome !== 'room') return happened(kept, entries, { choices: next.choices })
  const place = first ? placeAt(next, first.school, acting) : null
  const waits = next.choices.some(({ answer, silent }) => silent && !answer)
  const none = waits ? ({ type: 'told-so-far' } as const) : ({ type: 'refused' } as const)
  const what = place ? ({ type: 'offered', school: place.school.id } as const) : none
  const state = place ? 'offered' : waits ? 'deciding' : 'refused'
  return told(kept, { ...next, place, state }, [...entries, withoutCause(acting, what)], acting)
}

/** A higher school answers once the family has a place at another: it keeps that one until it has chosen. */
function answeredLate(kept: InYear, next: InYear, entries: readonly Happened[], acting: Acting): InYear {
  const held = next.choices.findIndex(({ school }) => school.id === next.place?.school.id)
  const better = next.choices.slice(0, Math.max(held, 0)).find(({ answer }) => answer?.outcome === 'room')
  if (entries.some(({ outcome }) => outcome === 'refused')) {
    const entry = withoutCause(acting, { type: 'refused-late' })
    return told(kept, next, [...entries, entry], acting)
  }
  // A place at a school that the family likes better still is offered already.
  if (!better || better.school.id === kept.other?.school.id)
    return happened(kept, entries, { choices: next.choices })
  const other = placeAt(next, better.school, acting)
  const entry = withoutCause(acting, { type: 'also-offered', school: better.school.id })
  return told(kept, { ...next, other }, [...entries, entry], acting)
}

const withoutCause = ({ cause: _, ...moment }: Acting, rest: Parameters<typeof entryOf>[1]): Happened =>
  entryOf(moment, rest)

/** The case with the letter that its family is sent: whoever is told of a refusal appeals from that day on. */
export function told(
  kept: InYear,
  next: InYear,
  entries: readonly Happened[],
  acting: Pick<Acting, 'days' | 'terms' | 'from' | 'today'>,
): InYear {
  const { today } = acting
  const choices = next.choices.map((one) =>
    one.answer?.outcome === 'refused' && !one.toldOn ? { ...one, toldOn: today } : one,
  )
  const letter = letterOf({ ...next, choices }, { ...acting, on: today })
  const { place, state, other = null } = next
  return happened(kept, entries, { choices, place, state, other, told: { on: today, letter } })
}

/** A place at a school from today on, or from when a posting or what was agreed begins. */
export function placeAt(
  { said }: InYear,
  school: Place['school'],
  { days, terms, today }: Pick<Acting, 'days' | 'terms' | 'today'>,
  more: Pick<Place, 'how' | 'starts'> = {},
): Place {
  const begins = [today, said.postingFrom, more.starts].flatMap((day) => day ?? []).sort()
  const held = heldUntil(days, terms, school.id, begins.at(-1) ?? today)
  return { school, offeredOn: today, ...held, warnedUntil: null, ...more }
}

/** What the family is told if what is proposed for this school is confirmed now; null: nothing yet. */
export function ahead(
  kept: InYear,
  acting: Omit<Acting, 'by'>,
): NonNullable<InYear['told']>['letter'] | null {
  const choices = kept.choices.map((one) => (one.answer ? one : { ...one, answer: one.proposed }))
  const next = settled(kept, { ...kept, choices }, [], acting)
  return kept.state === 'deciding' && next.told !== kept.told ? (next.told?.letter ?? null) : null
}
