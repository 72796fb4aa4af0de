import { factsUsed } from '#admissions/public/data-used.ts'
import type { HeldStanding } from '#contract/admissions/api-shapes.ts'
import type { Application } from './application.ts'
import { withAway } from './away.ts'
import type { Engine } from './engine.ts'
import { factsOf } from './facts.ts'
import { type Gathered, roundFile } from './file.ts'
import type { CouncilRound, CouncilSchool } from './ports.ts'

/** What is missing, as the family reads it and as staff do. */
const words = {
  family: {
    school: 'We do not know this school. We will ask you which one you mean.',
    home: 'We do not know yet where your home is on the map.',
    policy: 'We do not have this school’s criteria yet.',
    point: 'We do not know yet which point at the school we measure to.',
    test: 'We do not have the result of the school’s test yet.',
    form: 'We do not have the points from the school’s form about faith yet.',
    none: 'By its criteria, and by what we hold, the school cannot offer your child a place.',
  },
  staff: {
    school: 'This school is not in the round. Ask the family which one they mean.',
    home: 'We do not have a point on the map for the home yet.',
    policy: 'We do not have the school’s criteria yet.',
    point: 'We do not have the point at the school that we measure to.',
    test: 'We do not have the result of the school’s test yet.',
    form: 'We do not have the points from the school’s form about faith yet.',
    none: 'By its criteria, and by what we hold, the school cannot offer this child a place.',
  },
} as const
type Reader = keyof typeof words
type Missing = Exclude<keyof (typeof words)[Reader], 'none'>

/** What is not known of a child at a school; empty where a run could rank it. */
function missingAt(council: CouncilRound, application: Application, school: string): Missing[] {
  const found = council.schools.find(({ id }) => id === school)
  if (!found) return ['school']
  const missing: readonly (Missing | false)[] = [
    !factsOf(application).home && 'home',
    !found.policy && 'policy',
    !found.point && 'point',
    isTestMissing(council, application, found) && 'test',
    !!application.said.wishes?.faith && isFormMissing(council, application, found) && 'form',
  ]
  return missing.filter((one) => one !== false)
}

/** The school looks at a number, such as the result of a test, which has not come for this child. */
const isMissing =
  (what: 'score' | 'faith') =>
  ({ policies }: CouncilRound, application: Application, { id, policy }: CouncilSchool): boolean => {
    const used = policies.filter((one) => one.id === policy)
    const preference = factsOf(application).preferences.find(({ school }) => school === id)
    return preference?.[what] === undefined && factsUsed(used).includes(what)
  }
const isTestMissing = isMissing('score')
const isFormMissing = isMissing('faith')

/** The child at each of the schools that it names, in the family's order: by the same computation as a run. */
export function heldStandings(
  engine: Pick<Engine, 'criterionOf' | 'standings'>,
  gathered: Omit<Gathered, 'applications'>,
  application: Application,
  reader: Reader,
): HeldStanding[] {
  const council = withAway(gathered.council, [application])
  const file = roundFile({ ...gathered, applications: [application] })
  const [applicant] = file.applicants
  const standings = applicant ? engine.standings(file, applicant) : []
  return factsOf(application).preferences.map(({ school: id }): HeldStanding => {
    const known = council.schools.find((school) => school.id === id)
    const school = { id, name: known?.name ?? id }
    if (known?.away) return { school, criterion: null, distanceMetres: null, missing: [] }
    const standing = standings.find((one) => one.school === id)
    const policy = file.policies.find((one) => one.id === known?.policy)
    const missing = missingAt(council, application, id).map((one) => words[reader][one])
    if (!policy || !standing || standing.index < 0) {
      const why = missing.length > 0 ? missing : [words[reader].none]
      return { school, criterion: null, distanceMetres: null, missing: why }
    }
    const criterion = engine.criterionOf(policy, standing.index)
    return { school, criterion, distanceMetres: standing.metres, missing }
  })
}
