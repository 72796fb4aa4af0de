import { RoundFile } from '#contract/admissions/round.ts'
import type { Run } from '#contract/admissions/run.ts'
import { issueInWords } from '../policy/words/issues.ts'
import type { Allocation } from './allocation-file.ts'
import { ProblemFault } from './problem.ts'

/** Whether a file is meant as a round's own: with policies and facts, where a plain one has priorities. */
export const isRound = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && ('format' in json || 'policies' in json)

/** Of a file that is wrong all over, the first lines say enough. */
const most = 20

/** Reads a round's file. Throws {@link ProblemFault}, with a line for each thing that is wrong, and where it stands. */
export function roundFrom(json: unknown): RoundFile {
  const { success, data, error } = RoundFile.safeParse(json)
  if (success) return data
  const lines = error.issues.slice(0, most).map((issue) => issueInWords(issue, 'The file'))
  const more = error.issues.length - lines.length
  if (more > 0) lines.push(`and ${more} more`)
  throw new ProblemFault(`This is no round’s file:\n${lines.join('\n')}`)
}

/** A run as an allocation: of schools with several pools a cut-off for each. */
export function allocationOf({ placed, cutOffs }: Run): Allocation {
  return {
    assignment: placed.map(({ child, school }) => [child, school] as const),
    cutoffs: cutOffs.map(
      ({ pool, places, last }) => [pool, last?.position ?? (places === 0 ? 0 : null)] as const,
    ),
  }
}
