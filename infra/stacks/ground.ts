import type { CouncilProfile } from '#contract/council/council.ts'
import type { EventsTopic } from '../constructs/events-topic.ts'
import type { HttpApi } from '../constructs/http-api.ts'
import type { Operations } from '../constructs/operations.ts'
import type { FunctionDefaults } from '../constructs/shire-function.ts'
import type { Kept } from './kept.ts'
import type { StaffSignIn } from './staff-pool.ts'

/** What the root gives to every wing to stand on. */
export interface Ground extends Kept {
  council: CouncilProfile
  defaults: FunctionDefaults
  operations: Operations
  events: EventsTopic
  api: HttpApi
  staff: StaffSignIn
  /** Address of the site, for links in messages. */
  siteUrl: string
}
