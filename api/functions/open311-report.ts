import { handle } from 'hono/aws-lambda'
import { open311WritePorts } from '#aws/open311-ports.ts'
import { open311ReportRoutes } from '#http/open311/report.ts'

export const handler = handle(open311ReportRoutes(open311WritePorts()))
