import type { RoundFile } from '#contract/admissions/round.ts'
import { valueKinds } from '#contract/core/problem.ts'

type Issue = NonNullable<ReturnType<typeof RoundFile.safeParse>['error']>['issues'][number]

/** What is wrong with something given as JSON, and where. `whole`: what all of it is called. */
export const issueInWords = (issue: Issue, whole: string): string => `${where(issue, whole)}: ${what(issue)}`

/** Such as `schools[3].number`. */
function where({ path }: Issue, whole: string): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
  return steps.join('').replace(/^\./, '') || whole
}

const formats: Readonly<Record<string, string>> = {
  date: 'must be a day, such as 2027-03-01',
  datetime: 'must be a time in UTC, such as 2027-03-01T09:00:00Z',
}

function what(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${valueKinds[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`
    case 'invalid_format':
      return formats[issue.format] ?? said(issue)
    case 'too_small':
      return `must ${haveOrBe(issue.origin)} at least ${issue.minimum}${unitOf(issue.origin)}`
    case 'too_big':
      return `must ${haveOrBe(issue.origin)} at most ${issue.maximum}${unitOf(issue.origin)}`
    case 'unrecognized_keys':
      return `has what means nothing here: ${issue.keys.join(', ')}`
    default:
      return said(issue)
  }
}

const haveOrBe = (origin: string): string => (origin === 'array' || origin === 'string' ? 'have' : 'be')
const unitOf = (origin: string): string => (origin === 'string' ? ' characters' : '')

/** The schema's own words, where it has some. */
const said = ({ message }: Issue): string =>
  message === 'Invalid input' ? 'isn’t written as the schema says' : message
