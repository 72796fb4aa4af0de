import { type GroupSweepPorts, sweepConstellations } from '../constellations/sweep.ts'
import { remindAdopters } from '../household/adoption/remind.ts'
import { countService, type FigurePorts } from '../household/figures/count.ts'
import { sweepClosed } from '../household/payments/closed.ts'
import { eraseRuns } from '../household/payments/erase-runs.ts'
import type { Payables, RunPorts } from '../household/payments/ports.ts'
import { sweepRuns } from '../household/payments/settle.ts'
import { runWeekly } from '../household/payments/weekly-runs.ts'
import { remindOfReviews } from '../household/reviews/remind.ts'
import { remindOfStandards } from '../household/reviews/standards.ts'
import { type SupportSweepPorts, sweepSupport } from '../household/support/sweep.ts'
import { type SweepPorts, sweepParts } from '../household/sweep.ts'
import type { TellPorts } from '../household/tell.ts'
import type { ErasePorts } from './erase.ts'
import { eraseDue } from './erase-asked.ts'

/** What is done for households every minute: what was cut off is carried, what is due erased, and runs brought to their end. */
export const householdsEachMinute = (
  ports: SweepPorts &
    ErasePorts &
    SupportSweepPorts &
    RunPorts &
    GroupSweepPorts &
    TellPorts & {
      readonly payables: Payables
      readonly service: FigurePorts
      readonly runsKept: { readonly years: number }
    },
): Promise<unknown>[] => [
  sweepParts(ports, async (household) => {
    await remindAdopters(ports, household)
    await remindOfReviews(ports, household)
    await remindOfStandards(ports, household)
  }),
  eraseDue(ports),
  sweepSupport(ports),
  sweepClosed(ports),
  sweepRuns(ports),
  runWeekly(ports),
  eraseRuns(ports),
  countService(ports.service),
  sweepConstellations(ports),
]
