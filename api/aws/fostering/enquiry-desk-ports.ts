import { council } from '#council'
import { fosteringDepartment } from '#council/fostering/department.ts'
import type { CoursePorts } from '#fostering/courses/ports.ts'
import type { InviteDeskPorts } from '#fostering/enquiries/invite.ts'
import { enquiryPorts, listsOfEnquiries } from './enquiry-ports.ts'
import { householdFiles } from './household-files.ts'
import { enquiryLooksTable } from './looks-table.ts'
import { casesTable, partsTable } from './parts-table.ts'
import { rules } from './rules.ts'
import { coursesTable } from './times-table.ts'

/** What staff's side of enquiries needs, for real. */
export const enquiryDeskPorts = (): InviteDeskPorts & CoursePorts => ({
  ...enquiryPorts(),
  lists: listsOfEnquiries(),
  enquiryLooks: enquiryLooksTable(),
  courses: coursesTable(),
  parts: partsTable(rules),
  cases: casesTable(),
  files: householdFiles,
  rules,
  department: { id: fosteringDepartment },
  councilId: council.slug,
})
