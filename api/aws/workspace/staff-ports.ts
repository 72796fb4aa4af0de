import { environment } from '#aws/core/environment.ts'
import type { SignIn } from '#contract/council/staff.ts'
import { council } from '#council'
import { councilProvider } from './council-provider.ts'
import { identify } from './identity.ts'

/** What routes for staff need, for real: `staffOf` of api/http/core/staff.ts takes it. */
export const staffPorts = () => ({
  identify: identify({
    issuer: environment('OIDC_ISSUER'),
    clientIds: [environment('OIDC_CLIENT_ID'), ...(councilClient() ?? [])],
    userInfoUrl: `${environment('OIDC_SIGN_IN_URL')}/oauth2/userInfo`,
  }),
  staffGroups: council.operations.staffGroups,
})

/** The application of the council's own sign-in; undefined where there is none. */
function councilClient(): [string] | undefined {
  const id = process.env.OIDC_COUNCIL_CLIENT_ID
  return id ? [id] : undefined
}

/** Where staff sign in: Cognito's own pages, below `OIDC_SIGN_IN_URL`. */
export function signIn(): SignIn {
  const pages = environment('OIDC_SIGN_IN_URL')
  const { staffIdentity } = council.operations
  const [clientId] = councilClient() ?? []
  return {
    issuer: environment('OIDC_ISSUER'),
    authorizeUrl: `${pages}/oauth2/authorize`,
    tokenUrl: `${pages}/oauth2/token`,
    endSessionUrl: `${pages}/logout`,
    clientId: environment('OIDC_CLIENT_ID'),
    scope: 'openid profile email',
    redirectUrl: `${environment('SITE_URL')}/workspace/signed-in`,
    ...(staffIdentity &&
      clientId && {
        council: {
          clientId,
          provider: councilProvider,
          button: staffIdentity.button,
          ask: staffIdentity.ask,
        },
      }),
  }
}
