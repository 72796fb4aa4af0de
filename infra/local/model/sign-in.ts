import { secondsOfDays } from '#contract/calendar/length.ts'
import { TemplateError } from '#infra/template/types.ts'
import type { Stack } from '../template/stack.ts'

/** What the template says of signing in: the one application, and the groups that staff can be in. */
export type SignInModel = {
  clientId: string
  /** Addresses at which the provider hands people back, exactly. */
  callbacks: string[]
  logouts: string[]
  scopes: string[]
  /** How long tokens are good, in seconds. */
  seconds: { access: number; id: number; refresh: number }
  groups: { name: string; description: string }[]
}

type ClientProperties = {
  AllowedOAuthFlows?: string[]
  AllowedOAuthFlowsUserPoolClient?: boolean
  AllowedOAuthScopes?: string[]
  CallbackURLs?: string[]
  LogoutURLs?: string[]
  GenerateSecret?: boolean
  AccessTokenValidity?: number
  IdTokenValidity?: number
  RefreshTokenValidity?: number
  RefreshTokenRotation?: { Feature?: string }
  TokenValidityUnits?: { AccessToken?: string; IdToken?: string; RefreshToken?: string }
}

const secondsIn: Record<string, number> = { seconds: 1, minutes: 60, hours: 3600, days: secondsOfDays(1) }

/** The stack's user pool as far as it is played; undefined when there is none. Throws a TemplateError at two. */
export function readSignIn(stack: Stack, localise: (text: string) => string): SignInModel | undefined {
  const [client, ...more] = stack.of<ClientProperties>('AWS::Cognito::UserPoolClient')
  if (!client) return undefined
  const { logicalId, ref, properties } = client
  const { AllowedOAuthFlows = [], AllowedOAuthFlowsUserPoolClient, GenerateSecret } = properties
  const isCode = AllowedOAuthFlowsUserPoolClient && AllowedOAuthFlows.join() === 'code'
  if (more.length || !isCode || GenerateSecret || properties.RefreshTokenRotation?.Feature !== 'ENABLED')
    throw new TemplateError(
      `${logicalId}: the player plays one client of Cognito, without a secret, with the code flow and refresh tokens that work once.`,
    )
  const { AccessTokenValidity = 1, IdTokenValidity = 1, RefreshTokenValidity = 30 } = properties
  const units = properties.TokenValidityUnits ?? {}
  return {
    clientId: ref,
    callbacks: (properties.CallbackURLs ?? []).map(localise),
    logouts: (properties.LogoutURLs ?? []).map(localise),
    scopes: properties.AllowedOAuthScopes ?? [],
    seconds: {
      access: AccessTokenValidity * (secondsIn[units.AccessToken ?? 'hours'] ?? 0),
      id: IdTokenValidity * (secondsIn[units.IdToken ?? 'hours'] ?? 0),
      refresh: RefreshTokenValidity * (secondsIn[units.RefreshToken ?? 'days'] ?? 0),
    },
    groups: stack
      .of<{ GroupName: string; Description?: string }>('AWS::Cognito::UserPoolGroup')
      .map(({ properties: { GroupName, Description = '' } }) => ({
        name: GroupName,
        description: Description,
      })),
  }
}

/** Where the deployed pool is reached: its issuer, and the pages on which people sign in. Without the scheme. */
export function signInHosts(stack: Stack): string[] {
  const { region } = stack.place
  const issuers = stack.of('AWS::Cognito::UserPool').map(({ attributes }) => attributes.ProviderURL ?? '')
  const domains = stack.of<{ Domain: string }>('AWS::Cognito::UserPoolDomain')
  return [
    ...issuers.map((url) => url.replace('https://', '')),
    ...domains.map(({ properties }) => `${properties.Domain}.auth.${region}.amazoncognito.com`),
  ]
}
