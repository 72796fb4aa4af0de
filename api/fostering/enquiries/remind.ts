import { msOfDays } from '#contract/calendar/length.ts'
import { tidySlots } from './booking.ts'
import { tellThem } from './enquire.ts'
import { enquiryId } from './enquiry.ts'
import type { EnquiryPorts } from './ports.ts'
import { eraseOld, type RetainPorts } from './retain.ts'
import { reminder } from './words.ts'

const dayMs = msOfDays(1)
/** When enquiries are erased, in UTC. A night that is missed is made up for by the next. */
const nightly = '02:30'
/** How far ahead times may be booked, and for how long those that are over are kept. In days. */
const ahead = 60
const kept = 30

/**
 * What is done each minute: reminds of what begins within a day, frees what nobody has, and forgets what is long over;
 * and once a night erases what has been kept long enough.
 * Each can be repeated and cut off anywhere.
 */
export async function eachMinute(ports: EnquiryPorts & RetainPorts): Promise<void> {
  const now = ports.now()
  const at = now.getTime()
  const all = await ports.slots.between(now, new Date(at + msOfDays(ahead)))
  await tidySlots(ports, all, now, now.getUTCMinutes() === 0)
  for (const slot of all) {
    const { id, taken, reminded, starts } = slot
    if (!taken || reminded || Date.parse(starts) - at > dayMs) continue
    const enquiry = await ports.enquiries.get(enquiryId(taken.reference))
    const booking = enquiry?.values.booking
    if (!enquiry || booking?.id !== id) continue
    // Whoever booked within the last day was told when they did.
    if (Date.parse(starts) - Date.parse(booking.bookedAt) > dayMs)
      await tellThem(ports, enquiry, `enquiry-reminder ${id}`, (to, council, link) =>
        reminder(to, council, booking, link),
      )
    await ports.slots.mark(id, taken.reference, 'reminded')
  }
  if (now.toISOString().slice(11, 16) === nightly) await eraseOld(ports)
  for (const { id } of await ports.slots.between(new Date(0), new Date(at - msOfDays(kept))))
    await ports.slots.forget(id)
}
