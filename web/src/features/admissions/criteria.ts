import { criterionInWords } from '#admissions/policy/words/criteria.ts'
import type { Policy } from '#contract/admissions/policy.ts'
import type { Entry, LastOffered, PastYear } from '#contract/admissions/school.ts'
import { distanceInWords, notPublished } from './words.ts'

/** One line of a school's order as families read it. `place` from 1. */
export interface CriterionShown {
  readonly id: string
  readonly place: number
  readonly words: string
}

/** Gives the names of areas and schools that a policy names by their ids. */
export type NameOf = (id: string) => string

export const namesIn =
  (names: Readonly<Record<string, string>>): NameOf =>
  (id) =>
    names[id] ?? id

/** The criteria of a policy in its own order. */
export const criteriaOf = (policy: Policy | undefined, nameOf: NameOf): CriterionShown[] =>
  (policy?.criteria ?? []).map((criterion, at) => ({
    id: criterion.id,
    place: at + 1,
    words: criterionInWords(criterion, nameOf),
  }))

/** The policy that decided in a year. */
export const policyOf = (
  policies: readonly Policy[],
  entry: Pick<Entry, 'policy'>,
  year?: Pick<PastYear, 'policy'>,
): Policy | undefined => policies.find(({ id }) => id === (year?.policy ?? entry.policy))

const withoutStop = (words: string): string => words.replace(/[.;]$/, '')

/** Who got the last place of a pool: "criterion 3, children who live in the catchment area, 0.75 miles (1,203 metres) away". */
export function lastInWords(
  { pool, criterion, distance, score }: LastOffered,
  policy: Policy | undefined,
  nameOf: NameOf,
): string {
  const known = criteriaOf(policy, nameOf).find(({ id }) => id === criterion)
  const who = known ? `criterion ${known.place}, ${lower(withoutStop(known.words))}` : criterion
  const measure = [
    ...(distance === null ? [] : [`living ${distanceInWords(distance)} away`]),
    ...(score === undefined ? [] : [`with a score of ${score}`]),
  ].join(', ')
  return capital(`${pool ? `${poolInWords(pool)}: ` : ''}${who}${measure && `, ${measure}`}`)
}

/** Bands are told by their number, an aptitude’s places by what they are. */
export const poolInWords = (pool: string): string => {
  if (pool === 'aptitude') return 'Places for an aptitude'
  return pool === 'open' ? 'All other places' : pool.replaceAll('-', ' ')
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** Who got the last places of a year, one string for each pool. */
export function lastOfYear(last: PastYear['last'], policy: Policy | undefined, nameOf: NameOf): string[] {
  if (last === null) return [notPublished]
  if (last === 'everybody') return ['Everybody who needed a place here got one']
  return last.map((one) => lastInWords(one, policy, nameOf))
}
