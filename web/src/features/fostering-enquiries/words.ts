import type { Reach } from '#contract/fostering/enquiry.ts'
import type { SlotKind } from '#contract/fostering/slots.ts'
import { fosteringProfile } from '#council/fostering/profile.ts'

/** How whoever asked wants to hear from us, and how we meet them, as staff say it. */
export const reaches: Readonly<Record<Reach, string>> = {
  call: 'By phone',
  email: 'By email',
  text: 'By text message',
}
export const meetings: Readonly<Record<SlotKind, string>> = {
  call: 'A phone call',
  visit: 'A visit at their home',
}

/** What those who meet enquiries are, as colleagues say it. */
export const actors: Readonly<Record<string, string>> = {
  recruiter: 'recruitment',
  assessor: 'assessor',
  manager: 'manager',
  hub: 'regional hub',
}

export const nameOfHub = (id: string): string =>
  fosteringProfile.hubs.find((hub) => hub.id === id)?.name ?? id
