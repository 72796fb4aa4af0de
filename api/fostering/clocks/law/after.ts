import type { FosteringClock } from '#contract/fostering/clocks.ts'
import { days, law, months, working } from './shared.ts'

const regulations = 'Fostering Services (England) Regulations 2011'

/** Reviews, leaving, and how long a record is kept. Each goes by what holds when it begins. */
export const after: readonly FosteringClock[] = [
  law({
    id: 'review',
    title: 'Review of an approval',
    length: months(12),
    by: 'start',
    source: `${regulations}, reg 28`,
    sure: 'M',
  }),
  law({
    id: 'resignation',
    title: 'Approval ends after a resignation',
    length: days(28),
    by: 'start',
    source: `${regulations}, reg 28(13)`,
    sure: 'M',
  }),
  law({
    id: 'standards',
    title: 'Training, support and development standards',
    length: months(12),
    by: 'start',
    source: 'National Minimum Standards for Fostering 2011, standard 20',
    sure: 'L',
  }),
  law({
    id: 'standards-longer',
    title: 'Training, support and development standards: relatives, friends and short breaks',
    length: months(18),
    by: 'start',
    source: 'National Minimum Standards for Fostering 2011, standard 20',
    sure: 'L',
  }),
  law({
    id: 'records',
    title: 'Send records to another service',
    length: working(15),
    by: 'start',
    source: `${regulations}, reg 32`,
    sure: 'H',
  }),
  law({
    id: 'erasure-answer',
    title: 'Answer a request to erase',
    length: months(1),
    by: 'start',
    from: '2018-05-25',
    source: 'UK GDPR, articles 12(3) and 17',
    sure: 'L',
  }),
  law({
    id: 'kept-approved',
    title: 'Keep the record after the end of an approval',
    length: months(10 * 12),
    by: 'start',
    source: `${regulations}, reg 32`,
    sure: 'H',
  }),
  law({
    id: 'kept-not-approved',
    title: 'Keep the record of who was not approved or withdrew',
    length: months(3 * 12),
    by: 'start',
    source: `${regulations}, reg 32`,
    sure: 'H',
  }),
  law({
    id: 'kept-adopted',
    title: 'Keep the file of an adopted child',
    length: months(100 * 12),
    by: 'start',
    source: 'Adoption Agencies Regulations 2005',
    sure: 'L',
  }),
]
