import { msOfDays } from '#contract/calendar/length.ts'
import type { OfferedSlot } from '#contract/fostering/slots.ts'
import { causeOf, sameKey } from '#record/cause.ts'
import { change } from '#record/change.ts'
import { done, type Outcome } from '../household/refusal.ts'
import { tellThem } from './enquire.ts'
import { type Enquiry, enquirer, enquiryId, happened } from './enquiry.ts'
import type { EnquiryPorts } from './ports.ts'
import type { Slot } from './slot.ts'
import { booked, cancelled } from './words.ts'

/** Nobody books what begins sooner: whoever it is with has to see it. */
const noticeMs = 2 * 3_600_000
/** How far ahead times are shown. */
const aheadMs = msOfDays(60)

const gone = {
  kind: 'not-now',
  message: 'Somebody else has just taken this time. Choose another one: what is still free is below.',
} as const
const shut = {
  kind: 'not-now',
  message: 'Times can be booked while an enquiry is open. Call us, and we find one with you.',
} as const

const publicPart = ({ id, kind, starts, minutes, with: name }: Slot): OfferedSlot => ({
  ...{ id, kind, starts, minutes, with: name },
})

/** Times that are free, the soonest first. */
export async function freeSlots({ slots, now }: Pick<EnquiryPorts, 'slots' | 'now'>): Promise<OfferedSlot[]> {
  const from = now().getTime() + noticeMs
  const all = await slots.between(new Date(from), new Date(from + aheadMs))
  return all.filter(({ taken }) => !taken).map(publicPart)
}

interface Written {
  readonly enquiry: Enquiry
  /** What they had before and have no more. */
  readonly before: string | undefined
}

/** Writes the booking into the enquiry, if it is another than what stands there. */
function write(ports: EnquiryPorts, reference: string, slot: Slot | undefined, cause: string) {
  return change<Enquiry, Outcome<Written>>(ports.enquiries, enquiryId(reference), (enquiry) => {
    if (!enquiry) return { answer: { kind: 'not-found' } }
    const { booking, ...rest } = enquiry.values
    const repeat = enquiry.history.find((entry) => sameKey(entry.cause, cause))
    if (repeat)
      return {
        answer: repeat.cause === cause ? done({ enquiry, before: undefined }) : { kind: 'key-reused' },
      }
    if (enquiry.values.state !== 'open') return { answer: shut }
    if (booking?.id === slot?.id) return { answer: done({ enquiry, before: undefined }) }
    const at = ports.now().toISOString()
    const values = slot ? { ...rest, booking: { ...publicPart(slot), bookedAt: at } } : rest
    const type = slot ? (booking ? 'moved' : 'booked') : 'cancelled'
    const next = happened(enquiry, values, { type, at, by: enquirer, cause })
    return { save: next, answer: done({ enquiry: next, before: booking?.id }) }
  })
}

/**
 * Books a time, or moves what is booked to it. The time is taken first, in one conditional write: of two who want it one
 * gets it. Then the enquiry names it, and what it had before is freed. Stopped in between, sending it again goes on from
 * there; what no enquiry names is freed by {@link tidySlots}.
 */
export async function book(
  ports: EnquiryPorts,
  reference: string,
  slotId: string,
  key: string,
): Promise<Outcome<Enquiry>> {
  const { slots, now } = ports
  const slot = await slots.get(slotId)
  const mine = slot?.taken?.reference === reference
  if (!slot || (!mine && Date.parse(slot.starts) < now().getTime() + noticeMs)) return gone
  if (!(await slots.take(slotId, reference, now()))) return gone
  const outcome = await write(ports, reference, slot, causeOf('book', key, { slot: slotId }))
  if (outcome.kind !== 'done') {
    // They may have it from before: it is freed only where their enquiry does not name it.
    const kept = await ports.enquiries.get(enquiryId(reference))
    if (kept?.values.booking?.id !== slotId) await slots.free(slotId, reference)
    return outcome
  }
  const { enquiry, before } = outcome.item
  if (enquiry.values.booking?.id !== slotId) {
    // Sent again after they moved on: what stands now is the answer, and this time is no longer theirs.
    await slots.free(slotId, reference)
    return done(enquiry)
  }
  if (before) await slots.free(before, reference)
  await slots.mark(slotId, reference, 'noted')
  const { booking } = enquiry.values
  await tellThem(ports, enquiry, `enquiry-booked ${slotId} ${enquiry.history.length}`, (to, council, link) =>
    booked(to, council, booking, link),
  )
  return done(enquiry)
}

/** Cancels what is booked: the enquiry says so first, then the time is free. */
export async function cancel(ports: EnquiryPorts, reference: string, key: string): Promise<Outcome<Enquiry>> {
  const had = (await ports.enquiries.get(enquiryId(reference)))?.values.booking
  const outcome = await write(ports, reference, undefined, causeOf('cancel', key, {}))
  if (outcome.kind !== 'done') return outcome
  const { enquiry, before } = outcome.item
  if (before) await ports.slots.free(before, reference)
  if (before && had?.id === before)
    await tellThem(
      ports,
      enquiry,
      `enquiry-cancelled ${before} ${enquiry.history.length}`,
      (to, council, link) => cancelled(to, council, had, link),
    )
  return done(enquiry)
}

/** For how long a time may be taken before its enquiry names it, in milliseconds. */
const notedWithin = 10 * 60_000

/**
 * Frees what was taken for an enquiry that does not name it, because somebody was stopped in between. `thorough`: looks
 * also at those that an enquiry named once.
 */
export async function tidySlots(
  { enquiries, slots }: Pick<EnquiryPorts, 'enquiries' | 'slots'>,
  all: readonly Slot[],
  now: Date,
  thorough = false,
): Promise<void> {
  for (const { id, taken, noted } of all) {
    if (!taken || (noted && !thorough) || now.getTime() - Date.parse(taken.at) < notedWithin) continue
    const enquiry = await enquiries.get(enquiryId(taken.reference))
    if (enquiry?.values.booking?.id === id) await slots.mark(id, taken.reference, 'noted')
    else await slots.free(id, taken.reference)
  }
}
