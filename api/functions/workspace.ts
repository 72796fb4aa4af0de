import { signIn } from '#aws/staff-ports.ts'
import { throughCloudFront } from '#aws/through-cloudfront.ts'
import { keptPorts, listPorts } from '#aws/workspace-ports.ts'
import { together } from '#http/together.ts'
import { workspaceKeptRoutes } from '#http/workspace-kept.ts'
import { workspaceListRoutes } from '#http/workspace-lists.ts'
import { workspaceSessionRoutes } from '#http/workspace-session.ts'

const kept = keptPorts()
const session = workspaceSessionRoutes({ ...kept, signIn: signIn() })

export const handler = throughCloudFront(
  together(
    session,
    workspaceListRoutes(listPorts()),
    workspaceKeptRoutes(async () => kept),
  ),
)
