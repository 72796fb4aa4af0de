import { staffPorts } from '#aws/staff-ports.ts'
import { submitPorts } from '#aws/submit-ports.ts'
import { throughCloudFront } from '#aws/through-cloudfront.ts'
import { workPorts } from '#aws/work-ports.ts'
import { together } from '#http/together.ts'
import { workspaceEnterRoutes } from '#http/workspace-enter.ts'
import { workspaceRequestRoutes } from '#http/workspace-request.ts'

const submitting = submitPorts()
const ready = { ...staffPorts(), ...workPorts() }
const ports = async () => ({ ...(await submitting()), ...ready })

export const handler = throughCloudFront(together(workspaceRequestRoutes(ports), workspaceEnterRoutes(ports)))
