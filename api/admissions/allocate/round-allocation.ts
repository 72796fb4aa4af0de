import { RoundFile } from '#contract/admissions/round.ts'
import type { Run } from '#contract/admissions/run.ts'
import type { Allocation } from './allocation-file.ts'
import { ProblemFault } from './problem.ts'

/** Whether a file is meant as a round's own: with policies and facts, where a plain one has priorities. */
export const isRound = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && ('format' in json || 'policies' in json)

type Issue = NonNullable<ReturnType<typeof RoundFile.safeParse>['error']>['issues'][number]

/** Of a file that is wrong all over, the first lines say enough. */
const most = 20

/** Reads a round's file. Throws {@link ProblemFault}, with a line for each thing that is wrong, and where it stands. */
export function roundFrom(json: unknown): RoundFile {
  const { success, data, error } = RoundFile.safeParse(json)
  if (success) return data
  const lines = error.issues.slice(0, most).map((issue) => `${where(issue)}: ${what(issue)}`)
  const more = error.issues.length - lines.length
  if (more > 0) lines.push(`and ${more} more`)
  throw new ProblemFault(`This is no round’s file:\n${lines.join('\n')}`)
}

/** Such as `schools[3].number`. */
function where({ path }: Issue): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
  return steps.join('').replace(/^\./, '') || 'The file'
}

function what(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${issue.expected}`
    case 'invalid_value':
      return `must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`
    case 'too_small':
      return `must be at least ${issue.minimum}`
    case 'too_big':
      return `must be at most ${issue.maximum}`
    case 'unrecognized_keys':
      return `has what means nothing here: ${issue.keys.join(', ')}`
    default:
      return issue.message
  }
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
