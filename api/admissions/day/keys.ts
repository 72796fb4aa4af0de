import type { Answer } from '#admissions/answers/answer.ts'
import type { InYear } from '#admissions/in-year/case.ts'
import { dueFirst } from '#admissions/in-year/clocks.ts'
import type { Application } from '#admissions/rounds/application.ts'
import { type Waiting, waitings, waitsFor } from '#admissions/rounds/facts.ts'
import { roundKey, roundKeys } from '#admissions/rounds/found.ts'
import { type Day, dayInEngland } from '#contract/calendar/day.ts'

/** Lists by what is due, of children: spread as applications are. The scope is a round, or `in-year`. */
export const spread = ['confirm', 'call', 'answer', 'warned', 'afresh', 'evidence'] as const
/** Of schools, of which a round has some hundreds. `free`: places that nobody has, while children wait; `room`: nobody waits. */
export const together = ['free', 'room', 'full'] as const
export type DueList = (typeof spread)[number] | (typeof together)[number]

/** Under what a thing stands in the table to be found by the day by which something is due. */
export interface DueAt {
  readonly dueKey: string
  /** The day, and behind it by what the thing is known. */
  readonly dueOn: string
}

const isSpread = (list: DueList) => spread.some((one) => one === list)
const keyOf = (scope: string, list: DueList) => `${scope}#due-${list}`

/** All partitions of a list. */
export const dueKeys = (scope: string, list: DueList): string[] =>
  isSpread(list) ? roundKeys(keyOf(scope, list)) : [keyOf(scope, list)]

/** Where a thing stands in a list, by its day. */
export const dueAt = (scope: string, list: DueList, day: Day, id: string): DueAt => ({
  dueKey: isSpread(list) ? roundKey(keyOf(scope, list), id) : keyOf(scope, list),
  dueOn: `${day} ${id}`,
})

/** What stands behind the day. */
export const idIn = (dueOn: string): string => dueOn.slice(11)
export const dayIn = (dueOn: string): Day => dueOn.slice(0, 10)

/** What somebody has to do about an answer, and since when or by when; undefined: nothing. */
export function answerDue(answer: Answer): DueAt | undefined {
  const { round, reference, proposed, state, unreached, answerBy, warnedUntil, changedAt } = answer
  const at = (list: DueList, day: Day) => dueAt(round, list, day, reference)
  if (proposed) return at('confirm', dayInEngland(new Date(proposed.at)))
  if (state === 'waiting') return at(unreached ? 'call' : 'answer', answerBy)
  if (state === 'warned') return at('warned', warnedUntil ?? answerBy)
  // The council took the place back, and considers the application afresh (Code, 2.13).
  return state === 'withdrawn' ? at('afresh', dayInEngland(new Date(changedAt))) : undefined
}

/** What waits for a decision about a child. */
export const waitingFor = (application: Application): Waiting[] =>
  waitings.filter((what) => waitsFor(application, what))

/** Since when a child waits for a decision; undefined: it does not. */
export function evidenceDue(application: Application): DueAt | undefined {
  const { round, reference, submittedAt, corrections, withdrawn } = application
  const what = withdrawn ? [] : waitingFor(application)
  if (what.length === 0) return undefined
  const asked = corrections.find(({ answer }) => !answer)?.at ?? submittedAt
  const since = what.some((one) => one !== 'correction-open') ? submittedAt : asked
  return dueAt(round, 'evidence', dayInEngland(new Date(since)), reference)
}

/** Behind all days that are known. */
export const someDay = '9999-12-31'

/** Of an application during the year: what a second person has to look at, by the last day of the answer. */
export function inYearDue(kept: InYear): DueAt | undefined {
  const { state, choices, reference } = kept
  const { most } = dueFirst(kept)
  if (state !== 'deciding' || !choices.some(({ proposed }) => proposed)) return undefined
  return dueAt('in-year', 'confirm', most.kind === 'day' ? most.day : someDay, reference)
}
