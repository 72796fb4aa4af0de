import { factsUsed } from '#admissions/public/data-used.ts'
import type { Policy } from '#contract/admissions/policy.ts'
import type { Ranked } from '#contract/admissions/run.ts'
import type { SeatView } from '#contract/admissions/seat.ts'
import { hashOf } from '#record/canonical.ts'
import { whoInWords } from '../policy/words/criteria.ts'
import { type Application, type Facts, nameOf } from './application.ts'
import type { Engine } from './engine.ts'
import { factsOf } from './facts.ts'
import { type Gathered, roundFile } from './file.ts'

export type Applicants = SeatView['applicants']

/** A school’s applicants in the order of its own criteria, each once though its places may be in parts. */
function ordered(ranked: Pick<Ranked, 'pools'>, school: string) {
  const found = new Map<string, { readonly criterion: number; readonly metres: number | null }>()
  for (const pool of ranked.pools)
    for (const { child, criterion, metres } of pool.school === school ? pool.order : [])
      if (!found.has(child)) found.set(child, { criterion, metres })
  return found
}

const isHere = (school: string) => (application: Application) =>
  factsOf(application).preferences.some((preference) => preference.school === school)

/** The application with this school alone: no order of preference comes near what is made of it. */
const alone =
  (school: string) =>
  (application: Application): Application => {
    const { facts } = application.said
    const preferences = facts.preferences.filter((preference) => preference.school === school)
    return { ...application, said: { ...application.said, facts: { ...facts, preferences } } }
  }

/**
 * The applicants of a school, and nothing that tells where their families put it or what else they named: those whom it
 * can rank in its order, then those of whom something is missing, by reference.
 */
export function applicantsAt(
  engine: Pick<Engine, 'criterionOf' | 'listed'>,
  gathered: Gathered,
  school: string,
): Applicants {
  const here = gathered.applications.filter(isHere(school)).map(alone(school))
  const file = roundFile({ ...gathered, applications: here })
  const schools = file.schools.filter(({ id }) => id === school)
  const order = ordered(schools.length > 0 ? engine.listed({ ...file, schools }) : { pools: [] }, school)
  const policy = file.policies.find(({ id }) => id === schools[0]?.policy)
  const names = new Map([...file.schools, ...file.areas].map(({ id, name }) => [id, name]))
  const byReference = new Map(here.map((one) => [one.reference, one]))
  const shown = (application: Application, position: number | null): Applicants[number] => {
    const { reference, version } = application
    const facts = factsOf(application)
    const [{ faith = null, score = null, aptitude = null } = {}] = facts.preferences
    const standing = order.get(reference)
    return {
      reference,
      name: nameOf(application),
      born: facts.born ?? null,
      inTime: !facts.late || facts.late.excused,
      criterion: policy && standing ? engine.criterionOf(policy, standing.criterion) : null,
      distanceMetres: standing?.metres ?? null,
      position,
      missing: standing ? [] : whyNot(facts, policy, score, names),
      marks: { faith, score, aptitude },
      version,
    }
  }
  const rest = here.filter(({ reference }) => !order.has(reference))
  return [
    ...[...order.keys()].map((reference, at) => shown(byReference.get(reference) as Application, at + 1)),
    ...rest.toSorted((a, b) => (a.reference < b.reference ? -1 : 1)).map((one) => shown(one, null)),
  ]
}

/** Why a child has no place in the school's order. */
function whyNot(
  { home }: Facts,
  policy: Policy | undefined,
  score: number | null,
  names: ReadonlyMap<string, string>,
): string[] {
  if (!home) return ['We do not have a point on the map for the home yet.']
  if (!policy) return ['We do not have the school’s criteria yet.']
  if (score === null && factsUsed([policy]).includes('score')) return ['The result of the test is missing.']
  if (!policy.requires) return ['By the school’s criteria, this child cannot be offered a place here.']
  const admits = whoInWords(policy.requires, (id) => names.get(id) ?? id)
  return [
    `Only children who ${admits} can be offered a place here. By what we hold, this child is not one of them.`,
  ]
}

/** Hash of a list as it stands: who is on it, in which order, under which criterion. */
export const listHash = (applicants: Applicants): string =>
  hashOf(applicants.map(({ reference, position, criterion }) => [reference, position, criterion?.id ?? null]))
