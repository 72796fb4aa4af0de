import { handle } from 'hono/aws-lambda'
import { staffPorts } from '#aws/staff-ports.ts'
import { submitPorts } from '#aws/submit-ports.ts'
import { workspaceEnterRoutes } from '#http/workspace-enter.ts'

const submitting = submitPorts()
const staff = staffPorts()

export const handler = handle(workspaceEnterRoutes(async () => ({ ...(await submitting()), ...staff })))
