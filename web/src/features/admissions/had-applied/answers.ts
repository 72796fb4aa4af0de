import type { Applicant, Preference } from '#contract/admissions/facts.ts'
import type { RoundPhase } from '#contract/admissions/school.ts'
import { namesIn } from '../criteria.ts'
import type { SchoolEntry, SchoolPlaces } from '../entry.ts'
import type { Home } from '../home.ts'
import { type Circumstance, circumstancesOf, preferenceOf } from './circumstances.ts'
import { type Child, entryInto, type Places } from './results.ts'

export const mostChoices = 3

/** What stands in the form. It is kept nowhere else. */
export interface Answers {
  readonly phase: RoundPhase | undefined
  readonly home: Home | undefined
  /** Ids, empty where none is chosen. */
  readonly schools: readonly string[]
  readonly care: NonNullable<Applicant['care']> | 'none'
  readonly premiums: NonNullable<Applicant['premiums']>
  /** Ids of what is so of the child, by school. */
  readonly so: Readonly<Record<string, readonly string[]>>
  /** As typed, by school. */
  readonly scores: Readonly<Record<string, string>>
}

export const nothing: Answers = {
  phase: undefined,
  home: undefined,
  schools: Array.from({ length: mostChoices }, () => ''),
  care: 'none',
  premiums: [],
  so: {},
  scores: {},
}

type Offering = Pick<SchoolEntry, 'id' | 'into'>

/** The schools that were chosen, each once. */
export const chosen = ({ schools }: Pick<Answers, 'schools'>): string[] => [
  ...new Set(schools.filter(Boolean)),
]

/** The same with this school as the first, and for its phase where it has one alone. As it is where something was chosen. */
export function withFirst(answers: Answers, { id, into: [only, other] }: Offering): Answers {
  if (chosen(answers).length > 0) return answers
  const phase = answers.phase ?? (other ? undefined : only?.phase)
  return { ...answers, phase, schools: [id, ...answers.schools.slice(1)] }
}

/** What is changed by another phase: it, and of the schools those that give no places in it. */
export const inPhase = (
  { schools }: Pick<Answers, 'schools'>,
  phase: RoundPhase,
  all: readonly Offering[],
): Pick<Answers, 'phase' | 'schools'> => ({
  phase,
  schools: schools.map((id) =>
    all.some((one) => one.id === id && one.into.some((entry) => entry.phase === phase)) ? id : '',
  ),
})

/** What to put right, by the id of its field. */
export type Problems = Readonly<Partial<Record<'phase' | 'home' | 'school-1' | `score-${string}`, string>>>

const isScore = (typed: string): boolean => /^\d{1,4}(\.\d+)?$/.test(typed.trim())

export function problemsIn(answers: Answers): Problems {
  const { phase, home, scores } = answers
  const wrong = chosen(answers).filter((id) => (scores[id] ?? '').trim() !== '' && !isScore(scores[id] ?? ''))
  return {
    ...(!phase && { phase: 'Select what the place is for' }),
    ...(!home && { home: 'Find your address, or use the middle of your postcode' }),
    ...(chosen(answers).length === 0 && { 'school-1': 'Select a school' }),
    ...Object.fromEntries(
      wrong.map((id) => [`score-${id}`, 'Enter the score as a number, or leave it empty']),
    ),
  }
}

/** What a school's criteria ask of the child, with the names of the schools that they name. */
export function asked(places: Places, school: SchoolPlaces, phase: RoundPhase): Circumstance[] {
  const entry = entryInto(school, phase)
  const policy = places.policies.find(({ id }) => id === entry?.policy)
  const nameOf = namesIn(Object.fromEntries(places.schools.map(({ id, name }) => [id, name])))
  return policy
    ? circumstancesOf(policy, {
        feeders: entry?.feeders ?? [],
        linked: school.linked,
        faith: school.faith,
        nameOf,
      })
    : []
}

/** The child of the answers; undefined while something is missing. */
export function childOf(answers: Answers, places: Places): Child | undefined {
  const { phase, home, care, premiums } = answers
  if (!phase || !home) return undefined
  const preferences = chosen(answers).flatMap((id): Preference[] => {
    const school = places.schools.find((one) => one.id === id)
    if (!school) return []
    const so = asked(places, school, phase).filter((one) => answers.so[id]?.includes(one.id))
    const typed = answers.scores[id]?.trim() ?? ''
    return [preferenceOf(id, so, isScore(typed) ? Number(typed) : undefined)]
  })
  return {
    ...{ phase, home, preferences },
    ...(care !== 'none' && { care }),
    ...(premiums.length > 0 && { premiums }),
  }
}
