import type { Day } from '#contract/calendar/day.ts'
import type { Sourced } from '#contract/fostering/clocks.ts'
import type { PartKind } from '#contract/fostering/parts.ts'
import { since } from './shared.ts'

/** What belongs to the record that the law wants kept, of a household whose application came from this day on. */
export interface RecordKinds extends Sourced {
  readonly from: Day
  readonly kinds: readonly PartKind[]
}

/** Newest first. Messages are in none: they are kept because they help, and may go when somebody asks. */
export const recordKinds: readonly RecordKinds[] = [
  {
    from: since.regulations,
    kinds: [
      'head',
      'person',
      'form',
      'check',
      'reference',
      'training',
      'visit',
      'checklist',
      'document',
      'placement',
      'section',
      'report',
      'erasure',
    ],
    source: 'Fostering Services (England) Regulations 2011, reg 30 and 32',
    sure: 'L',
    reviewed: null,
  },
]
