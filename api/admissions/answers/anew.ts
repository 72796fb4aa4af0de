import type { Person } from '#admissions/rounds/application.ts'
import type { NamedSchool } from '#contract/admissions/explanation.ts'
import type { AdmittedGround } from '#contract/admissions/kinds.ts'
import type { Day } from '#contract/calendar/day.ts'
import { type Answer, type AnswerEntry, answered, type HeldPlace, type List } from './answer.ts'

/** A place that came free on a waiting list, or that a child has by a ground of its own. */
export interface FreePlace {
  readonly school: NamedSchool
  /** Missing: from a waiting list. */
  readonly ground?: AdmittedGround
  /** The child leaves the place that it had: its family has said so before. */
  readonly moves: boolean
  /** The last day for the answer. */
  readonly answerBy: Day
  /** Lists of schools that the family likes better still. */
  readonly lists: readonly List[]
  readonly at: string
  readonly by: Person
  /** Names the place for good, so that it is offered once. */
  readonly cause: string
}

const heldOf = (answer: Answer): HeldPlace | null => {
  const { school, state, answerBy, lists, warnedUntil, fromList = null, ground = null, held = null } = answer
  return state === 'declined' || state === 'withdrawn'
    ? null
    : { school, state, answerBy, lists, warnedUntil, fromList, ground, held }
}

/** Where what happened to the offer as it is now begins in the history: a place from a waiting list begins anew. */
export const sinceOf = ({ history }: Pick<Answer, 'history'>): number =>
  history.findLastIndex(({ type }) => type === 'offered-anew' || type === 'moved-up') + 1

/** Whether this place was brought to the answer before. */
export const isBrought = ({ history }: Answer, cause: string): boolean =>
  history.some((entry) => entry.cause === cause)

/**
 * The answer once a place is offered after offer day: it begins anew with its own last day, and what the child has stays until the
 * family has answered. Where the family asked to move at once it has the place, and can still decline it.
 */
export function offeredAnew(answer: Answer, place: FreePlace): Answer {
  const { school, answerBy, lists, at, by, cause, moves, ground = null } = place
  const from = heldOf(answer) ? { from: answer.school.id } : {}
  const entry = {
    type: moves && !ground ? 'moved-up' : 'offered-anew',
    at,
    by,
    cause,
    school: school.id,
    ...from,
  } as const
  const { unreached: _, ...rest } = answer
  return answered(rest, entry, {
    ...{ school, answerBy, lists, fromList: at, ground, warnedUntil: null, instead: null, proposed: null },
    ...(moves
      ? { state: 'accepted' as const, held: null }
      : { state: 'waiting' as const, held: heldOf(answer) }),
  })
}

/** The answer of a child that had no place until now, before it is offered this one. */
const nothingYet = (
  { reference, round, run }: Pick<Answer, 'reference' | 'round' | 'run'>,
  { school, answerBy, lists, at }: FreePlace,
): Answer => ({
  ...{ reference, round, run, school, answerBy, lists },
  state: 'declined',
  ...{ instead: null, warnedUntil: null, proposed: null, changedAt: at, version: 0, history: [] },
})

/** The answer of a child that had no place until now. */
export const firstFromList = (whose: Pick<Answer, 'reference' | 'round' | 'run'>, place: FreePlace): Answer =>
  offeredAnew(nothingYet(whose, place), { ...place, moves: false })

/**
 * The answer once a place is settled in another way, such as with the school and the day on which the child starts. Whoever has
 * another place is asked about this one, and keeps that until then.
 */
export function settledAt(
  kept: Answer | undefined,
  whose: Pick<Answer, 'reference' | 'round' | 'run'>,
  place: FreePlace,
): Answer {
  const before = kept ?? nothingYet(whose, place)
  return offeredAnew(before, { ...place, moves: heldOf(before) === null })
}

/** The answer once the better place is not taken, or is withdrawn: the child goes on with what it had. */
export function backTo(
  answer: Answer,
  held: HeldPlace,
  entry: Omit<AnswerEntry, 'number' | 'before'>,
): Answer {
  const chosen = new Map(answer.lists.map((list) => [list.school.id, list.stays]))
  const lists = held.lists.map((list) => ({ ...list, stays: chosen.get(list.school.id) ?? list.stays }))
  const { unreached: _, ...rest } = answer
  return answered(rest, entry, { ground: null, ...held, lists, instead: null, proposed: null })
}

/** Every school of which a place was offered to the child so far. */
export const placesOffered = ({ school, history }: Answer): string[] => [
  ...new Set([school.id, ...history.flatMap((entry) => [entry.from ?? [], entry.school ?? []].flat())]),
]

/** Schools at which a child keeps places until the better one is answered. */
export const heldSchools = (held: HeldPlace | null | undefined): string[] =>
  held ? [held.school.id, ...heldSchools(held.held)] : []
