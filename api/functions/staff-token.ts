import { signInPorts } from '#aws/workspace/people-ports.ts'
import { tokenGroups } from '#aws/workspace/token-groups.ts'

export const handler = tokenGroups(signInPorts())
