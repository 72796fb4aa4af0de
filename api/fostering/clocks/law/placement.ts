import type { FosteringClock } from '#contract/fostering/clocks.ts'
import { days, law, weeks } from './shared.ts'

const planning = 'Care Planning, Placement and Case Review (England) Regulations 2010'

/** A child who is already there. Its clocks start with the placement, before any application, and never stand still. */
export const placement: readonly FosteringClock[] = [
  law({
    id: 'temporary-approval',
    title: 'Temporary approval of a relative or friend',
    length: weeks(16),
    by: 'start',
    source: `${planning}, reg 24`,
    sure: 'M',
  }),
  law({
    // Begins on the last day of the first sixteen weeks, not on the day on which it is decided.
    id: 'temporary-extension',
    title: 'Longer temporary approval, once',
    length: weeks(8),
    by: 'start',
    source: `${planning}, reg 25`,
    sure: 'H',
  }),
  law({
    id: 'temporary-notice',
    title: 'Notice that ends a temporary approval of adopters',
    length: days(28),
    by: 'start',
    from: '2013-07-01',
    source: `${planning}, reg 25A`,
    sure: 'L',
  }),
]
