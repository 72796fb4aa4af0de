import { lastAdmitted } from './last.ts'
import { fieldOf, type Problem, ProblemFault } from './problem.ts'
import { solve } from './solve.ts'

/** Text that can't be read as a file of schools and applicants: the message says what is wrong, and where. */
const wrong = (where: string, what: string) => new ProblemFault(`${where}: ${what}`)

type Json = Readonly<Record<string, unknown>>

function object(value: unknown, where: string): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json
  throw wrong(where, 'must be an object')
}

function list(value: unknown, where: string): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw wrong(where, value === undefined ? 'is missing: it must be a list' : 'must be a list')
}

function id(value: unknown, where: string): string {
  if (typeof value === 'string' && value !== '') return value
  throw wrong(where, value === undefined ? 'is missing: it must be text' : 'must be text, and not empty')
}

function ids(value: unknown, where: string): readonly string[] {
  const all = list(value, where)
  for (let index = 0; index < all.length; index++)
    if (typeof all[index] !== 'string' || all[index] === '') id(all[index], `${where}[${index}]`)
  return all as readonly string[]
}

function capacity(value: unknown, where: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value
  throw wrong(
    where,
    `must be a whole number, 0 or more${value === undefined ? '' : `, not ${JSON.stringify(value)}`}`,
  )
}

/**
 * Reads `{ schools: [{ id, capacity, priority: [child, …] }], applicants: [{ id, preferences: [school, …] }] }`. A child
 * that a school doesn't list can't be admitted there. Throws {@link ProblemFault}.
 */
export function problemFrom(json: unknown): Problem {
  const file = object(json, 'The file')
  const pools = list(file.schools, 'schools').map((value, index) => {
    const where = `schools[${index}]`
    const school = object(value, where)
    return {
      id: id(school.id, `${where}.id`),
      places: capacity(school.capacity, `${where}.capacity`),
      order: ids(school.priority, `${where}.priority`),
    }
  })
  const applicants = list(file.applicants, 'applicants').map((value, index) => {
    const where = `applicants[${index}]`
    const applicant = object(value, where)
    return {
      id: id(applicant.id, `${where}.id`),
      preferences: ids(applicant.preferences, `${where}.preferences`),
    }
  })
  return { pools, applicants, word: 'school' }
}

/** By id, in the file's order: the school of each child, and the position of the last admitted of each school, from 1. */
export interface Allocation {
  readonly assignment: Iterable<readonly [child: string, school: string | null]>
  /** Null where places are left, so that there is no cut-off; 0 where there were no places. */
  readonly cutoffs: Iterable<readonly [school: string, position: number | null]>
}

/** Everybody's best stable place. Throws {@link ProblemFault}. */
export function allocated(problem: Problem): Allocation {
  const field = fieldOf(problem)
  const solution = solve(field)
  const last = lastAdmitted(field, solution)
  const schoolOf = (applicant: number) => {
    const pair = solution.chosen[applicant] as number
    if (pair === field.starts[applicant + 1]) return null
    return problem.pools[field.pools[pair] as number]?.id ?? null
  }
  return {
    assignment: problem.applicants.map(({ id }, applicant) => [id, schoolOf(applicant)] as const),
    cutoffs: problem.pools.map(
      ({ id }, pool) => [id, (solution.free[pool] as number) > 0 ? null : (last[pool] as number)] as const,
    ),
  }
}

/** The allocation as JSON, in pieces, so that no single text has to hold it. An id may be any text, also `__proto__`. */
export function* allocationText({ assignment, cutoffs }: Allocation): Generator<string> {
  yield '{"assignment":{'
  yield* members(assignment)
  yield '},"cutoffs":{'
  yield* members(cutoffs)
  yield '}}\n'
}

function* members(entries: Iterable<readonly [string, string | number | null]>): Generator<string> {
  const most = 10_000
  let piece: string[] = []
  let before = ''
  for (const [key, value] of entries) {
    piece.push(`${JSON.stringify(key)}:${JSON.stringify(value)}`)
    if (piece.length < most) continue
    yield before + piece.join(',')
    before = ','
    piece = []
  }
  if (piece.length > 0) yield before + piece.join(',')
}
