import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { enquiryRoutesPorts } from '#aws/fostering/enquiry-ports.ts'
import { enquiryRoutes } from '#http/fostering/enquiries.ts'

const ready = enquiryRoutesPorts()

export const handler = throughCloudFront(enquiryRoutes(async () => ready))
