import type { RoundPhase } from '#contract/admissions/school.ts'
import type { SchoolEntry } from './entry.ts'
import { type Home, metresTo } from './home.ts'

/** What a family looks for. */
export interface Wanted {
  /** Of the name, the town or the postcode. */
  readonly words: string
  readonly phase: RoundPhase | 'all'
  readonly home: Home | undefined
}

/** A school with its distance from home in metres; null where nobody knows it, or no home was given. */
export interface FoundSchool {
  readonly school: SchoolEntry
  readonly metres: number | null
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’.]/g, '')

const compact = (text: string): string => text.replace(/\s/g, '')

function named({ name, town, postcode }: SchoolEntry, words: string): boolean {
  const typed = plain(words).split(/\s+/).filter(Boolean)
  const told = plain(`${name} ${town}`)
  return (
    typed.every((word) => told.includes(word)) || compact(plain(postcode)).startsWith(compact(plain(words)))
  )
}

/** The schools that were meant: the nearest first where a home was given, else by their names. */
export function found(schools: readonly SchoolEntry[], { words, phase, home }: Wanted): FoundSchool[] {
  const wanted = schools.filter(
    (school) => named(school, words) && (phase === 'all' || school.into.some((into) => into.phase === phase)),
  )
  const measured = wanted.map((school) => ({ school, metres: home ? metresTo(home, school.point) : null }))
  const far = ({ metres }: FoundSchool) => metres ?? Number.POSITIVE_INFINITY
  return home ? measured.sort((a, b) => far(a) - far(b)) : measured
}
