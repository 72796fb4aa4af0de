import { Policy } from '#contract/admissions/policy.ts'
import { holesOf } from './holes.ts'
import { faultsOf } from './lawful.ts'
import type { NameOf } from './words/atoms.ts'
import { byId } from './words/criteria.ts'
import { holeInWords } from './words/holes.ts'
import { issueInWords } from './words/issues.ts'

/** Why a policy isn't taken, in words for whoever writes it. */
export interface PolicyProblem {
  /** `hole`, `shape`, or the rule that was broken. */
  readonly rule: string
  readonly words: string
  readonly paragraph?: string
}

export type CheckedPolicy =
  | { readonly policy: Policy; readonly problems: readonly [] }
  | { readonly policy: null; readonly problems: readonly PolicyProblem[] }

/** Takes a policy only where it has its shape, breaks no rule, and tells every two children apart. */
export function checkPolicy(given: unknown, nameOf: NameOf = byId): CheckedPolicy {
  const forbidden = forbiddenIn(given)
  const parsed = Policy.safeParse(given)
  if (forbidden.length > 0) return { policy: null, problems: forbidden }
  if (!parsed.success)
    return {
      policy: null,
      problems: parsed.error.issues.map((issue) => ({
        rule: 'shape',
        words: issueInWords(issue, 'The policy'),
      })),
    }
  const problems = problemsOf(parsed.data, nameOf)
  return problems.length === 0 ? { policy: parsed.data, problems: [] } : { policy: null, problems }
}

function problemsOf(policy: Policy, nameOf: NameOf): PolicyProblem[] {
  try {
    const holes = holesOf(policy).map((hole) => ({ rule: 'hole', words: holeInWords(hole, policy, nameOf) }))
    return [...faultsOf(policy), ...holes]
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return [{ rule: 'too-large', words: error.message }]
  }
}

/** What people try to write into a policy, and the Code forbids: there is no predicate for any of it. */
const forbidden: readonly (readonly [names: RegExp, words: string])[] = [
  [
    /^(?:preference|first-preference|rank|order-of-preference)$/,
    'The place that parents gave the school in their own order may not count: they could no longer say which school they like best.',
  ],
  [
    /^(?:income|occupation|job|marital|education-of-parents|benefits)$/,
    'What parents earn, do or have learnt, and whether they are married, may not count.',
  ],
  [
    /^(?:gift|donation|contribution|money|volunteering)$/,
    'What parents give the school, in money or in work, may not count.',
  ],
  [
    /^(?:behaviour|attendance|exclusion|report)$/,
    'Reports of behaviour or attendance at an earlier school may not count.',
  ],
  [/^(?:interview|photograph|hobby|hobbies)$/, 'Interviews, photographs and hobbies may not count.'],
  [
    /^(?:disability|special-needs|sen)$/,
    'Nothing may count against a child with a disability or special educational needs.',
  ],
  [
    /^(?:applied-first|date-of-application|time-of-application)$/,
    'When a family applied, within the time, may not count.',
  ],
]

function forbiddenIn(given: unknown): PolicyProblem[] {
  const names = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inside] of Object.entries(value)) {
      if ((key === 'is' || key === 'by') && typeof inside === 'string') names.add(inside)
      visit(inside)
    }
  }
  visit(given)
  return forbidden
    .filter(([pattern]) => [...names].some((name) => pattern.test(name)))
    .map(([, words]) => ({ rule: 'forbidden', words }))
}
