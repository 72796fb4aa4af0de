import { factsUsed } from '#admissions/public/data-used.ts'
import type { HeldStanding } from '#contract/admissions/api-shapes.ts'
import type { Application } from './application.ts'
import { withAway } from './away.ts'
import type { Engine } from './engine.ts'
import { factsOf } from './facts.ts'
import { type Gathered, roundFile } from './file.ts'
import type { CouncilRound, CouncilSchool } from './ports.ts'

/** What is not known of a child at a school, in words; empty where a run could rank it. */
function missingAt(council: CouncilRound, application: Application, school: string): string[] {
  const found = council.schools.find(({ id }) => id === school)
  if (!found) return ['We do not know this school. We will ask you which one you mean.']
  return [
    ...(factsOf(application).home ? [] : ['We do not know yet where your home is on the map.']),
    ...(found.policy ? [] : ['We do not have this school’s criteria yet.']),
    ...(found.point ? [] : ['We do not know yet which point at the school we measure to.']),
    ...(isTestMissing(council, application, found)
      ? ['We do not have the result of the school’s test yet.']
      : []),
    ...(application.said.wishes?.faith && isFormMissing(council, application, found)
      ? ['We do not have the points from the school’s form about faith yet.']
      : []),
  ]
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
    const missing = missingAt(council, application, id)
    if (!policy || !standing || standing.index < 0) {
      const why = 'By its criteria, and by what we hold, the school cannot offer your child a place.'
      return { school, criterion: null, distanceMetres: null, missing: missing.length > 0 ? missing : [why] }
    }
    const criterion = engine.criterionOf(policy, standing.index)
    return { school, criterion, distanceMetres: standing.metres, missing }
  })
}
