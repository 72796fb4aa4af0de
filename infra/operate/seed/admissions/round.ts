import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { rosterHash } from '#admissions/allocate/draw.ts'
import type { GridPlace } from '#contract/admissions/grid-place.ts'
import type { Policy } from '#contract/admissions/policy.ts'
import type { RoundFile, RoundSchool } from '#contract/admissions/round.ts'
import { county } from '#council/admissions/policies/county.ts'
import { faith } from '#council/admissions/policies/faith.ts'
import { type Random, randomFrom } from '../random.ts'
import { type Assumptions, assumptions } from './assumptions.ts'
import { catchmentsOf } from './cells.ts'
import { applicantOf, type Born, type Family, type Named, withTwins } from './families.ts'
import type { Phase, SchoolFigures } from './figures.ts'
import { homesNear } from './homes.ts'
import { outsideOf } from './outside.ts'
import { firsts, wishesOf } from './wishes.ts'

export interface Made {
  readonly schools: readonly SchoolFigures[]
  readonly year: number
  readonly phase: Phase
  /** The same seed makes the same round. */
  readonly seed: string
  /** Where people live; empty: all around each school. */
  readonly places: readonly GridPlace[]
  readonly assumptions?: Partial<Assumptions>
}

const policies: readonly Policy[] = [county, faith]

/** Years that children of a phase are old when the year of entry ends in August. */
const ages: { readonly [K in Phase]: number } = { reception: 5, junior: 8, secondary: 12 }

const bornFor = (year: number, phase: Phase): Born => ({
  from: `${year - ages[phase]}-09-01`,
  until: `${year - ages[phase] + 1}-08-31`,
})

/**
 * Makes a round of made-up families whose first, second and third preferences are, school by school, those of published
 * figures. Admission numbers are published nowhere together: the places that were offered stand for them. Homes are near the
 * school that a family names first, catchment areas are what is nearest to a school, and the rest is by `assumptions`.
 * Throws where figures can't be met.
 */
export function madeRound({ schools, year, phase, seed, places, ...given }: Made): RoundFile {
  if (schools.length === 0)
    throw new Error(`The figures have no ${phase} school with entry in ${year}. Check the year and the phase`)
  const rates = { ...assumptions[phase], ...given.assumptions }
  const random = randomFrom(`${seed} ${phase} ${year}`)
  const families = familiesOf(schools, rates, places, random)
  const born = bornFor(year, phase)
  const single = families.map((family) => applicantOf(family, rates, born, random))
  const applicants = withTwins(single, rates, random)
  const named = new Set(applicants.flatMap(({ preferences }) => preferences.map(({ school }) => school)))
  return {
    format: 'shire-round-1',
    round: `${phase}-${year}`,
    policies: [...policies],
    areas: catchmentsOf(schools),
    schools: [...schools.map(roundSchool), ...outside.filter(({ id }) => named.has(id)).map(outsideSchool)],
    applicants,
    draw: drawOf(
      seed,
      year,
      applicants.map(({ id }) => id),
    ),
  }
}

const outside: readonly (Named & { readonly name: string })[] = [
  { id: 'outside-first', name: 'A school of another council', byFaith: false },
  { id: 'outside-second', name: 'Another school of another council', byFaith: false },
]

function familiesOf(
  schools: readonly SchoolFigures[],
  rates: Assumptions,
  places: readonly GridPlace[],
  random: Random,
): Family[] {
  const more = outsideOf(schools)
  const named = [...schools.map((school) => school.named), [more.first, 0, 0], [0, more.second, 0]] as const
  const all: readonly Named[] = [...schools, ...outside]
  const homeOf = homesNear(schools, { ...rates, places })
  const anywhere = () => Math.floor(random.next() * schools.length)
  const homes = Array.from(firsts(named), (school) =>
    homeOf(school < schools.length ? school : anywhere(), random),
  )
  const points = [...schools.map(({ point }) => point), undefined, undefined]
  const wishes = wishesOf({ named, points, homes, near: rates.near }, random)
  return homes.map((home, family) => ({
    id: `child-${family + 1}`,
    home,
    schools: wishes.flatMap((list) => all[list[family] as number] ?? []),
  }))
}

const roundSchool = ({ id, name, point, byFaith, offered }: SchoolFigures): RoundSchool => ({
  id,
  name,
  number: offered,
  policy: byFaith ? faith.id : county.id,
  point,
  catchments: [`catchment-${id}`],
  authority: byFaith ? 'The governing body' : 'The council',
})

const outsideSchool = ({ id, name }: { readonly id: string; readonly name: string }): RoundSchool => ({
  ...{ id, name, number: 0, policy: county.id, point: null, authority: 'Another council' },
})

const drawOf = (seed: string, year: number, children: readonly string[]): RoundFile['draw'] => ({
  draw: 1,
  roster: rosterHash(children),
  seed: bytesToHex(sha256(utf8ToBytes(seed))),
  from: { kind: 'witnessed', witness: 'Nobody: the round is made up', at: `${year}-01-31T12:00:00Z` },
  announced: `${year}-01-16T12:00:00Z`,
  supervisor: 'Nobody: the round is made up',
})
