import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { signIn } from '#aws/workspace/staff-ports.ts'
import { keptPorts, listPorts } from '#aws/workspace/workspace-ports.ts'
import { together } from '#http/core/together.ts'
import { workspaceKeptRoutes } from '#http/workspace/kept.ts'
import { workspaceListRoutes } from '#http/workspace/lists.ts'
import { workspaceRefusedRoutes } from '#http/workspace/refused.ts'
import { workspaceSessionRoutes } from '#http/workspace/session.ts'

const kept = keptPorts()
const ready = async () => kept
const session = workspaceSessionRoutes({ ...kept, signIn: signIn() })
const own = together(workspaceKeptRoutes(ready), workspaceRefusedRoutes(ready))

export const handler = throughCloudFront(together(session, workspaceListRoutes(listPorts()), own))
