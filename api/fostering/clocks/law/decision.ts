import type { FosteringClock } from '#contract/fostering/clocks.ts'
import { days, law, months, working } from './shared.ts'

const standards = 'National Minimum Standards for fostering 2011, 14'
const review = 'Independent Review of Determinations Regulations 2009'

/** Panel, decision and what may follow a refusal, for fostering and for adoption. */
export const decision: readonly FosteringClock[] = [
  law({
    id: 'panel-papers',
    title: 'Papers reach the panel before it meets',
    length: working(-5),
    by: 'start',
    source: standards,
    sure: 'M',
  }),
  law({
    id: 'decision',
    title: 'Decide once the recommendation and the final minutes are there',
    length: working(7),
    source: standards,
    sure: 'M',
  }),
  law({
    id: 'told-orally',
    title: 'Tell the household the decision in person or by phone',
    length: working(2),
    source: standards,
    sure: 'M',
  }),
  law({
    id: 'told-in-writing',
    title: 'Write to the household with the decision',
    length: working(5),
    source: standards,
    sure: 'M',
  }),
  law({
    id: 'answer-to-proposal',
    title: 'Write to us, or ask for an independent review',
    length: days(28),
    source: 'Fostering Services (England) Regulations 2011, reg 27; gov.uk, independent review',
    sure: 'H',
  }),
  law({
    id: 'adoption-answer-to-proposal',
    title: 'Write to us, or ask for an independent review',
    length: working(40),
    source: 'Adoption Agencies Regulations 2005; gov.uk, independent review',
    sure: 'H',
  }),
  law({
    id: 'review-papers',
    title: 'Send the papers to the independent review',
    length: working(10),
    source: `Fostering Services (England) Regulations 2011, reg 29; ${review}`,
    sure: 'H',
  }),
  law({
    id: 'review-recommendation',
    title: 'The independent review aims to recommend',
    length: months(4),
    source: 'gov.uk, independent review',
    sure: 'H',
  }),
  law({
    id: 'panel-member-notice',
    title: 'A member leaves the panel’s list',
    length: months(1),
    by: 'start',
    source: 'Fostering Services (England) Regulations 2011, reg 23',
    sure: 'H',
  }),
  law({
    id: 'panel-appraisal',
    title: 'Hold the yearly appraisal of a panel member',
    length: months(12),
    by: 'start',
    source: standards,
    sure: 'M',
  }),
]
