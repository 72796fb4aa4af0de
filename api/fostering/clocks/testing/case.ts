import { type CaseKind, consents } from '#contract/fostering/case.ts'
import type { CaseDate } from '#contract/fostering/dates.ts'
import { calendars } from '#council/calendars.ts'
import { allowanceRules } from '#council/fostering/allowances.ts'
import { ownNeeds } from '#council/fostering/needs.ts'
import { promises } from '#council/fostering/promises.ts'
import { support } from '#council/fostering/support.ts'
import type { CaseFacts, PartStanding, Rules } from '../facts.ts'
import { requiredOf } from '../required.ts'
import { rulesWith } from '../rules.ts'

/** The rules of the model county, law and promises. */
export const rules: Rules = rulesWith(calendars, {
  clocks: promises,
  needs: ownNeeds,
  support,
  allowances: allowanceRules,
})

/** A single applicant who has only asked, and agreed to everything; `more` says what else is known. */
export const caseOf = (kind: CaseKind, more: Partial<CaseFacts> = {}): CaseFacts => {
  const people = more.people ?? [{ id: 'p1', role: 'applicant', here: true }]
  return {
    kind,
    dates: {},
    parts: [],
    pauses: [],
    circumstances: { formerProvider: false, livesElsewhere: false, pets: false },
    agreed: Object.fromEntries(people.map(({ id }) => [id, consents])),
    ...more,
    people,
  }
}

/** Two who apply, a grown-up child and a child. */
export const family: CaseFacts['people'] = [
  { id: 'p1', role: 'applicant', here: true },
  { id: 'p2', role: 'applicant', here: true },
  { id: 'p3', role: 'adult', here: true },
  { id: 'p4', role: 'child', here: true },
]

export const part = (name: string, more: Partial<PartStanding> = {}): PartStanding => ({
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
  return { ...facts, parts }
}

/** The facts with this part standing so. */
export const withPart = (facts: CaseFacts, name: string, more: Partial<PartStanding> = {}): CaseFacts => ({
  ...facts,
  parts: [...facts.parts.filter((one) => one.name !== name), part(name, more)],
})

/** The facts without the parts whose names begin so. */
export const withoutPart = (facts: CaseFacts, begin: string): CaseFacts => ({
  ...facts,
  parts: facts.parts.filter(({ name }) => !name.startsWith(begin)),
})

/** The facts with these days besides. */
export const dated = (facts: CaseFacts, dates: CaseFacts['dates']): CaseFacts => ({
  ...facts,
  dates: { ...facts.dates, ...dates },
})

/** The facts without the day of this. */
export const undated = (facts: CaseFacts, what: CaseDate): CaseFacts => ({
  ...facts,
  dates: Object.fromEntries(Object.entries(facts.dates).filter(([name]) => name !== what)),
})
