import type { Day } from '#contract/calendar/day.ts'
import type { EnquiryState, Said } from '#contract/fostering/enquiry.ts'
import type { BookedSlot, VisitAt } from '#contract/fostering/slots.ts'
import type { CloseReason } from '#contract/fostering/staff-enquiries.ts'
import { shardOf } from '#record/append.ts'
import { acted, newPart, type Part, type PartEntry } from '../household/part.ts'
import type { Slot } from './slot.ts'

/** What they have booked. `calendar`: as which entry their calendar knows it since it moved, and how often it has. */
export type Booked = BookedSlot & Pick<Slot, 'calendar'>

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
  /** Likewise, where it was a visit at their home. */
  readonly visitedOn?: Day
  readonly booking?: Booked
  /** Since when somebody has to tell them by phone what we did with their time: we cannot write to them. */
  readonly mustRing?: Day
  readonly visitAt?: VisitAt
  /** The number for a call, given as it was booked. */
  readonly callOn?: string
  /** The hub that took it, and its number there. */
  readonly hub?: { readonly id: string; readonly number: string; readonly heard?: string }
  readonly handed?: { readonly to: string; readonly on: Day }
  readonly closed?: { readonly reason: CloseReason; readonly on: Day }
  /** Reference of the household that came of it. */
  readonly household?: string
  /** Since when they are invited, and the how-manieth private link of the household that was sent with it. */
  readonly invited?: { readonly on: Day; readonly generation: number }
}

export type Enquiry = Part<EnquiryValues>

/** Where an enquiry lies: apart from households, under its own reference. */
export const enquiryPart = (reference: string): string => `enquiry.${reference}`
/** Whether an item that lies there is an enquiry, and no part of a household. */
export const isEnquiry = (part: string): boolean => part.startsWith(enquiryPart(''))
export const enquiryId = (reference: string): string => `${enquiryPart(reference)}/enquiry`
export const referenceOf = ({ household }: Pick<Enquiry, 'household'>): string =>
  household.slice('enquiry.'.length)

export const newEnquiry = (reference: string): Enquiry =>
  newPart(enquiryPart(reference), 'enquiry', {}) as Enquiry

type Happening = Omit<Parameters<typeof acted>[2], 'added'> & { readonly note?: string | undefined }

/** Whether whoever asked gets a message of this: that we have their question, our answer, the invitation, their link again, and each change of what they booked. */
const isTold = ({ type, change }: Pick<PartEntry, 'type' | 'change'>): boolean =>
  ['asked', 'arrived', 'answer', 'invite', 'send-link'].includes(type) || 'booking' in change

/**
 * The enquiry after something happened to it, with its entry at the end of the chain. Where whoever asked is to be told of
 * it, it is pending until they are.
 */
export function happened(
  enquiry: Enquiry,
  values: EnquiryValues,
  { note, ...happening }: Happening,
): Enquiry {
  const added = note === undefined ? {} : { added: { note } }
  const { pending: _, pendingSince, ...next } = acted(enquiry, values, { ...happening, ...added })
  const pending = shardOf(next.household)
  const [entry] = next.history.slice(-1)
  if (!entry || isTold(entry)) return { ...next, pending, ...(pendingSince && { pendingSince }) }
  const history = [...enquiry.history, { ...entry, queuedAt: happening.at }]
  return { ...next, history, ...(enquiry.pending && pendingSince && { pending, pendingSince }) }
}

/** Whoever asked, in the history. */
export const enquirer = { as: 'applicant', id: 'enquirer', name: 'Whoever asked' } as const

/** What was booked before this entry. */
export const bookedBefore = (
  { history }: Pick<Enquiry, 'history'>,
  { number }: Pick<PartEntry, 'number'>,
): Booked | undefined =>
  (history.findLast((entry) => entry.number < number && 'booking' in entry.change)?.change.booking ??
    undefined) as Booked | undefined

/** As which entry a calendar knows what was booked once it has moved, and how often it has. */
export const nextEntry = ({ id, calendar }: Pick<Booked, 'id' | 'calendar'>) => ({
  id: calendar?.id ?? id,
  sequence: (calendar?.sequence ?? 0) + 1,
})

/** What a time becomes in the enquiry of whoever books it, or moves to it from what they had. */
export function bookingOf(slot: Slot, bookedAt: string, had?: Booked): Booked {
  const { id, kind, starts, minutes, with: name, where } = slot
  return {
    ...{ id, kind, starts, minutes, with: name, bookedAt },
    ...(where && { where }),
    ...(had && { calendar: nextEntry(had) }),
  }
}

/** The number that we call: what they said as they booked, or as they asked. */
export const callOn = ({ callOn: given, said }: EnquiryValues): string | undefined => given ?? said.phone
