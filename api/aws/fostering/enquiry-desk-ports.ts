import { council } from '#council'
import { fosteringDepartment } from '#council/fostering/department.ts'
import type { InviteDeskPorts } from '#fostering/enquiries/invite.ts'
import { enquiryPorts, listsOfEnquiries } from './enquiry-ports.ts'
import { partsTable } from './parts-table.ts'
import { rules } from './rules.ts'

/** What staff's side of enquiries needs, for real. */
export const enquiryDeskPorts = (): InviteDeskPorts => ({
  ...enquiryPorts(),
  lists: listsOfEnquiries(),
  parts: partsTable(rules),
  rules,
  department: { id: fosteringDepartment },
  councilId: council.slug,
})
