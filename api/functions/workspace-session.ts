import { handle } from 'hono/aws-lambda'
import { signIn, staffPorts } from '#aws/staff-ports.ts'
import { workspaceSessionRoutes } from '#http/workspace-session.ts'

export const handler = handle(workspaceSessionRoutes({ ...staffPorts(), signIn: signIn() }))
