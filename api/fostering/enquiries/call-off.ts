import { dayInEngland } from '#contract/calendar/day.ts'
import { causeOf } from '#record/cause.ts'
import { change } from '#record/change.ts'
import { done, type Outcome } from '../household/refusal.ts'
import type { Who } from '../rights/may.ts'
import { mayChange } from '../times/offered.ts'
import { notedWithin } from '../times/tend.ts'
import { bookingOf, type Enquiry, enquiryId, happened } from './enquiry.ts'
import { hears } from './invited.ts'
import type { EnquiryPorts } from './ports.ts'
import type { Slot } from './slot.ts'
import { tellNow } from './tell.ts'

type By = Enquiry['history'][number]['by']

/** Whoever went on with what was begun, where the request that began it was cut off. */
const sweep: By = { as: 'system', id: 'system', name: 'The team' }

/** Where a time that is off takes place instead, however often it was moved; undefined where it does not. */
async function standsFor(slots: EnquiryPorts['slots'], { moved }: Slot): Promise<Slot | undefined> {
  const next = moved && (await slots.get(moved.to))
  return next?.off ? standsFor(slots, next) : next
}

/** Writes into an enquiry what became of its time, once, and tells whoever asked. Gives the enquiry as it stands. */
async function written(
  ports: EnquiryPorts,
  reference: string,
  from: Slot,
  to: Slot | undefined,
  by: By,
): Promise<Enquiry | undefined> {
  const next = await change<Enquiry, Enquiry | undefined>(
    ports.enquiries,
    enquiryId(reference),
    (enquiry) => {
      if (enquiry?.values.booking?.id !== from.id) return { answer: enquiry }
      const { booking, ...values } = enquiry.values
      const at = ports.now().toISOString()
      const now = {
        ...values,
        ...(to && { booking: bookingOf(to, at, booking) }),
        ...(hears(values.said) === null && { mustRing: dayInEngland(ports.now()) }),
      }
      const type = to ? 'rescheduled' : 'called-off'
      const cause = causeOf(type, `${type} ${from.id}`, { slot: from.id })
      const note = to && from.moved?.note
      const save = happened(enquiry, now, { type, at, by, cause, note })
      return { save, answer: save }
    },
  )
  if (next?.pending) await tellNow(ports, next)
  return next
}

/** Whether somebody took the seat so lately that their enquiry may yet come to name it. */
const isBeingBooked = ({ taken }: Slot, reference: string, now: Date): boolean => {
  const taking = taken[reference]
  return taking !== undefined && !taking.noted && Date.parse(taking.at) + notedWithin > now.getTime()
}

/**
 * What becomes of one seat of a time that is off: the enquiry goes to the time at which it takes place, or has none any
 * more, and whoever asked is told. Once, however often it is done. False where they may be just booking it: look again.
 */
export async function settleOff(
  ports: EnquiryPorts,
  reference: string,
  from: Slot,
  by: By = from.moved?.by ?? sweep,
): Promise<boolean> {
  const { slots, now } = ports
  const next = await standsFor(slots, from)
  const to = next && (await slots.take(next.id, reference, now())) ? next : undefined
  const stands = (await written(ports, reference, from, to, by))?.values.booking?.id
  if (to && stands === to.id) {
    await slots.mark(to.id, reference, 'noted')
    return true
  }
  if (isBeingBooked(from, reference, now())) return false
  // They cancelled meanwhile, or chose another time.
  if (to) await slots.free(to.id, reference)
  return true
}

/** The time, if this person may call it off. Undefined where there is none any more. */
export async function own({ slots }: EnquiryPorts, who: Who, id: string): Promise<Outcome<Slot | undefined>> {
  const slot = await slots.get(id)
  return slot && !mayChange(slot, who) ? { kind: 'forbidden' } : done(slot)
}

/** What becomes of each who has a seat of a time that is off. Cut off in between, the sweep goes on within a minute. */
export async function settleAll(ports: EnquiryPorts, id: string, by: By): Promise<void> {
  const off = await ports.slots.get(id)
  if (!off?.off) return
  for (const holder of Object.keys(off.taken))
    if (await settleOff(ports, holder, off, off.moved ? undefined : by)) await ports.slots.free(id, holder)
}

/**
 * Calls a time off: first nobody can book it any more, then each who had booked it is told and has it no more. Cut off in
 * between, the sweep goes on within a minute; the same again changes nothing.
 */
export async function callOffSlot(ports: EnquiryPorts, who: Who, id: string): Promise<Outcome<undefined>> {
  const found = await own(ports, who, id)
  if (found.kind !== 'done') return found
  if (!found.item) return done(undefined)
  await ports.slots.callOff(id, ports.now())
  const { as, id: by, name } = who
  await settleAll(ports, id, { as, id: by, name })
  return done(undefined)
}

/** Takes no more bookings of a time; whoever has booked it keeps it. The same again changes nothing. */
export async function stopBookings(ports: EnquiryPorts, who: Who, id: string): Promise<Outcome<undefined>> {
  const found = await own(ports, who, id)
  if (found.kind !== 'done') return found
  await ports.slots.stop(id, ports.now())
  return done(undefined)
}
