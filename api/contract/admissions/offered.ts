import type { ListedSchool, SchoolAsk } from '#contract/core/school.ts'
import type { Phase } from './dates.ts'

/** A school in the list that families choose from. `into`: the rounds by which children come in, and what each asks for. */
export interface OfferedSchool {
  readonly id: string
  readonly name: string
  readonly town: string
  readonly postcode: string
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
