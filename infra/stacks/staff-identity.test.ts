import { Match, Template } from 'aws-cdk-lib/assertions'
import { afterAll, describe, expect, it } from 'vitest'
import type { StaffIdentity } from '#contract/council/staff-identity.ts'
import { council } from '#council'
import { installation, plain } from './testing.ts'

const shire = installation()
afterAll(shire.clear)

const identity = council.operations.staffIdentity as StaffIdentity
const with_ = (provider: StaffIdentity['provider']) =>
  shire.synth({
    council: {
      ...council,
      operations: { ...council.operations, staffIdentity: { ...identity, hours: 3, provider } },
    },
  })
const issuer = 'https://login.microsoftonline.com/8f6a/v2.0'
const oidc = { kind: 'oidc', issuer, clientId: 'shire-app', secretName: 'shire/entra' } as const
const raw = with_(oidc)
const template = Template.fromJSON(raw)

describe('the council’s own sign-in', () => {
  it('is not deployed before it is registered', () => {
    const without = Template.fromJSON(with_(null))
    without.resourceCountIs('AWS::Cognito::UserPoolIdentityProvider', 0)
    without.resourceCountIs('AWS::Cognito::UserPoolClient', 1)
  })

  it('is asked by OpenID Connect, with a secret that the template does not have', () => {
    template.hasResourceProperties('AWS::Cognito::UserPoolIdentityProvider', {
      ProviderName: 'Council',
      ProviderType: 'OIDC',
      ProviderDetails: Match.objectLike({
        oidc_issuer: issuer,
        client_id: 'shire-app',
        client_secret: '{{resolve:secretsmanager:shire/entra:SecretString:::}}',
      }),
      AttributeMapping: { email: 'email', name: 'name', 'custom:council_groups': identity.claim },
    })
  })

  it('or by SAML, from the address of its metadata', () => {
    const metadataUrl = 'https://login.microsoftonline.com/8f6a/federationmetadata.xml'
    Template.fromJSON(with_({ kind: 'saml', metadataUrl })).hasResourceProperties(
      'AWS::Cognito::UserPoolIdentityProvider',
      {
        ProviderType: 'SAML',
        ProviderDetails: Match.objectLike({ MetadataURL: metadataUrl }),
        AttributeMapping: Match.objectLike({ 'custom:council_groups': identity.claim }),
      },
    )
  })

  it('has an application of its own, which takes no password and whose sessions end after the hours of the profile', () => {
    const clients = Object.entries(template.findResources('AWS::Cognito::UserPoolClient'))
    const own = clients.find(([id]) => id.startsWith('StaffCouncilClient'))?.[1]
    expect(own?.Properties).toMatchObject({
      GenerateSecret: false,
      SupportedIdentityProviders: ['Council'],
      ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH'],
      AccessTokenValidity: 15,
      RefreshTokenValidity: 180,
      RefreshTokenRotation: { Feature: 'ENABLED' },
      TokenValidityUnits: { AccessToken: 'minutes', RefreshToken: 'minutes' },
    })
    expect(own?.DependsOn).toEqual([expect.stringMatching(/^StaffCouncilOidc/)])
    const other = clients.find(([id]) => id.startsWith('StaffClient'))?.[1]
    expect(other?.Properties.SupportedIdentityProviders).toEqual(['COGNITO'])
  })

  it('is known to every function that checks tokens', () => {
    const functions = Object.values(template.findResources('AWS::Lambda::Function'))
    const checking = functions.filter(({ Properties }) => Properties.Environment?.Variables.OIDC_CLIENT_ID)
    expect(checking.length).toBeGreaterThan(5)
    for (const { Properties } of checking)
      expect(plain(Properties.Environment.Variables.OIDC_COUNCIL_CLIENT_ID)).toMatch(/StaffCouncilClient/)
  })
})

describe('the functions of people', () => {
  const rightsOf = (begins: string) =>
    Object.entries(template.findResources('AWS::IAM::Role'))
      .filter(([id]) => id.startsWith(begins))
      .flatMap(([, { Properties }]) => Properties.Policies[0].PolicyDocument.Statement)
      .flatMap(({ Action }: { Action: string | string[] }) => Action)
      .filter((action) => action.startsWith('cognito-idp:'))
      .sort()

  it('do exactly what they need to with accounts: whoever has no token ends and closes none', () => {
    expect(rightsOf('PeopleRole')).toEqual([
      'cognito-idp:AdminDisableUser',
      'cognito-idp:AdminEnableUser',
      'cognito-idp:AdminUserGlobalSignOut',
    ])
    expect(rightsOf('StaffInvitedRole')).toEqual([
      'cognito-idp:AdminCreateUser',
      'cognito-idp:AdminGetUser',
      'cognito-idp:AdminSetUserPassword',
    ])
  })
})
