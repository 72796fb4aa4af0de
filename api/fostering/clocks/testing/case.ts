import type { CaseKind } from '#contract/fostering/clocks.ts'
import { calendars } from '#council/calendars.ts'
import { ownNeeds } from '#council/fostering/needs.ts'
import { promises } from '#council/fostering/promises.ts'
import type { CaseFacts, PartSummary, Rules } from '../facts.ts'
import { requiredOf } from '../required.ts'
import { rulesWith } from '../rules.ts'

/** The rules of the model county, law and promises. */
export const rules: Rules = rulesWith(calendars, { clocks: promises, needs: ownNeeds })

/** A single applicant who has only asked; `more` says what else is known. */
export const caseOf = (kind: CaseKind, more: Partial<CaseFacts> = {}): CaseFacts => ({
  kind,
  people: [{ id: 'p1', is: 'applicant' }],
  dates: {},
  parts: [],
  pauses: [],
  fastTrack: false,
  formerProvider: false,
  livesElsewhere: false,
  pets: false,
  ...more,
})

export const couple: CaseFacts['people'] = [
  { id: 'p1', is: 'applicant' },
  { id: 'p2', is: 'applicant' },
  { id: 'p3', is: 'adult' },
  { id: 'p4', is: 'child' },
]

export const part = (name: string, more: Partial<PartSummary> = {}): PartSummary => ({
  name,
  state: 'done',
  since: '2026-09-01',
  ...more,
})

/** Every part that the case needs, done on a day: of several, as many as it takes. */
export function everything(facts: CaseFacts, since = '2026-09-01'): CaseFacts {
  const parts = requiredOf(facts, since, rules)
    .filter(({ notNeeded }) => notNeeded === undefined)
    .flatMap(({ part: name, atLeast }) =>
      atLeast === undefined
        ? [part(name, { since })]
        : Array.from({ length: atLeast }, (_, index) => part(`${name}${index + 1}`, { since })),
    )
  return { ...facts, parts: [...new Map(parts.map((one) => [one.name, one])).values()] }
}

/** The facts with this part standing so. */
export const withPart = (facts: CaseFacts, name: string, more: Partial<PartSummary>): CaseFacts => ({
  ...facts,
  parts: [...facts.parts.filter((one) => one.name !== name), part(name, more)],
})

/** The facts without the parts whose names begin so. */
export const withoutPart = (facts: CaseFacts, begin: string): CaseFacts => ({
  ...facts,
  parts: facts.parts.filter(({ name }) => !name.startsWith(begin)),
})
