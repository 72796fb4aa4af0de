import type { RoundFile } from '#contract/admissions/round.ts'

type Issue = NonNullable<ReturnType<typeof RoundFile.safeParse>['error']>['issues'][number]

/** What is wrong with something given as JSON, and where. `whole`: what all of it is called. */
export const issueInWords = (issue: Issue, whole: string): string => `${where(issue, whole)}: ${what(issue)}`

/** Such as `schools[3].number`. */
function where({ path }: Issue, whole: string): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
  return steps.join('').replace(/^\./, '') || whole
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
