import { listPorts } from '#aws/find-ports.ts'
import { throughCloudFront } from '#aws/through-cloudfront.ts'
import { myRequestsRoutes } from '#http/find.ts'

export const handler = throughCloudFront(myRequestsRoutes(listPorts()))
