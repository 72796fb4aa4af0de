import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { alertPorts } from '#aws/insight/alert-ports.ts'
import { alertRoutes } from '#http/insight/alerts.ts'

export const handler = throughCloudFront(alertRoutes(alertPorts()))
