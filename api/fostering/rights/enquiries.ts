import type { Staff } from '#contract/council/staff.ts'
import type { EnquiryRight } from '#contract/fostering/staff-enquiries.ts'
import { meets, staffAs, type Who } from './may.ts'
import type { Actor } from './table.ts'

/** Who of staff meets enquiries, before there is a household. Whoever is not here does not. */
export const enquiryTable: Readonly<Partial<Record<Actor, readonly EnquiryRight[]>>> = {
  recruiter: ['see', 'act', 'offer', 'exchange', 'funnel'],
  assessor: ['see', 'act', 'offer'],
  manager: ['see', 'act', 'offer', 'exchange', 'funnel', 'looks'],
  // Brings what it took, fetches what is handed to it, and sees how far those are: of its own hub, and no others.
  hub: ['exchange'],
}

/** As what somebody may do this with enquiries, those of a hub alone where one is named; undefined: not at all. */
export const whoMay = (
  staff: Staff,
  right: EnquiryRight,
  department: string,
  hub?: string,
): Who | undefined =>
  staffAs(staff, department).find(
    (who) => enquiryTable[who.as]?.includes(right) && (hub === undefined || meets(who, hub)),
  )
