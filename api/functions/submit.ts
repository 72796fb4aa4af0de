import { handle } from 'hono/aws-lambda'
import { submitPorts } from '#aws/submit-ports.ts'
import { submitRoutes } from '#http/submit.ts'

export const handler = handle(submitRoutes(submitPorts()))
