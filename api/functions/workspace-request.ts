import { handle } from 'hono/aws-lambda'
import { staffPorts } from '#aws/staff-ports.ts'
import { submitPorts } from '#aws/submit-ports.ts'
import { workPorts } from '#aws/work-ports.ts'
import { workspaceRequestRoutes } from '#http/workspace-request.ts'

const submitting = submitPorts()
const ready = { ...staffPorts(), ...workPorts() }

export const handler = handle(workspaceRequestRoutes(async () => ({ ...(await submitting()), ...ready })))
