import { csvAsBinary } from '#aws/core/csv-as-binary.ts'
import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { enquiryDeskPorts } from '#aws/fostering/enquiry-ports.ts'
import { deskPorts } from '#aws/fostering/ports.ts'
import { staffPorts } from '#aws/workspace/staff-ports.ts'
import { together } from '#http/core/together.ts'
import { dayRoutes } from '#http/fostering/day.ts'
import { deskRoutes } from '#http/fostering/desk.ts'
import { enquiryDeskRoutes } from '#http/fostering/enquiry-desk.ts'

const ready = { ...staffPorts(), ...enquiryDeskPorts(), ...deskPorts() }

export const handler = throughCloudFront(
  together(
    deskRoutes(async () => ready),
    dayRoutes(async () => ready),
    enquiryDeskRoutes(async () => ready),
  ),
  csvAsBinary,
)
