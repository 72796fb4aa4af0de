import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { open311WritePorts } from '#aws/open311/ports.ts'
import { open311ReportRoutes } from '#http/open311/report.ts'

export const handler = throughCloudFront(open311ReportRoutes(open311WritePorts()))
