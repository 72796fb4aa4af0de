import type { Appeal } from '#admissions/appeals/appeal.ts'
import type { FairAccessCase } from '#admissions/fair-access/case.ts'
import type { InYear } from '#admissions/in-year/case.ts'
import type { AppealSource, RefusalGroup } from '#contract/admissions/figures.ts'
import { schoolYearOf } from '#contract/admissions/year-group.ts'
import { type Calendars, countedBetween } from '#contract/calendar/calendar.ts'
import { calendarOf, schoolDays } from '#contract/calendar/clock.ts'
import { type Day, dayInEngland } from '#contract/calendar/day.ts'

/**
 * What is counted of one case once it is over, and stays when the case is erased: nobody’s name, no day, and no reference. `id`
 * comes from the case by a hash, so that a case is counted once.
 */
interface Fact {
  readonly id: string
  /** The school year that ended in August of this year: a case stays in the one in which it began. */
  readonly year: number
  /** Of the case: an older one is never written over a newer one. */
  readonly version: number
}

export interface InYearFact extends Fact {
  readonly kind: 'in-year'
  readonly state: 'offered' | 'refused' | 'withdrawn' | 'waiting'
  /** When the family was answered; null: it was not. */
  readonly answered: 'aim' | 'most' | 'later' | 'unknown' | null
  readonly schools: readonly {
    readonly school: string
    readonly outcome: 'offered' | 'other' | RefusalGroup
  }[]
}

export interface FairAccessFact extends Fact {
  readonly kind: 'fair-access'
  readonly state: 'placed' | 'closed' | 'waiting'
  readonly group: string
  readonly at: 'maintained' | 'academy' | 'another' | null
  readonly time: 'inTime' | 'later' | 'unknown' | null
}

export interface AppealFact extends Fact {
  readonly kind: 'appeal'
  readonly school: string
  readonly of: AppealSource
  readonly ground: 'ordinary' | 'infant-class'
  readonly state: 'withdrawn' | 'dismissed' | 'upheld' | 'waiting'
  /** School days from when it was lodged to its hearing; null: not heard, or nobody knows. */
  readonly days: number | null
}

export type CountedFact = InYearFact | FairAccessFact | AppealFact

/** The school year that a day lies in, by the year of its August. */
export const yearEnding = (day: Day): number => schoolYearOf(day) + 1

type Kept<T extends CountedFact> = Omit<T, 'id'>

const dayOf = (at: string): Day => dayInEngland(new Date(at))

const stateOf = (kept: InYear): InYearFact['state'] => {
  if (offeredAt(kept) !== undefined) return 'offered'
  if (kept.state === 'deciding') return 'waiting'
  return kept.state === 'refused' ? 'refused' : 'withdrawn'
}

function answeredOf({ due, history }: InYear): InYearFact['answered'] {
  const told = history.find(({ type }) => type === 'offered' || type === 'refused')
  if (!told) return null
  const day = dayOf(told.at)
  if (due.aim.kind !== 'day' || due.most.kind !== 'day') return 'unknown'
  if (day <= due.aim.day) return 'aim'
  return day <= due.most.day ? 'most' : 'later'
}

/** Where a place was offered last: a school that the family had not named too, such as under Fair Access. */
const offeredAt = ({ history }: InYear): string | undefined =>
  history.findLast(({ type }) => type === 'offered')?.school

function outcomeOf(kept: InYear, { school, answer }: InYear['choices'][number]) {
  if (offeredAt(kept) === school.id) return 'offered'
  if (answer?.outcome !== 'refused') return 'other'
  const { reason } = answer
  return reason === 'full' || reason === 'infant-class' ? reason : 'another'
}

function schoolsOf(kept: InYear): InYearFact['schools'] {
  const named = kept.choices.map((one) => ({ school: one.school.id, outcome: outcomeOf(kept, one) }) as const)
  const at = offeredAt(kept)
  const isNamed = at === undefined || named.some(({ school }) => school === at)
  return isNamed ? named : [...named, { school: at, outcome: 'offered' }]
}

/** What is counted of an application during the year. */
export const inYearFact = (kept: InYear): Kept<InYearFact> => ({
  kind: 'in-year',
  year: yearEnding(kept.receivedOn),
  version: kept.version,
  state: stateOf(kept),
  answered: answeredOf(kept),
  schools: schoolsOf(kept),
})

function timeOf({ dueOn }: FairAccessCase, on: Day): FairAccessFact['time'] {
  if (dueOn === null) return 'unknown'
  return on <= dueOn ? 'inTime' : 'later'
}

/** What is counted of a child who is to be placed under the Fair Access Protocol. `isAcademy`: undefined where it is no school of ours. */
export function fairAccessFact(
  kept: FairAccessCase,
  isAcademy: (school: string) => boolean | undefined,
): Kept<FairAccessFact> {
  const { begun, version, state, group, place, history } = kept
  const end = history.findLast(({ type }) => type === 'agreed' || type === 'directed')
  const kinds = { true: 'academy', false: 'maintained', undefined: 'another' } as const
  const isPlaced = state === 'placed' && place !== null
  return {
    ...{ kind: 'fair-access', year: yearEnding(begun), version, group },
    state: isPlaced ? 'placed' : state === 'closed' ? 'closed' : 'waiting',
    at: isPlaced ? kinds[`${isAcademy(place.school.id)}`] : null,
    time: isPlaced && end ? timeOf(kept, dayOf(end.at)) : null,
  }
}

/** In which year an appeal is counted: with the round that it is of, and during the year with the day of the refusal. */
const yearOfAppeal = ({ refusal: { kind, told } }: Appeal): number =>
  kind === 'in-year' ? yearEnding(told) : Number(told.slice(0, 4))

function daysOf({ lodgedOn, hearing, decision, refusal }: Appeal, calendars: Calendars): number | null {
  const calendar = calendarOf(calendars, schoolDays(1, refusal.calendar))
  if (!lodgedOn || !hearing || !decision || !calendar) return null
  return countedBetween(calendar, lodgedOn, hearing.day) ?? null
}

/** What is counted of an appeal; undefined of one that was never sent. `phase`: of the round that it is of, where that is known. */
export function appealFact(
  appeal: Appeal,
  calendars: Calendars,
  phase: 'reception' | 'junior' | 'secondary' | undefined,
): Kept<AppealFact> | undefined {
  const { state, version, refusal } = appeal
  if (state === 'started' || appeal.lodgedOn === null) return undefined
  const isOver = state === 'withdrawn' || state === 'dismissed' || state === 'upheld'
  return {
    ...{ kind: 'appeal', year: yearOfAppeal(appeal), version, school: refusal.school.id },
    of: refusal.kind === 'in-year' ? 'in-year' : (phase ?? 'round'),
    ground: refusal.infantClass ? 'infant-class' : 'ordinary',
    state: isOver ? state : 'waiting',
    days: daysOf(appeal, calendars),
  }
}
