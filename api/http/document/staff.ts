import { json, problems, ref } from './paths.ts'

/** What operations of staff need: an access token of the identity provider. */
export const staffSecurity = [{ staffToken: [] }]

/** The operations of signing in, by address. */
export function staffPaths() {
  return {
    '/api/workspace/sign-in': {
      get: {
        operationId: 'getStaffSignIn',
        summary: 'Where staff sign in: OpenID Connect, authorisation code flow with PKCE',
        responses: { 200: { description: 'The identity provider', ...json(ref('SignIn')) }, ...problems() },
      },
    },
    '/api/workspace/me': {
      get: {
        operationId: 'getStaffMe',
        summary: 'Who is signed in, and what they may do where',
        security: staffSecurity,
        responses: {
          200: { description: 'The member of staff', ...json(ref('StaffView')) },
          ...problems('not-signed-in'),
        },
      },
    },
  }
}
