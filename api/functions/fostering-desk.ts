import { csvAsBinary } from '#aws/core/csv-as-binary.ts'
import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { deskPorts } from '#aws/fostering/desk-ports.ts'
import { listPorts } from '#aws/fostering/list-ports.ts'
import { staffPorts } from '#aws/workspace/staff-ports.ts'
import { allDeskRoutes } from '#http/fostering/all.ts'

const ready = { ...staffPorts(), ...deskPorts(), ...listPorts() }
const enquiries = async () => (await import('#aws/fostering/enquiry-desk-ports.ts')).enquiryDeskPorts()

export const handler = throughCloudFront(
  allDeskRoutes(
    async () => ready,
    async () => ({ ...ready, ...(await enquiries()) }),
  ),
  csvAsBinary,
)
