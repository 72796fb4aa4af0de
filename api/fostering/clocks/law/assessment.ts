import type { FosteringClock } from '#contract/fostering/clocks.ts'
import { law, months, since, working } from './shared.ts'

const regulations = 'Fostering Services (England) Regulations 2011'

/** From an application to a decision, for fostering. None of these times stands still, whatever was agreed. */
export const assessment: readonly FosteringClock[] = [
  law({
    id: 'stage-one-decision',
    title: 'Decide on stage 1 once everything is there',
    length: working(10),
    from: since.stages,
    source: `${regulations}, reg 26, as amended by SI 2013/984`,
    sure: 'L',
  }),
  law({
    id: 'recommendation',
    title: 'From the application to the recommendation',
    length: months(8),
    source: 'National Minimum Standards for fostering 2011, 14.4',
    sure: 'M',
  }),
  law({
    id: 'brief-report-comments',
    title: 'Comment on a brief report',
    length: working(10),
    from: since.stages,
    source: `${regulations}, reg 26, as amended by SI 2013/984`,
    sure: 'M',
  }),
]
