import type { AllowanceArea } from '#contract/fostering/money.ts'
import type { Sourced } from '#contract/fostering/sourced.ts'

/** A service that several councils share to recruit foster carers: enquiries go to it and come from it. */
export interface Hub {
  readonly id: string
  readonly name: string
}

/** What is this council's own in fostering and adoption. */
export interface FosteringProfile {
  /** Whose minimum allowances hold here. */
  readonly area: AllowanceArea
  /** How the team calls itself. */
  readonly team: string
  readonly hubs: readonly Hub[]
  /** For how many months an enquiry is kept once it is over; counted from the end of the month in which they asked. */
  readonly enquiriesKept: Sourced & { readonly months: number }
}

export const fosteringProfile: FosteringProfile = {
  area: 'rest of England',
  team: 'Fostering and adoption team',
  hubs: [{ id: 'foster-for-east-midlands', name: 'Foster for East Midlands' }],
  enquiriesKept: {
    months: 24,
    source:
      'Shire’s own choice: long enough for somebody to think it over and come back. Confirm it with the council.',
    sure: 'council',
    reviewed: null,
  },
}
