import { msOfDays } from '#contract/calendar/length.ts'
import type { EnquiryState } from '#contract/fostering/enquiry.ts'
import type { BookSlot, OfferedSlot } from '#contract/fostering/slots.ts'
import { causeOf, sameKey } from '#record/cause.ts'
import { change } from '#record/change.ts'
import { done, type Outcome } from '../household/refusal.ts'
import { seatsLeft } from '../times/offered.ts'
import { noticeMs, takeThenWrite } from '../times/take.ts'
import { bookingOf, callOn, type Enquiry, enquirer, enquiryId, happened } from './enquiry.ts'
import { around, isElsewhere, longestMs } from './overlap.ts'
import type { EnquiryPorts } from './ports.ts'
import type { Slot } from './slot.ts'
import { tellNow } from './tell.ts'

/** How far ahead times are shown. */
const aheadMs = msOfDays(60)

const gone = {
  kind: 'not-now',
  message: 'This time is not free any more. Choose another: what is still free is below.',
} as const
const shut = {
  kind: 'not-now',
  message: 'Times can be booked while an enquiry is open. Call us, and we find one with you.',
} as const

/** Whoever is invited to apply may still want to talk, or has to move what they booked before. */
const bookable: readonly EnquiryState[] = ['open', 'invited']

/** Whoever comes has to know where, and how to say that they are late. */
const nowhere = {
  kind: 'invalid',
  pointer: '/at/address',
  message: 'Enter the address that we should come to, and a phone number',
} as const

/** Nobody can call without a number. */
const noNumber = {
  kind: 'invalid',
  pointer: '/phone',
  message: 'Enter the phone number that we should call',
} as const

const publicPart = ({ id, kind, starts, minutes, with: name, where }: Slot): OfferedSlot => ({
  ...{ id, kind, starts, minutes, with: name },
  ...(where && { where }),
})

const isOpen = (slot: Slot): boolean => seatsLeft(slot) > 0 && !slot.off && !slot.noMore

/** Times that are free, the soonest first. */
export async function freeSlots({ slots, now }: Pick<EnquiryPorts, 'slots' | 'now'>): Promise<OfferedSlot[]> {
  const from = now().getTime() + noticeMs
  // What began before may run into the first of them.
  const near = await slots.between(new Date(now().getTime() - longestMs), new Date(from + aheadMs))
  const all = near.filter(({ starts }) => Date.parse(starts) >= from)
  return all.filter((slot) => isOpen(slot) && !isElsewhere(slot, near)).map(publicPart)
}

interface Written {
  readonly enquiry: Enquiry
  /** What they had before and have no more. */
  readonly before: string | undefined
}

/** Where they can be reached for what they book. */
export type Reached = Pick<BookSlot, 'at' | 'phone'>

/** Somebody of the team who books for them, on what they saw of the enquiry: nobody undoes what was booked meanwhile. */
export interface ForThem {
  readonly by: Enquiry['history'][number]['by']
  readonly seen: number
}

const typeOf = (slot: Slot | undefined, had: boolean, staff: boolean) => {
  if (!slot) return 'cancelled'
  return `${had ? 'moved' : 'booked'}${staff ? '-for' : ''}`
}

/** Writes the booking into the enquiry, if it is another than what stands there. */
function write(
  ports: EnquiryPorts,
  reference: string,
  slot: Slot | undefined,
  cause: string,
  { at: where, phone }: Reached = {},
  staff?: ForThem,
) {
  return change<Enquiry, Outcome<Written>>(ports.enquiries, enquiryId(reference), (enquiry) => {
    if (!enquiry) return { answer: { kind: 'not-found' } }
    const { booking, mustRing: _, ...rest } = enquiry.values
    const repeat = enquiry.history.find((entry) => sameKey(entry.cause, cause))
    if (repeat)
      return {
        answer: repeat.cause === cause ? done({ enquiry, before: undefined }) : { kind: 'key-reused' },
      }
    if (!bookable.includes(enquiry.values.state)) return { answer: shut }
    const isBehind = enquiry.history.some(
      ({ number, change }) => number > (staff?.seen ?? number) && 'booking' in change,
    )
    if (isBehind) return { answer: { kind: 'changed' } }
    if (booking?.id === slot?.id) return { answer: done({ enquiry, before: undefined }) }
    const at = ports.now().toISOString()
    const visitAt = where ?? rest.visitAt
    if (slot?.kind === 'visit' && !visitAt) return { answer: nowhere }
    if (slot?.kind === 'call' && !phone && !callOn(rest)) return { answer: noNumber }
    const values = slot
      ? {
          ...rest,
          ...(visitAt && { visitAt }),
          ...(phone && { callOn: phone }),
          booking: bookingOf(slot, at, booking),
        }
      : rest
    const type = typeOf(slot, booking !== undefined, staff !== undefined)
    const next = happened(enquiry, values, { type, at, by: staff?.by ?? enquirer, cause })
    return { save: next, answer: done({ enquiry: next, before: booking?.id }) }
  })
}

/** Books a time, or moves what is booked to it. */
export async function book(
  ports: EnquiryPorts,
  reference: string,
  slotId: string,
  key: string,
  reached: Reached = {},
  staff?: ForThem,
): Promise<Outcome<Enquiry>> {
  const { slots, enquiries, now } = ports
  const cause = causeOf(staff ? 'book-for' : 'book', key, { slot: slotId, ...reached })
  const outcome = await takeThenWrite(
    slots,
    {
      holder: reference,
      gone,
      clashes: async (slot) => isElsewhere(slot, await around(slots, [slot]), reference),
      async write(slot) {
        const written = await write(ports, reference, slot, cause, reached, staff)
        if (written.kind !== 'done') return written
        const { enquiry, before } = written.item
        return done({ item: enquiry, before })
      },
      booked: async () => (await enquiries.get(enquiryId(reference)))?.values.booking?.id,
    },
    slotId,
    now(),
  )
  if (outcome.kind !== 'done' || outcome.item.values.booking?.id !== slotId) return outcome
  await slots.mark(slotId, reference, 'noted')
  await tellNow(ports, outcome.item)
  return outcome
}

/** Cancels what is booked: the enquiry says so first, then the time is free. */
export async function cancel(ports: EnquiryPorts, reference: string, key: string): Promise<Outcome<Enquiry>> {
  const outcome = await write(ports, reference, undefined, causeOf('cancel', key, {}))
  if (outcome.kind !== 'done') return outcome
  const { enquiry, before } = outcome.item
  if (before) await ports.slots.free(before, reference)
  await tellNow(ports, enquiry)
  return done(enquiry)
}
