import { type Length, workingDays } from '#contract/calendar/clock.ts'
import type { FosteringClock } from '#contract/fostering/clocks.ts'

const promise = (
  id: string,
  title: string,
  length: Length | { readonly amount: number; readonly unit: 'months' },
  source = 'The council’s own target.',
): FosteringClock => ({
  id,
  title,
  length,
  counts: 'day of',
  pauses: {},
  from: '2011-04-01',
  by: 'start',
  set: 'council',
  source,
  sure: 'L',
  reviewed: null,
})

const working = (amount: number) => workingDays(amount, 'england')

/** What this council promises of itself where something goes wrong, beside what the law says of it. */
export const whenWrong: readonly FosteringClock[] = [
  promise(
    'complaint-acknowledged',
    'Confirm that we have received a complaint',
    working(2),
    'The council’s own target.',
  ),
  /** Counts from the day on which the complaint was over. */
  promise(
    'kept-complaint',
    'Keep a complaint once it is over',
    { amount: 6 * 12, unit: 'months' },
    'The council’s own target, as no law gives a number.',
  ),
  promise('concern-tell', 'Tell a carer about a concern about their standards of care', working(2)),
  promise('concern-outcome', 'Decide what happens after a concern about standards of care', working(20)),
  /** Counts from the day on which it was recorded. Where it is not safe, whoever says so sets the next day. */
  promise('allegation-safe', 'Decide whether it is safe to tell a carer about an allegation', working(2)),
  promise('allegation-supporter', 'Name somebody independent to support a carer', working(1)),
  promise('allegation-summary', 'Write the summary of an allegation', working(10)),
  promise('allegation-copy', 'Give a carer their copy of the summary', working(5)),
]
