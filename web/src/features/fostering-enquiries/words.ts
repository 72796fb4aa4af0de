import type { Reach } from '#contract/fostering/enquiry.ts'
import type { SlotKind } from '#contract/fostering/slots.ts'

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
