import type { Day } from '#contract/calendar/day.ts'
import type { EnquiryState, Said } from '#contract/fostering/enquiry.ts'
import type { BookedSlot } from '#contract/fostering/slots.ts'
import type { CloseReason } from '#contract/fostering/staff-enquiries.ts'
import { acted, newPart, type Part, type PartEntry } from '../household/part.ts'

/** What is true of an enquiry. A household is begun from it only once somebody is invited to apply. */
export interface EnquiryValues {
  readonly said: Said
  /** The words that they agreed to and when, or the hub that was told so. */
  readonly agreed: { readonly words: string; readonly on: Day } | { readonly hub: string; readonly on: Day }
  /** When they asked, us or a hub: promised times count from it. */
  readonly receivedOn: Day
  readonly state: EnquiryState
  readonly repliedOn?: Day
  readonly metOn?: Day
  readonly booking?: BookedSlot
  /** The hub that took it, and its number there. */
  readonly hub?: { readonly id: string; readonly number: string; readonly heard?: string }
  readonly handed?: { readonly to: string; readonly on: Day }
  readonly closed?: { readonly reason: CloseReason; readonly on: Day }
  /** Reference of the household that came of it. */
  readonly household?: string
}

export type Enquiry = Part<EnquiryValues>

/** What happens to an enquiry, beside what each act of staff is called. */
export type EnquiryEvent = PartEntry['type']

/** Where an enquiry lies: apart from households, under its own reference. */
export const enquiryPart = (reference: string): string => `enquiry.${reference}`
export const enquiryId = (reference: string): string => `${enquiryPart(reference)}/enquiry`
export const referenceOf = ({ household }: Pick<Enquiry, 'household'>): string =>
  household.slice('enquiry.'.length)

export const newEnquiry = (reference: string): Enquiry =>
  newPart(enquiryPart(reference), 'enquiry', {}) as Enquiry

type Happening = Omit<Parameters<typeof acted>[2], 'added'> & { readonly note?: string | undefined }

/** The enquiry after something happened to it, with its entry at the end of the chain. Nobody else has to be told of it. */
export function happened(
  enquiry: Enquiry,
  values: EnquiryValues,
  { note, ...happening }: Happening,
): Enquiry {
  const added = note === undefined ? {} : { added: { note } }
  const { pending: _, pendingSince: __, ...next } = acted(enquiry, values, { ...happening, ...added })
  return next
}

/** Whoever asked, in the history. */
export const enquirer = { as: 'applicant', id: 'enquirer', name: 'Whoever asked' } as const
