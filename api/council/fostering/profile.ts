import type { AllowanceArea } from '#contract/fostering/money.ts'

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
}

export const fosteringProfile: FosteringProfile = {
  area: 'rest of England',
  team: 'Fostering and adoption team',
  hubs: [{ id: 'foster-for-east-midlands', name: 'Foster for East Midlands' }],
}
