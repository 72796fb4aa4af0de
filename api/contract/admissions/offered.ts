import type { Answers } from '#contract/core/condition.ts'
import type { SchoolQuestion } from '#contract/core/question.ts'
import type { ListedSchool, SchoolAsk } from '#contract/core/school.ts'
import type { Phase } from './dates.ts'
import { type YearGroup, yearCode, yearGroupOf, yearGroups, yearName } from './year-group.ts'

/** A school in the list that families choose from. `into`: the rounds by which children come in, and what each asks for. */
export interface OfferedSchool {
  readonly id: string
  readonly name: string
  readonly town: string
  readonly postcode: string
  /** The year groups that it has. */
  readonly years: readonly YearGroup[]
  readonly into: readonly { readonly phase: Phase; readonly asks: readonly SchoolAsk[] }[]
}

/**
 * The school as an answer, for a phase: with what its policy for that asks. Without a phase it asks for nothing.
 * Undefined where it takes nobody into the phase.
 */
export function answerFor(school: OfferedSchool, phase: string | undefined): ListedSchool | undefined {
  const { id, name } = school
  if (phase === undefined) return { id, name, asks: [] }
  const into = school.into.find((one) => one.phase === phase)
  return into && { id, name, asks: [...into.asks] }
}

/** With this the id of a school begins that is in another area, and in no list here. */
export const awayMark = 'away-'

/** The year group that is asked for: another than by age where the family said so; undefined where it is not known. */
export function groupAsked({ groupFrom }: Pick<SchoolQuestion, 'groupFrom'>, answers: Answers) {
  if (!groupFrom) return undefined
  const asked = answers[groupFrom.asked]
  const other = yearGroups.find((group) => asked === `year-${yearCode(group)}`)
  return other ?? yearGroupOf(String(answers[groupFrom.born]), String(answers[groupFrom.on]))
}

/** Why the child cannot be asked in at a school, as a sentence; undefined: it can, as far as the form knows. */
export function whyNotHere(
  { id, name, years }: OfferedSchool,
  question: Pick<SchoolQuestion, 'groupFrom'>,
  answers: Answers,
): string | undefined {
  if (!question.groupFrom) return undefined
  const now = answers[question.groupFrom.now]
  if (typeof now === 'object' && now !== null && 'id' in now && now.id === id)
    return `Your child goes to ${name} now. Choose another school`
  const group = groupAsked(question, answers)
  return group === undefined || years.includes(group)
    ? undefined
    : `${name} has no ${yearName(group)}. Choose a school that does`
}
