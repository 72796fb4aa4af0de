import type { FosteringClock } from '#contract/fostering/clocks.ts'
import { law, months, working } from './shared.ts'

const procedure = 'Children Act 1989 Representations Procedure (England) Regulations 2006 (SI 2006/1738)'
const standards = 'National Minimum Standards for fostering services, standard 22'

const complaint = (id: string, title: string, amount: number, sure: FosteringClock['sure'] = 'H') =>
  law({ id, title, length: working(amount), by: 'start', source: procedure, sure })

/** Complaints, stage by stage, and what is said of an allegation. Each goes by what holds when it begins. */
export const wrong: readonly FosteringClock[] = [
  complaint('complaint-one', 'Answer a complaint at stage 1', 10),
  complaint('complaint-one-complex', 'Answer a complex complaint at stage 1', 20),
  complaint('complaint-ask-two', 'Ask for stage 2 of a complaint', 20),
  complaint('complaint-two', 'Investigate a complaint at stage 2', 25),
  complaint('complaint-two-longest', 'Investigate a complaint at stage 2, at the longest', 65),
  complaint('complaint-ask-three', 'Ask for stage 3 of a complaint', 20, 'L'),
  complaint('complaint-panel', 'Hold the complaints review panel', 30),
  complaint('complaint-panel-report', 'Report of the complaints review panel', 5, 'L'),
  complaint('complaint-three', 'Answer after the complaints review panel', 15, 'L'),
  law({
    id: 'allegation-officer',
    title: 'Tell the designated officer about an allegation',
    length: working(1),
    by: 'start',
    source: 'Statutory guidance on allegations against people who work with children',
    sure: 'L',
  }),
  /** Counts from the day on which it was concluded; until somebody reaches pension age where that is later. */
  law({
    id: 'kept-allegation',
    title: 'Keep the summary of an allegation',
    length: months(10 * 12),
    by: 'start',
    source: standards,
    sure: 'L',
  }),
]
