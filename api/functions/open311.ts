import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { open311ReadPorts } from '#aws/open311/read-ports.ts'
import { open311ReadRoutes } from '#http/open311/read.ts'

export const handler = throughCloudFront(open311ReadRoutes(open311ReadPorts()))
