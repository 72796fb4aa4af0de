import type * as z from 'zod/mini'
import { valueKinds } from '#contract/core/problem.ts'

type Issue = z.core.$ZodIssue

const formats: Readonly<Record<string, string>> = {
  datetime: 'a date and time such as 2026-03-31T09:30:00Z',
  date: 'a date such as 2026-03-31',
}
const units: Readonly<Record<string, string>> = { string: ' characters', array: ' entries' }

/** What says nothing by itself: schemas without words of their own. */
const unsaid = 'Invalid input'

/** How to put right what a schema found: its own words where it has some. Repeats nothing of what was sent. */
export function issueWords(issue: Issue): string {
  if (issue.message !== unsaid) return issue.message
  switch (issue.code) {
    case 'invalid_value':
      return `Send ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`
    case 'invalid_type':
      return `Send ${valueKinds[issue.expected] ?? 'another kind of value'}`
    case 'too_big':
      return `Send at most ${issue.maximum}${units[issue.origin] ?? ''}`
    case 'too_small':
      return `Send at least ${issue.minimum}${units[issue.origin] ?? ''}`
    case 'invalid_format':
      return `Send ${formats[issue.format] ?? 'it in the form that the documentation gives'}`
    default:
      return 'Send what /api/openapi.json gives for this field'
  }
}
