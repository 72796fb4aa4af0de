import type { PerformancePorts } from './performance.ts'

/** What everything that anybody may know of how the council is doing is made from. */
export type PublicPorts = PerformancePorts
