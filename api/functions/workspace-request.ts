import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { submitPorts } from '#aws/life/submit-ports.ts'
import { workPorts } from '#aws/workspace/ports.ts'
import { staffPorts } from '#aws/workspace/staff-ports.ts'
import { together } from '#http/core/together.ts'
import { workspaceEnterRoutes } from '#http/workspace/enter.ts'
import { workspaceRequestRoutes } from '#http/workspace/request.ts'

const submitting = submitPorts()
const ready = { ...staffPorts(), ...workPorts() }
const ports = async () => ({ ...(await submitting()), ...ready })

export const handler = throughCloudFront(together(workspaceRequestRoutes(ports), workspaceEnterRoutes(ports)))
