import { csvAsBinary } from '#aws/core/csv-as-binary.ts'
import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { deskPorts } from '#aws/fostering/desk-ports.ts'
import { enquiryDeskPorts } from '#aws/fostering/enquiry-desk-ports.ts'
import { staffPorts } from '#aws/workspace/staff-ports.ts'
import { allDeskRoutes } from '#http/fostering/all.ts'

const ready = { ...staffPorts(), ...enquiryDeskPorts(), ...deskPorts() }

export const handler = throughCloudFront(
  allDeskRoutes(async () => ready),
  csvAsBinary,
)
