import { days, workingDays } from '#contract/calendar/clock.ts'
import type { FosteringClock } from '#contract/fostering/clocks.ts'

type Told = Pick<FosteringClock, 'id' | 'title' | 'length'> & Partial<Pick<FosteringClock, 'source' | 'sure'>>

const promise = (told: Told): FosteringClock => ({
  counts: 'day of',
  pauses: {},
  from: '2011-04-01',
  by: 'start',
  set: 'council',
  source: 'Shire’s own choice. Confirm it with the fostering team.',
  sure: 'L',
  reviewed: null,
  ...told,
})

const asOthers = {
  source: 'Shire’s own choice, as other councils promise it. Confirm it with the fostering team.',
  sure: 'M',
} as const

/** What this council promises of itself beside the law, and when it looks at what is late or has gone quiet. */
export const promises: readonly FosteringClock[] = [
  promise({
    id: 'enquiry-reply',
    title: 'Answer a question about fostering',
    length: workingDays(1, 'england'),
    ...asOthers,
  }),
  promise({ id: 'enquiry-visit', title: 'First visit', length: workingDays(5, 'england'), ...asOthers }),
  /** Counts from the last day of what is late. */
  promise({ id: 'rise', title: 'What is late goes to a manager', length: workingDays(2, 'england') }),
  /** Counts from the last thing that anybody of the household did. */
  promise({ id: 'quiet', title: 'Ask a household that has gone quiet', length: days(21) }),
]
