import type { CouncilProfile } from '#contract/council/council.ts'
import type { FeedPorts } from './feeds.ts'
import type { OpenDataPorts } from './open-data.ts'
import type { PerformancePorts } from './performance.ts'
import type { ReportPorts } from './reports.ts'

/** What everything that anybody may know of how the council is doing is made from. */
export type PublicPorts = Omit<PerformancePorts & OpenDataPorts & FeedPorts & ReportPorts, 'council'> & {
  readonly council: CouncilProfile
}
