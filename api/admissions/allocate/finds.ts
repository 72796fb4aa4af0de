import type { Applicant } from '#contract/admissions/facts.ts'
import type { RoundFile, RoundSchool } from '#contract/admissions/round.ts'
import type { Run } from '#contract/admissions/run.ts'
import { areasFinder } from '../policy/areas.ts'
import { distanceBy } from '../policy/distance.ts'
import { type Finds, type Found, far, reason, vacancies } from './fallback.ts'
import { byId } from './plans.ts'

/** For no policy is asked here: whole metres in a straight line. */
const rounding = { unit: 'metres', decimals: 0, how: 'nearest' } as const

/** What could be found for each child without an offer: its catchment schools with a vacancy, then the nearest with one. */
export function findsFor(round: RoundFile, run: Run): Finds[] {
  const free = vacancies(run)
  const schools = round.schools.filter(({ id }) => free.has(id))
  const areasOf = areasFinder(round.areas)
  const applicantOf = new Map(round.applicants.map((one) => [one.id, one]))
  return run.calls.map((child) => {
    const applicant = applicantOf.get(child)
    return { child, schools: applicant ? foundFor(applicant, schools, areasOf) : [] }
  })
}

function foundFor(
  { home, areas }: Applicant,
  schools: readonly RoundSchool[],
  areasOf: ReturnType<typeof areasFinder>,
): Found[] {
  const own = new Set(areas ?? areasOf(home))
  const found = schools.flatMap(({ id, point, catchments = [] }): Found[] => {
    const metres = home && point ? distanceBy(rounding, home, point) : null
    if (catchments.some((area) => own.has(area))) return [{ school: id, why: 'catchment', metres }]
    return metres === null ? [] : [{ school: id, why: 'nearest', metres }]
  })
  return found.sort((a, b) => reason(a) - reason(b) || far(a) - far(b) || byId(a.school, b.school))
}
