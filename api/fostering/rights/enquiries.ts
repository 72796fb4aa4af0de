import type { Staff } from '#contract/council/staff.ts'
import type { EnquiryRight } from '#contract/fostering/staff-enquiries.ts'
import { staffAs, type Who } from './may.ts'
import type { Actor } from './table.ts'

/** Who of staff meets enquiries, before there is a household. Whoever is not here does not. */
export const enquiryTable: Readonly<Partial<Record<Actor, readonly EnquiryRight[]>>> = {
  recruiter: ['see', 'act', 'offer', 'exchange', 'funnel'],
  assessor: ['see', 'act', 'offer'],
  manager: ['see', 'act', 'offer', 'exchange', 'funnel'],
  // Brings what it took, fetches what is handed to it, and looks at none of the others.
  hub: ['exchange'],
}

/** As what somebody may do this with enquiries; undefined: not at all. */
export const whoMay = (staff: Staff, right: EnquiryRight, department: string): Who | undefined =>
  staffAs(staff, department).find(({ as }) => enquiryTable[as]?.includes(right))
