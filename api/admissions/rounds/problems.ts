import { rosterHash } from '#admissions/allocate/draw.ts'
import type { Policy } from '#contract/admissions/policy.ts'
import type { RoundProblem, RoundProblemKind } from '#contract/admissions/staff.ts'
import { type Application, nameOf } from './application.ts'
import { withAway } from './away.ts'
import { factsOf } from './facts.ts'
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

/** Those for whom something holds; no problem where there are none. */
function each(
  applications: readonly Application[],
  holds: (application: Application) => boolean,
  make: (references: string[]) => RoundProblem,
): RoundProblem[] {
  const found = applications.filter(holds)
  return found.length > 0 ? [make(references(found))] : []
}

/** What can be wrong with a single child, whatever others there are. */
const ofChild: readonly {
  readonly kind: RoundProblemKind
  readonly blocks: boolean
  readonly text: string
  readonly facts?: readonly string[]
  readonly holds: (application: Application, schools: ReadonlySet<string>) => boolean
}[] = [
  {
    kind: 'no-home-point',
    blocks: true,
    text: 'Nobody has said where the home is on the map, so that no distance can be measured. Look the address up and set its point.',
    facts: ['home'],
    holds: (one) => factsOf(one).home === null,
  },
  {
    kind: 'unknown-school',
    blocks: true,
    text: 'A preference is for a school that this round does not have. Ask the family which one it means.',
    holds: (one, schools) => factsOf(one).preferences.some(({ school }) => !schools.has(school)),
  },
  {
    kind: 'no-preferences',
    blocks: false,
    text: 'No school is named. Ask the family which they would like.',
    holds: (one) => factsOf(one).preferences.length === 0 && !factsOf(one).plan,
  },
  {
    kind: 'undecided',
    blocks: true,
    text: 'A family says that its child has a medical or social need, and the panel has not decided yet. Set what it decides.',
    facts: ['panel'],
    holds: (one) =>
      factsOf(one).preferences.some(
        ({ school, panel }) =>
          panel?.accepted === false && !one.set.some(({ name }) => name === `preferences/${school}/panel`),
      ),
  },
  {
    kind: 'correction-open',
    blocks: false,
    text: 'The family says that something is wrong. Look at it and answer.',
    holds: ({ corrections }) => corrections.some(({ answer }) => !answer),
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
  return ofChild.flatMap(({ kind, blocks, text, facts = [], holds }) =>
    each(
      applications,
      (one) => holds(one, schools),
      (references) => problem(kind, blocks, text, { references, facts }),
    ),
  )
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
        'Two applications are for a child of the same name, born on the same day. Ask which one counts, and close the other.',
        { references: references(group) },
      ),
    ),
    ...each(
      alone,
      () => true,
      (found) =>
        problem(
          'twin-without-twin',
          false,
          'A child of a multiple birth, whose brother or sister is not in the round. Link them, or ask the family.',
          { references: found, facts: ['multiple'] },
        ),
    ),
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
      problem('school-without-number', true, `${school.name} has no admission number. Set it.`, about),
    )
  if (!school.point)
    found.push(
      problem(
        'school-without-point',
        true,
        `Nobody knows to which point of ${school.name} is measured. Bring it in with the schools’ list.`,
        about,
      ),
    )
  const hole = policy && holeIn(policy)
  if (!policy)
    found.push(
      problem('school-without-ranking', true, `${school.name} has no policy to rank by. Bring it in.`, about),
    )
  if (hole) found.push(problem('policy-with-a-hole', true, `${school.name}: ${hole}`, about))
  const confirmed = seats.find(({ school: id }) => id === school.id)?.confirmed
  if (policy?.ranks === 'school' && confirmed?.list !== looked.listAt(school.id)) {
    const text = confirmed
      ? `The list of ${school.name} has changed since it was confirmed. Ask the school to confirm it again, at its seat.`
      : `${school.name} has not confirmed its ranking. Ask it to, at its seat.`
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
    return about('A policy of this round comes to a lot. Announce the draw, then tell its seed.')
  return draw.roster === rosterHash(references(applications))
    ? []
    : about(
        'A child came or went since the draw was announced. It has to be drawn again, over the roster as it is.',
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
