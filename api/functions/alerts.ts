import { alertPorts } from '#aws/alert-ports.ts'
import { throughCloudFront } from '#aws/through-cloudfront.ts'
import { alertRoutes } from '#http/alerts.ts'

export const handler = throughCloudFront(alertRoutes(alertPorts()))
