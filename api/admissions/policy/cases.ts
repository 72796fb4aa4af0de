import type { Applicant, Preference } from '#contract/admissions/facts.ts'
import { careKinds, needs, premiums, siblingTies, staffGrounds } from '#contract/admissions/kinds.ts'
import type { Policy } from '#contract/admissions/policy.ts'
import type { Atom } from '#contract/admissions/predicate.ts'
import type { RoundSchool } from '#contract/admissions/round.ts'
import type { Case } from './case.ts'
import { atomsOf } from './predicates.ts'

/** What is so of a child, apart from where it lives: enough to decide every predicate of a policy. */
interface Facts {
  readonly applicant: Partial<Applicant>
  readonly preference: Partial<Preference>
  readonly areas: readonly string[]
}

type Kind = Atom['is']
type Of<K extends Kind> = Extract<Atom, { is: K }>

/** The school that cases are made for. Its catchment area and its feeder are two that nobody else has. */
export const anySchool: RoundSchool = {
  id: 'the-school',
  name: 'The school',
  number: 1,
  policy: 'the-policy',
  point: { easting: 450_000, northing: 310_000 },
  catchments: ['its-catchment'],
  feeders: ['its-feeder'],
  authority: '',
}

/** Whether a child took no test, and is or was in care: such children are of every band. */
export const isUntestedInCare = ({ applicant, preference }: Case): boolean =>
  applicant.care !== undefined && preference.score === undefined

/** More kinds of children than anybody can look at. */
export const mostCases = 400_000

/**
 * Every kind of child that a policy can tell from another by its predicates, care always among them: each value that a fact
 * can have on either side of what the policy asks. Throws RangeError over {@link mostCases}.
 */
export function casesOf(policy: Policy): Case[] {
  const atoms = atomsOf([
    ...(policy.requires ? [policy.requires] : []),
    ...policy.criteria.map(({ who }) => who),
  ])
  const dimensions = [care(), ...dimensionsOf(atoms), ...tests(policy, atoms)]
  const count = dimensions.reduce((product, values) => product * values.length, 1)
  if (count > mostCases)
    throw new RangeError(
      `The policy “${policy.title}” knows ${count} kinds of children: more than can be checked`,
    )
  let all: Facts[] = [{ applicant: {}, preference: {}, areas: [] }]
  for (const values of dimensions) all = all.flatMap((one) => values.map((value) => joined(one, value)))
  return all.map(({ applicant, preference, areas }) => ({
    applicant: { home: null, ...applicant },
    preference: { school: anySchool.id, ...preference },
    school: anySchool,
    areas,
  }))
}

const joined = (one: Facts, other: Partial<Facts>): Facts => ({
  applicant: { ...one.applicant, ...other.applicant },
  preference: { ...one.preference, ...other.preference },
  areas: [...one.areas, ...(other.areas ?? [])],
})

const care = (): Partial<Facts>[] => [{}, ...careKinds.map((kind) => ({ applicant: { care: kind } }))]

/** For each fact that the atoms ask for, the values that they can tell apart. */
function dimensionsOf(atoms: readonly Atom[]): Partial<Facts>[][] {
  const of = <K extends Kind>(kind: K) => atoms.filter((atom): atom is Of<K> => atom.is === kind)
  const asked = <T>(names: readonly T[], by: readonly T[]) => names.filter((name) => by.includes(name))
  const ties = asked(
    siblingTies,
    of('sibling').flatMap((atom) => atom.ties),
  )
  const kinds = asked(
    premiums,
    of('premium').flatMap((atom) => atom.kinds),
  )
  const areas = [...new Set(of('catchment').flatMap((atom) => atom.areas ?? ['its-catchment']))]
  const choices: Partial<Facts>[][] = [
    of('plan').length > 0 ? [{}, { applicant: { plan: anySchool.id } }] : [],
    ...(ties.length > 0 ? [subsets(ties).map((sibling) => ({ preference: { sibling } }))] : []),
    ...(kinds.length > 0 ? [subsets(kinds).map((own) => ({ applicant: { premiums: own } }))] : []),
    ...areas.map((area) => [{}, { areas: [area] }]),
    of('panel').length > 0
      ? [{}, ...needs.map((need) => ({ preference: { panel: { need, accepted: true } } }))]
      : [],
    of('staff').length > 0 ? [{}, ...staffGrounds.map((staff) => ({ preference: { staff } }))] : [],
    feeders(of('feeder')),
    thresholds(of('faith').map(({ points }) => points)).map((faith) => ({ preference: { faith } })),
  ]
  return choices.filter((values) => values.length > 0)
}

/** Scores on either side of what is asked; of bands also whether a child took the test, in which each of them is ranked. */
function tests({ bands }: Policy, atoms: readonly Atom[]): Partial<Facts>[][] {
  const asked = thresholds(atoms.flatMap((atom) => (atom.is === 'score' ? [atom.atLeast] : [])))
  const scores = asked.length > 0 || !bands ? asked : bands.bands.slice(0, 1).map(({ from }) => from)
  const values = [...scores.map((score) => ({ preference: { score } })), ...(bands ? [{}] : [])]
  return values.length > 0 ? [values] : []
}

const subsets = <T>(all: readonly T[]): T[][] =>
  all.reduce<T[][]>((sets, one) => sets.concat(sets.map((set) => [...set, one])), [[]])

/** One below the lowest, and each itself. */
function thresholds(values: readonly number[]): number[] {
  const all = [...new Set(values)].sort((a, b) => a - b)
  return all.length === 0 ? [] : [Math.max(0, (all[0] as number) - 1), ...all]
}

function feeders(atoms: readonly Of<'feeder'>[]): Partial<Facts>[] {
  if (atoms.length === 0) return []
  const schools = [...new Set(atoms.flatMap((atom) => atom.schools ?? ['its-feeder']))]
  const years = [...new Set([0, ...atoms.map((atom) => atom.years)])]
  return [
    {},
    ...schools.flatMap((school) =>
      years.map((count) => ({ preference: { feeder: { school, years: count } } })),
    ),
  ]
}
