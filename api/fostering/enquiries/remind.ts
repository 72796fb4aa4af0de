import { tend } from '../times/tend.ts'
import { settleOff } from './call-off.ts'
import { enquiryId } from './enquiry.ts'
import type { EnquiryLists, EnquiryPorts } from './ports.ts'
import { eraseOld, type RetainPorts } from './retain.ts'
import { offeredDays } from './slot.ts'
import { tellAll, tellThem } from './tell.ts'
import { bookedTo, reminder } from './words.ts'

/** When enquiries are erased, in UTC. A night that is missed is made up for by the next. */
const nightly = '02:30'
/** How far ahead what is booked is looked after, and for how long times that are over are kept. In days. */
const days = { ahead: offeredDays, kept: 30 }

export type EachMinutePorts = EnquiryPorts &
  RetainPorts & { readonly lists: Pick<EnquiryLists, 'untold' | 'overIn'> }

/** Sends what was written and not sent. Each stands for itself: one that fails holds up none of the others. */
async function tellUntold(ports: EachMinutePorts): Promise<void> {
  let failed: unknown
  for (const reference of await ports.lists.untold()) {
    try {
      const enquiry = await ports.enquiries.get(enquiryId(reference))
      if (enquiry) await tellAll(ports, enquiry)
    } catch (error) {
      failed = error
    }
  }
  if (failed) throw failed
}

/**
 * What is done each minute: tells whoever was not told since somebody was stopped before saying so, reminds of what begins within a day, frees what nobody has, and forgets what is long over;
 * and once a night erases what has been kept long enough.
 * Each can be repeated and cut off anywhere.
 */
export async function eachMinute(ports: EachMinutePorts): Promise<void> {
  await tellUntold(ports)
  const { slots, enquiries, now } = ports
  const open = (reference: string) => enquiries.get(enquiryId(reference))
  await tend(
    slots,
    {
      async bookedAt(reference, { id }) {
        const booking = (await open(reference))?.values.booking
        return booking?.id === id ? booking.bookedAt : undefined
      },
      async remind(reference, { id }) {
        const enquiry = await open(reference)
        const booking = enquiry?.values.booking
        if (enquiry && booking)
          await tellThem(
            ports,
            enquiry,
            `enquiry-reminder ${id}`,
            (to, council, link) => reminder(to, council, booking, link),
            bookedTo(enquiry.values.said),
          )
      },
      calledOff: (reference, slot) => settleOff(ports, reference, slot),
    },
    now(),
    days,
  )
  if (now().toISOString().slice(11, 16) === nightly) await eraseOld(ports)
}
