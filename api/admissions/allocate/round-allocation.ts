import { RoundFile } from '#contract/admissions/round.ts'
import type { Run } from '#contract/admissions/run.ts'
import { faultsOfRound } from '../policy/check-round.ts'
import { issueInWords } from '../policy/words/issues.ts'
import type { Allocation } from './allocation-file.ts'
import { isOver } from './draw.ts'
import { ProblemFault } from './problem.ts'

/** Whether a file is meant as a round's own: with policies and facts, where a plain one has priorities. */
export const isRound = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && ('format' in json || 'policies' in json)

/** Of a file that is wrong all over, the first lines say enough. */
const most = 20

/**
 * Reads a round's file. Throws {@link ProblemFault}, with a line for each thing that is wrong, and where it stands: with its
 * shape, with what it names and hasn't or has twice, and a draw over another roster than its children.
 */
export function roundFrom(json: unknown): RoundFile {
  const { success, data, error } = RoundFile.safeParse(json)
  if (!success) throw faulty(error.issues.map((issue) => issueInWords(issue, 'The file')))
  const children = data.applicants.map(({ id }) => id)
  const drawn = data.draw === null || isOver(data.draw, children)
  const faults = [
    ...faultsOfRound(data),
    ...(drawn
      ? []
      : [
          'The draw was made over other children than those in the file: one was added or taken out after it',
        ]),
  ]
  if (faults.length > 0) throw faulty(faults)
  return data
}

function faulty(all: readonly string[]): ProblemFault {
  const lines = all.slice(0, most)
  if (all.length > most) lines.push(`and ${all.length - most} more`)
  return new ProblemFault(`This round’s file can’t be used. Put right:\n${lines.join('\n')}`)
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
