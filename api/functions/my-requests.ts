import { handle } from 'hono/aws-lambda'
import { listPorts } from '#aws/find-ports.ts'
import { myRequestsRoutes } from '#http/find.ts'

export const handler = handle(myRequestsRoutes(listPorts()))
