import { SecretValue } from 'aws-cdk-lib'
import {
  OidcAttributeRequestMethod,
  ProviderAttribute,
  type UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolIdentityProviderOidc,
  UserPoolIdentityProviderSaml,
  UserPoolIdentityProviderSamlMetadata,
} from 'aws-cdk-lib/aws-cognito'
import type { Construct } from 'constructs'
import { councilProvider, groupsAttribute } from '#aws/workspace/council-provider.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import type { StaffIdentity } from '#contract/council/staff-identity.ts'
import { browserClient } from '../constructs/browser-client.ts'

interface Parts {
  council: CouncilProfile
  siteUrl: string
}

/** Where Entra ID writes the address and the name of somebody in SAML. */
const saml = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims'

/**
 * The council's own sign-in beside the accounts of the pool, with an application of its own: its sessions end sooner, because
 * what the pool knows of somebody's groups comes with a sign-in alone. Undefined where the council has none, or has not registered it.
 */
export function councilClientOf(
  scope: Construct,
  userPool: UserPool,
  { council, siteUrl }: Parts,
): UserPoolClient | undefined {
  const identity = council.operations.staffIdentity
  if (!identity?.provider) return undefined
  const provider = providerOf(scope, userPool, identity, identity.provider)
  const client = new UserPoolClient(scope, 'StaffCouncilClient', {
    userPool,
    // None that is of any use without the sign-in of the council: left out, one by password would be allowed.
    authFlows: { custom: true },
    supportedIdentityProviders: [UserPoolClientIdentityProvider.custom(councilProvider)],
    ...browserClient(siteUrl, identity.hours),
  })
  client.node.addDependency(provider)
  return client
}

function providerOf(
  scope: Construct,
  userPool: UserPool,
  { claim }: StaffIdentity,
  provider: NonNullable<StaffIdentity['provider']>,
): Construct {
  const groups = { [`custom:${groupsAttribute}`]: ProviderAttribute.other(claim) }
  const called = { userPool, name: councilProvider }
  if (provider.kind === 'saml')
    return new UserPoolIdentityProviderSaml(scope, 'StaffCouncilSaml', {
      ...called,
      metadata: UserPoolIdentityProviderSamlMetadata.url(provider.metadataUrl),
      idpSignout: false,
      attributeMapping: {
        email: ProviderAttribute.other(`${saml}/emailaddress`),
        fullname: ProviderAttribute.other('http://schemas.microsoft.com/identity/claims/displayname'),
        custom: groups,
      },
    })
  return new UserPoolIdentityProviderOidc(scope, 'StaffCouncilOidc', {
    ...called,
    clientId: provider.clientId,
    // CloudFormation puts it in as it deploys: neither the template nor this repository has it.
    clientSecret: SecretValue.secretsManager(provider.secretName).unsafeUnwrap(),
    issuerUrl: provider.issuer,
    scopes: ['openid', 'profile', 'email'],
    attributeRequestMethod: OidcAttributeRequestMethod.GET,
    attributeMapping: {
      email: ProviderAttribute.other('email'),
      fullname: ProviderAttribute.other('name'),
      custom: groups,
    },
  })
}
