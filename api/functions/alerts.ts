import { handle } from 'hono/aws-lambda'
import { alertPorts } from '#aws/alert-ports.ts'
import { alertRoutes } from '#http/alerts.ts'

export const handler = handle(alertRoutes(alertPorts()))
