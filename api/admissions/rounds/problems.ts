import { rosterHash } from '#admissions/allocate/draw.ts'
import type { Policy } from '#contract/admissions/policy.ts'
import type { RoundProblem, RoundProblemKind } from '#contract/admissions/rounds/problem.ts'
import { type Application, nameOf } from './application.ts'
import { withAway } from './away.ts'
import { factsOf, panelFact, undecidedAt, waitsFor } from './facts.ts'
import { type Gathered, numberOf } from './file.ts'
import { plainName } from './found.ts'
import type { CouncilRound, CouncilSchool } from './ports.ts'
import type { Round } from './round.ts'
import type { Seat } from './seat.ts'

export interface Looked extends Gathered {
  readonly seats: readonly Seat[]
  /** What makes a policy unable to tell two children apart, in words; undefined where it can. */
  readonly holeIn: (policy: Policy) => string | undefined
  /** Hash of a school's list as it stands now. */
  readonly listAt: (school: string) => string
}

type Of = Pick<RoundProblem, 'references' | 'school'> & { readonly facts?: readonly string[] }

const problem = (
  kind: RoundProblemKind,
  blocks: boolean,
  text: string,
  { references, school, facts = [] }: Of,
): RoundProblem => ({ kind, blocks, text, references, ...(school ? { school } : {}), facts: [...facts] })

const references = (applications: readonly Application[]) => applications.map(({ reference }) => reference)

/** What can be wrong with a single child, whatever others there are. */
const ofChild: readonly {
  readonly kind: RoundProblemKind
  readonly blocks: boolean
  readonly text: string
  /** The fact by which it is put right, as the child has it. */
  readonly fact?: (application: Application) => string
  readonly holds: (application: Application, schools: ReadonlySet<string>) => boolean
}[] = [
  {
    kind: 'no-home-point',
    blocks: true,
    text: 'We do not have a point on the map for the home, so no distance can be measured. Look up the address and set its point.',
    fact: () => 'home',
    holds: (one) => factsOf(one).home === null,
  },
  {
    kind: 'unknown-school',
    blocks: true,
    text: 'A school that is named for the child is not in this round. Ask the family which school they mean.',
    holds(one, schools) {
      const { preferences, plan } = factsOf(one)
      return preferences.some(({ school }) => !schools.has(school)) || (!!plan && !schools.has(plan))
    },
  },
  {
    kind: 'no-preferences',
    blocks: false,
    text: 'The family named no school. Ask them which schools they would like.',
    holds: (one) => factsOf(one).preferences.length === 0 && !factsOf(one).plan,
  },
  {
    kind: 'undecided',
    blocks: true,
    text: 'The family says that their child has a medical or social need, and the panel has not decided yet. Record what the panel decides.',
    fact: (one) => panelFact(undecidedAt(one) ?? ''),
    holds: (one) => waitsFor(one, 'undecided'),
  },
  {
    kind: 'late-reason',
    blocks: false,
    text: 'The application came late, and the family gave a reason. Decide whether it counts as in time.',
    fact: () => 'late',
    holds: (one) => waitsFor(one, 'late-reason'),
  },
  {
    kind: 'plan-unconfirmed',
    blocks: false,
    text: 'The family says that an education, health and care plan names a school, and nobody here has confirmed it. Ask the special educational needs team, then enter the school that the plan names, or “none”.',
    fact: () => 'plan',
    holds: (one) => waitsFor(one, 'plan-unconfirmed'),
  },
  {
    kind: 'correction-open',
    blocks: false,
    text: 'The family asked us to correct something. Check it, then answer them.',
    holds: (one) => waitsFor(one, 'correction-open'),
  },
  {
    kind: 'neighbour-silent',
    blocks: false,
    text: 'A neighbouring council has not said whether it could offer a place at its school. Without its answer the child gets none there.',
    holds: (one) =>
      factsOf(one).preferences.some(({ school }) => one.said.away[school] && !one.answers[school]),
  },
]

const schoolIds = ({ schools }: CouncilRound) => new Set(schools.map(({ id }) => id))

/** What is wrong with this child by itself. */
export function childProblems(council: CouncilRound, application: Application): RoundProblemKind[] {
  const schools = schoolIds(withAway(council, [application]))
  return ofChild.filter(({ holds }) => holds(application, schools)).map(({ kind }) => kind)
}

/** What is wrong with single children. */
function ofChildren({ applications, council }: Looked): RoundProblem[] {
  const schools = schoolIds(council)
  return ofChild.flatMap(({ kind, blocks, text, fact, holds }) => {
    const those = applications.filter((one) => holds(one, schools))
    return [...Map.groupBy(those, (one) => fact?.(one))].map(([name, group]) =>
      problem(kind, blocks, text, { references: references(group), facts: name ? [name] : [] }),
    )
  })
}

/** Groups of more than one, by what makes them the same. */
function alike(applications: readonly Application[], key: (one: Application) => string | undefined) {
  const groups = Map.groupBy(applications, (one) => key(one) ?? '')
  groups.delete('')
  return [...groups.values()]
}

/** The same child twice, and twins of whom only one is there. */
function amongChildren({ applications }: Looked): RoundProblem[] {
  const twice = alike(applications, (one) => {
    const { born } = factsOf(one)
    return born && plainName(nameOf(one)) ? `${born} ${plainName(nameOf(one))}` : undefined
  }).filter((group) => group.length > 1)
  const there = new Set(references(applications))
  const named = new Map(applications.map((one) => [one.reference, factsOf(one).multiple]))
  const counts = new Map<string, number>()
  for (const group of named.values()) if (group) counts.set(group, (counts.get(group) ?? 0) + 1)
  const isAlone = (group: string, reference: string) =>
    counts.get(group) === 1 && (group === reference || !there.has(group))
  const alone = applications.filter(({ reference }) => {
    const group = named.get(reference)
    return group !== undefined && isAlone(group, reference) && !counts.has(reference)
  })
  return [
    ...twice.map((group) =>
      problem(
        'duplicate-child',
        true,
        'These applications are for a child of the same name and date of birth. Ask the family which one counts, then close the other.',
        { references: references(group) },
      ),
    ),
    ...(alone.length > 0
      ? [
          problem(
            'twin-without-twin',
            false,
            'The child is a twin or one of several, and we have no application for the other. Link the two, or ask the family.',
            { references: references(alone), facts: ['multiple'] },
          ),
        ]
      : []),
  ]
}

/** What is wrong with a school that somebody has named. */
function ofSchool(looked: Looked, school: CouncilSchool): RoundProblem[] {
  const { round, council, seats, holeIn } = looked
  const about = { references: [], school: { id: school.id, name: school.name } }
  const found: RoundProblem[] = []
  const policy = council.policies.find(({ id }) => id === school.policy)
  if (numberOf(round, school) === null)
    found.push(
      problem('school-without-number', true, `${school.name} has no admission number. Set one.`, about),
    )
  if (!school.point)
    found.push(
      problem(
        'school-without-point',
        true,
        `We do not have the point that distances to ${school.name} are measured to. Add it to the schools that are imported.`,
        about,
      ),
    )
  const hole = policy && holeIn(policy)
  if (!policy)
    found.push(
      problem(
        'school-without-ranking',
        true,
        `${school.name} has no admission policy. Add it to the council’s policies.`,
        about,
      ),
    )
  if (hole) found.push(problem('policy-with-a-hole', true, `${school.name}: ${hole}`, about))
  const confirmed = seats.find(({ school: id }) => id === school.id)?.confirmed
  if (policy?.ranks === 'school' && confirmed?.list !== looked.listAt(school.id)) {
    const text = confirmed
      ? `The list of ${school.name} has changed since the school confirmed it. Ask the school to confirm it again.`
      : `${school.name} has not confirmed its list yet. Ask the school to confirm it.`
    found.push(problem('school-without-ranking', true, text, about))
  }
  return found
}

const drawsLots = ({ tieBreaks, criteria }: Policy): boolean =>
  [...tieBreaks, ...criteria.flatMap((criterion) => criterion.tieBreaks ?? [])].some(
    ({ by }) => by === 'random',
  )

/** What is wrong with the draw of a round that comes to lots. */
function ofDraw({ draw }: Round, applications: readonly Application[]): RoundProblem[] {
  const about = (text: string) => [problem('no-draw', true, text, { references: [] })]
  if (!draw?.seed)
    return about(
      'Some children can be told apart only by drawing lots, and no lots are drawn yet. Announce the draw, then enter what was drawn.',
    )
  return draw.roster === rosterHash(references(applications))
    ? []
    : about(
        'An application was added or withdrawn after the draw was announced. Announce a new draw, over the children who are there now.',
      )
}

/** Everything that stands in the way of a run, or is to be looked at before it. */
export function problemsOf(given: Looked): RoundProblem[] {
  const looked = { ...given, council: withAway(given.council, given.applications) }
  const { applications, council, round } = looked
  const named = new Set(applications.flatMap((one) => factsOf(one).preferences.map(({ school }) => school)))
  const schools = council.schools.filter(({ id, away }) => named.has(id) && !away)
  const policies = council.policies.filter(({ id }) => schools.some(({ policy }) => policy === id))
  return [
    ...ofChildren(looked),
    ...amongChildren(looked),
    ...schools.flatMap((school) => ofSchool(looked, school)),
    ...(policies.some(drawsLots) ? ofDraw(round, applications) : []),
  ]
}
