import * as fc from 'fast-check'
import type { Applicant, Preference } from '#contract/admissions/facts.ts'
import type { CatchmentArea, GridPlace } from '#contract/admissions/grid-place.ts'
import { careKinds, needs, premiums, siblingTies, staffGrounds } from '#contract/admissions/kinds.ts'
import type { Bands, Policy, TieBreak } from '#contract/admissions/policy.ts'
import type { Predicate } from '#contract/admissions/predicate.ts'
import type { RoundFile, RoundSchool } from '#contract/admissions/round.ts'

/** Small rounds of any kind, crowded so that everything happens in them: ties, missing homes, bands, plans, late ones. */

const schoolIds = ['ash', 'birch', 'cedar', 'elm', 'oak'] as const
const areaIds = ['north', 'south', 'middle'] as const

const some = <T extends string>(names: readonly T[]) => fc.subarray([...names], { minLength: 1 })
/** A whole number. */
const at = (from: number, to: number) => fc.integer({ min: from, max: to })

const atom: fc.Arbitrary<Predicate> = fc.oneof(
  fc.record({ is: fc.constant('care' as const), kinds: some(careKinds) }),
  fc.record({ is: fc.constant('catchment' as const) }),
  fc.record({ is: fc.constant('catchment' as const), areas: some(areaIds) }),
  fc.record({ is: fc.constant('sibling' as const), ties: some(siblingTies) }),
  fc.record({ is: fc.constant('panel' as const), needs: some(needs) }),
  fc.record({ is: fc.constant('staff' as const), grounds: some(staffGrounds) }),
  fc.record({ is: fc.constant('feeder' as const), years: at(0, 3) }),
  fc.record({ is: fc.constant('faith' as const), points: at(1, 3) }),
  fc.record({ is: fc.constant('score' as const), atLeast: at(90, 110) }),
  fc.record({ is: fc.constant('premium' as const), kinds: some(premiums) }),
)

export const anyPredicate: fc.Arbitrary<Predicate> = fc.oneof(
  { weight: 4, arbitrary: atom },
  fc.record({ is: fc.constant('all' as const), of: fc.array(atom, { minLength: 1, maxLength: 3 }) }),
  fc.record({ is: fc.constant('any' as const), of: fc.array(atom, { minLength: 1, maxLength: 3 }) }),
  fc.record({ is: fc.constant('not' as const), of: atom }),
)

const rounding = fc.record({
  unit: fc.constantFrom('metres' as const, 'kilometres' as const, 'miles' as const),
  decimals: at(0, 3),
  how: fc.constantFrom('nearest' as const, 'down' as const, 'up' as const),
})

const tieBreak: fc.Arbitrary<TieBreak> = fc.oneof(
  fc.record({
    by: fc.constant('straight' as const),
    rounding,
    from: fc.constantFrom('nearest' as const, 'nearest' as const, 'farthest' as const),
  }),
  fc.record({ by: fc.constant('route' as const), rounding }),
  fc.constantFrom({ by: 'score' as const }, { by: 'faith' as const }, { by: 'aptitude' as const }),
)

/** Always with a lot at the end, so that no two children stay side by side. */
const tieBreaks = fc.array(tieBreak, { maxLength: 2 }).map((all): TieBreak[] => [...all, { by: 'random' }])

const bands: fc.Arbitrary<Bands> = fc.constant({
  test: 'a test of reasoning',
  mirrors: 'applicants' as const,
  bands: [
    { id: 'a', from: 105, to: 141, share: 30 },
    { id: 'b', from: 95, to: 104, share: 40 },
    { id: 'c', from: 59, to: 94, share: 30 },
  ],
})

const policy = (id: string): fc.Arbitrary<Policy> =>
  fc
    .record({
      requires: fc.option(anyPredicate, { freq: 5 }),
      lines: fc.array(fc.record({ who: anyPredicate, own: fc.option(tieBreaks, { freq: 4 }) }), {
        maxLength: 5,
      }),
      tieBreaks,
      bands: fc.option(bands, { freq: 3 }),
      share: fc.option(at(1, 10), { freq: 3 }),
      late: fc.constantFrom('after' as const, 'equal' as const),
      twins: fc.constantFrom('above' as const, 'none' as const),
      infantClass: fc.constantFrom(30, null),
    })
    .map(({ requires, lines, bands, share, ...rest }) => ({
      id,
      title: `The policy ${id}`,
      kind: 'open',
      determined: { entry: 2027, on: null, by: 'The council' },
      source: { title: 'Made for a test', sure: 'invented' },
      ranks: 'council',
      ...(requires ? { requires } : {}),
      criteria: [
        ...lines.map(({ who, own }, index) => ({
          id: `line-${index}`,
          who,
          ...(own ? { tieBreaks: own } : {}),
        })),
        { id: 'others', who: { is: 'everyone' } },
      ],
      ...(bands ? { bands } : {}),
      ...(share ? { aptitude: { subject: 'performing arts', percent: share * 10, pass: 60 } } : {}),
      excepted: ['multiple-birth'],
      ...rest,
    }))

/** Most near each other, some at the other end of the country. */
const place: fc.Arbitrary<GridPlace> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ easting: at(450_000, 450_040), northing: at(310_000, 310_040) }) },
  { weight: 1, arbitrary: fc.record({ easting: at(0, 699_999), northing: at(0, 1_299_999) }) },
)

const square = (id: string, west: number, south: number, side: number): CatchmentArea => ({
  id,
  name: id,
  polygons: [
    [
      [
        [west, south],
        [west + side, south],
        [west + side, south + side],
        [west, south + side],
        [west, south],
      ],
    ],
  ],
})
const areas = [
  square('north', 449_990.5, 310_020.5, 60),
  square('south', 449_990.5, 309_990.5, 30),
  square('middle', 450_010.5, 310_010.5, 20),
]

const preference = (school: string): fc.Arbitrary<Preference> =>
  fc.record(
    {
      school: fc.constant(school),
      sibling: fc.subarray([...siblingTies]),
      panel: fc.record({ need: fc.constantFrom(...needs), accepted: fc.boolean() }),
      staff: fc.constantFrom(...staffGrounds),
      feeder: fc.record({ school: fc.constantFrom('elm', 'oak'), years: at(0, 4) }),
      faith: at(0, 3),
      score: at(170, 230).map((twice) => twice / 2),
      aptitude: at(50, 70),
      route: at(0, 60),
    },
    { requiredKeys: ['school'] },
  )

const applicant = (id: string): fc.Arbitrary<Applicant> =>
  fc
    .record(
      {
        home: fc.option(place, { freq: 9 }),
        care: fc.constantFrom(...careKinds),
        premiums: fc.subarray([...premiums]),
        areas: fc.subarray([...areaIds]),
        late: fc.record({ excused: fc.boolean() }),
        preferences: fc.shuffledSubarray([...schoolIds], { minLength: 1, maxLength: 4 }),
        plan: fc.constantFrom(...schoolIds),
      },
      { requiredKeys: ['home', 'preferences'] },
    )
    .chain(({ preferences, plan, care, ...rest }) =>
      fc
        .record({
          all: fc.tuple(...preferences.map(preference)),
          planned: at(0, 9),
          cared: at(0, 3),
        })
        .map(({ all, planned, cared }) => ({
          id,
          ...rest,
          // Rare, as in life.
          ...(plan && planned === 0 ? { plan } : {}),
          ...(care && cared === 0 ? { care } : {}),
          preferences: all,
        })),
    )

const school = (id: string, policies: readonly string[]): fc.Arbitrary<RoundSchool> =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(id),
    number: at(0, 6),
    policy: fc.constantFrom(...policies),
    point: fc.option(place, { freq: 12 }),
    catchments: fc.subarray([...areaIds]),
    feeders: fc.subarray(['elm', 'oak']),
    authority: fc.constant('The council'),
  })

const policyIds = ['p', 'q', 'r']

/** Any round of five schools, three policies and up to so many children. */
export const anyRound = (children = 14): fc.Arbitrary<RoundFile> =>
  fc
    .record({
      policies: fc.tuple(...policyIds.map(policy)),
      schools: fc.tuple(...schoolIds.map((id) => school(id, policyIds))),
      applicants: at(0, children).chain((count) =>
        fc.tuple(...Array.from({ length: count }, (_, index) => applicant(`child-${index}`))),
      ),
    })
    .map(({ policies, schools, applicants }) => ({
      format: 'shire-round-1',
      round: 'reception-2027',
      policies: [...policies],
      areas,
      schools: [...schools],
      applicants: [...applicants],
      draw: null,
    }))

/** Lots that are the same for the same children, whatever order they are given in: by a sum of their letters. */
export function simpleLots(school: string, children: readonly string[]): number[] {
  const sum = (child: string) =>
    [...`${school}/${child}`].reduce((all, letter) => (all * 31 + letter.charCodeAt(0)) % 1_000_003, 7)
  const drawn = [...children].sort((a, b) => sum(a) - sum(b) || (a < b ? -1 : 1))
  return children.map((child) => drawn.indexOf(child) + 1)
}
