import type { Construct } from 'constructs'
import { ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'

/** The routes that tell where to sign in, and who is. */
export function sessionOf(scope: Construct, { api, defaults, siteUrl, staff }: Ground): void {
  const session = new ShireFunction(scope, 'WorkspaceSession', {
    defaults,
    entry: 'workspace-session',
    environment: { ...staff.staffEnvironment(), SITE_URL: siteUrl },
  })
  api.answer(session, ['GET /api/workspace/sign-in', 'GET /api/workspace/me'])
}
