import type { Calendars } from '#contract/calendar/calendar.ts'
import type { Listing } from '#contract/core/listing.ts'
import type { Service } from '#contract/core/service.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import type { Deployments } from '#contract/council/deployment.ts'
import type { Connections } from '#council/connections.ts'
import type { FosteringProfile } from '#council/fostering/profile.ts'

/** Data of a kind that a council imports; `sample`: what Shire ships stands in for it. */
export interface Brought {
  readonly sample: boolean
  readonly data: unknown
}

/** Everything that an engineer writes or imports to make Shire their council's. */
export interface Installation {
  /** Not yet known to be whole. */
  readonly council: CouncilProfile
  /** The file that the profile is written in, from the root of the repository. */
  readonly profileFile: string
  readonly connections: Connections
  readonly deployments: Deployments
  readonly services: readonly Service[]
  readonly listings: readonly Listing[]
  readonly fostering: FosteringProfile
  readonly areas: Brought
  readonly wards: Brought
  readonly calendars: Calendars
  /** Term dates by the URN of the school, as they were imported. */
  readonly terms: unknown
}
