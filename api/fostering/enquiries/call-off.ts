import { causeOf } from '#record/cause.ts'
import { change } from '#record/change.ts'
import { done, type Outcome } from '../household/refusal.ts'
import type { Who } from '../rights/may.ts'
import { type Enquiry, enquiryId, happened } from './enquiry.ts'
import type { EnquiryPorts } from './ports.ts'
import type { Slot } from './slot.ts'
import { tellNow } from './tell.ts'

type By = Enquiry['history'][number]['by']

/** Whoever went on with what was begun, where the request that began it was cut off. */
const sweep: By = { as: 'system', id: 'system', name: 'The team' }

/** Takes the booking of a time that will not take place out of an enquiry, and tells whoever asked. Once. */
export async function bookingCalledOff(
  ports: EnquiryPorts,
  reference: string,
  { id }: Slot,
  by: By = sweep,
): Promise<void> {
  const next = await change<Enquiry, Enquiry | undefined>(
    ports.enquiries,
    enquiryId(reference),
    (enquiry) => {
      if (enquiry?.values.booking?.id !== id) return { answer: undefined }
      const { booking: _, ...values } = enquiry.values
      const at = ports.now().toISOString()
      const cause = causeOf('call-off', `call-off ${id}`, { slot: id })
      const save = happened(enquiry, values, { type: 'called-off', at, by, cause })
      return { save, answer: save }
    },
  )
  if (next) await tellNow(ports, next)
}

/** Whoever's time it is, and a manager where they are ill. */
const mayChange = (who: Who, slot: Slot): boolean => slot.by === who.id || who.as === 'manager'

/** The time, if this person may call it off. Undefined where there is none any more. */
async function own({ slots }: EnquiryPorts, who: Who, id: string): Promise<Outcome<Slot | undefined>> {
  const slot = await slots.get(id)
  return slot && !mayChange(who, slot) ? { kind: 'forbidden' } : done(slot)
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
  for (const holder of Object.keys((await ports.slots.get(id))?.taken ?? {})) {
    await bookingCalledOff(ports, holder, found.item, { as, id: by, name })
    await ports.slots.free(id, holder)
  }
  return done(undefined)
}

/** Takes no more bookings of a time; whoever has booked it keeps it. The same again changes nothing. */
export async function stopBookings(ports: EnquiryPorts, who: Who, id: string): Promise<Outcome<undefined>> {
  const found = await own(ports, who, id)
  if (found.kind !== 'done') return found
  await ports.slots.stop(id, ports.now())
  return done(undefined)
}
