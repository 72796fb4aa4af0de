import { secondsOfDays } from '#contract/calendar/length.ts'
import { TemplateError } from '#infra/template/types.ts'
import type { Resolved, Stack } from '../template/stack.ts'
import { mustBePermitted } from './triggers.ts'

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
  poolId: string
  poolArn: string
  /** The ARN of the function that is asked before each token is made. */
  trigger: string
  /** The council's own sign-in, with an application of its own. */
  council?: {
    clientId: string
    provider: string
    /** Which claim is written into which attribute. */
    mapping: Record<string, string>
    seconds: { access: number; id: number; refresh: number }
  }
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
  SupportedIdentityProviders?: string[]
  TokenValidityUnits?: { AccessToken?: string; IdToken?: string; RefreshToken?: string }
}

const secondsIn: Record<string, number> = { seconds: 1, minutes: 60, hours: 3600, days: secondsOfDays(1) }

/** The stack's user pool as far as it is played; undefined when there is none. Throws a TemplateError at two. */
export function readSignIn(stack: Stack, localise: (text: string) => string): SignInModel | undefined {
  const clients = stack.of<ClientProperties>('AWS::Cognito::UserPoolClient')
  if (clients.length === 0) return undefined
  const isOwn = ({ properties }: Client) => properties.SupportedIdentityProviders?.join() === 'COGNITO'
  const [client, ...more] = clients.filter(isOwn)
  const byCouncil = clients.filter((one) => !isOwn(one))
  if (!client || more.length || byCouncil.length > 1)
    throw new TemplateError(
      'The player plays one client of Cognito for accounts of the pool, and one more for a provider.',
    )
  const council = byCouncil[0] && councilOf(stack, byCouncil[0])
  const { ref, properties } = checked(client)
  return {
    clientId: ref,
    callbacks: (properties.CallbackURLs ?? []).map(localise),
    logouts: (properties.LogoutURLs ?? []).map(localise),
    scopes: properties.AllowedOAuthScopes ?? [],
    seconds: secondsOf(properties),
    ...poolOf(stack),
    ...(council && { council }),
    groups: stack
      .of<{ GroupName: string; Description?: string }>('AWS::Cognito::UserPoolGroup')
      .map(({ properties: { GroupName, Description = '' } }) => ({
        name: GroupName,
        description: Description,
      })),
  }
}

type Client = Resolved<ClientProperties>

function checked(client: Client): Client {
  const { logicalId, properties } = client
  const { AllowedOAuthFlows = [], AllowedOAuthFlowsUserPoolClient, GenerateSecret } = properties
  const isCode = AllowedOAuthFlowsUserPoolClient && AllowedOAuthFlows.join() === 'code'
  if (!isCode || GenerateSecret || properties.RefreshTokenRotation?.Feature !== 'ENABLED')
    throw new TemplateError(
      `${logicalId}: the player plays a client of Cognito without a secret, with the code flow and refresh tokens that work once.`,
    )
  return client
}

function secondsOf(properties: ClientProperties) {
  const { AccessTokenValidity = 1, IdTokenValidity = 1, RefreshTokenValidity = 30 } = properties
  const units = properties.TokenValidityUnits ?? {}
  return {
    access: AccessTokenValidity * (secondsIn[units.AccessToken ?? 'hours'] ?? 0),
    id: IdTokenValidity * (secondsIn[units.IdToken ?? 'hours'] ?? 0),
    refresh: RefreshTokenValidity * (secondsIn[units.RefreshToken ?? 'days'] ?? 0),
  }
}

/** The pool, and the function that it asks before it makes a token. */
function poolOf(stack: Stack) {
  const [pool] = stack.of<{
    LambdaConfig?: { PreTokenGenerationConfig?: { LambdaArn?: string; LambdaVersion?: string } }
  }>('AWS::Cognito::UserPool')
  const { LambdaArn, LambdaVersion } = pool?.properties.LambdaConfig?.PreTokenGenerationConfig ?? {}
  if (!pool || !LambdaArn || LambdaVersion !== 'V2_0')
    throw new TemplateError('The player asks a function of the second version before it makes a token.')
  const poolArn = pool.attributes.Arn ?? ''
  mustBePermitted(stack, pool.logicalId, LambdaArn, 'cognito-idp.amazonaws.com', poolArn)
  return { poolId: pool.ref, poolArn, trigger: LambdaArn }
}

/** The council's own sign-in, whichever protocol the deployed pool speaks with it. */
function councilOf(stack: Stack, client: Client): NonNullable<SignInModel['council']> {
  const { ref, properties } = checked(client)
  const wanted = properties.SupportedIdentityProviders?.join()
  const provider = stack
    .of<{ ProviderName: string; AttributeMapping: Record<string, string> }>(
      'AWS::Cognito::UserPoolIdentityProvider',
    )
    .find(({ properties: { ProviderName } }) => ProviderName === wanted)
  if (!provider) throw new TemplateError(`${client.logicalId}: there is no identity provider ${wanted}.`)
  const { ProviderName, AttributeMapping } = provider.properties
  return { clientId: ref, provider: ProviderName, mapping: AttributeMapping, seconds: secondsOf(properties) }
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
