import type { CouncilProfile } from '#contract/council/council.ts'
import { departmentOf } from '#contract/council/department.ts'
import { teamFor } from '#contract/council/team.ts'
import { type Areas, authorityAt } from '#contract/geo/areas.ts'
import type { LatLon } from '#contract/geo/point.ts'

/** Code of the district that the place is in; undefined outside every one. */
export function districtOf(areas: Areas, location: LatLon | undefined): string | undefined {
  const found = location && authorityAt(areas, location)
  return found?.kind === 'county' ? found.district : undefined
}

/** For each department the id of the team that the profile gives a request of this service at this place. */
export const teamsBy =
  (council: CouncilProfile, areas: Areas) =>
  (department: string) =>
  (service: string, location: LatLon | undefined): string | undefined => {
    const found = departmentOf(council, department)
    return found.teams && teamFor(found, { service, district: districtOf(areas, location) })?.id
  }
