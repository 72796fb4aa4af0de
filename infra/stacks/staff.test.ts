import { Match, Template } from 'aws-cdk-lib/assertions'
import { afterAll, describe, expect, it } from 'vitest'
import { council } from '#council'
import { installation, plain } from './testing.ts'

const shire = installation()
afterAll(shire.clear)
const raw = shire.synth()
const template = Template.fromJSON(raw)
const only = (type: string) => {
  const all = Object.values(template.findResources(type))
  expect(all.length, type).toBe(1)
  return all[0]?.Properties
}

describe('the accounts of staff', () => {
  it('are made by the council alone, with a second factor, and outlive the stack', () => {
    template.hasResource('AWS::Cognito::UserPool', {
      DeletionPolicy: 'Retain',
      Properties: {
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
        DeletionProtection: 'ACTIVE',
        EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
        MfaConfiguration: 'ON',
        Policies: { PasswordPolicy: Match.objectLike({ MinimumLength: 14 }) },
        Schema: [
          { Name: 'name', Required: true, Mutable: true },
          Match.objectLike({ Name: 'council_groups', AttributeDataType: 'String', Mutable: true }),
        ],
        UsernameConfiguration: { CaseSensitive: false },
      },
    })
  })

  it('are in the groups that the council profile names', () => {
    const groups = Object.values(template.findResources('AWS::Cognito::UserPoolGroup'))
    expect(groups.map(({ Properties }) => Properties.GroupName).sort()).toEqual(
      council.operations.staffGroups.map(({ group }) => group).sort(),
    )
  })
})

describe('signing in', () => {
  it('is for the browser: a code for PKCE, no secret, and only back to the site', () => {
    const client = only('AWS::Cognito::UserPoolClient')
    expect(client).toMatchObject({
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'profile', 'email'],
      GenerateSecret: false,
      RefreshTokenRotation: { Feature: 'ENABLED' },
      PreventUserExistenceErrors: 'ENABLED',
    })
    // Rotation asks that nobody may refresh in the other way.
    expect(client.ExplicitAuthFlows).toEqual(['ALLOW_USER_SRP_AUTH'])
    expect(client.CallbackURLs.map(plain)).toEqual(['https://SiteDistribution/workspace/signed-in'])
    expect(client.LogoutURLs.map(plain)).toEqual(['https://SiteDistribution/workspace'])
  })

  it('happens on the host that functions and the site’s headers name', () => {
    const domain = `https://${plain(only('AWS::Cognito::UserPoolDomain').Domain)}.auth.AWS::Region.amazoncognito.com`
    const workspace = Object.entries(template.findResources('AWS::Lambda::Function')).find(([id]) =>
      /^WorkspaceFunction/.test(id),
    )
    expect(plain(workspace?.[1].Properties.Environment.Variables.OIDC_SIGN_IN_URL)).toBe(domain)
    expect(domain).toMatch(/^https:\/\/shire-leicestershire-AWS::AccountId\./)
    const policies = JSON.stringify(template.findResources('AWS::CloudFront::ResponseHeadersPolicy'))
    expect(policies).toContain('amazoncognito.com')
  })

  it('asks before each token which groups somebody has, of the table of people alone', () => {
    const { LambdaConfig } = only('AWS::Cognito::UserPool')
    expect(LambdaConfig.PreTokenGenerationConfig.LambdaVersion).toBe('V2_0')
    template.hasResourceProperties('AWS::Lambda::Permission', {
      Principal: 'cognito-idp.amazonaws.com',
      SourceArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^StaffPool'), 'Arn'] },
    })
    const role = Object.entries(template.findResources('AWS::IAM::Role')).find(([id]) =>
      id.startsWith('StaffTokenRole'),
    )
    const statements = role?.[1].Properties.Policies[0].PolicyDocument.Statement
    expect(statements.flatMap((one: { Action: unknown }) => one.Action).sort()).toEqual([
      'dynamodb:GetItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'logs:CreateLogStream',
      'logs:PutLogEvents',
    ])
  })

  it('lets nobody write what is said of their groups who has an account of the pool', () => {
    expect(only('AWS::Cognito::UserPoolClient').WriteAttributes.sort()).toEqual(['email', 'name'])
  })

  it('comes back to a domain of the council’s own where it has one', () => {
    const certificate = 'arn:aws:acm:us-east-1:111122223333:certificate/1'
    const named = shire.synth({ deployments: { live: { domain: { name: 'report.example', certificate } } } })
    Template.fromJSON(named).hasResourceProperties('AWS::Cognito::UserPoolClient', {
      CallbackURLs: ['https://report.example/workspace/signed-in'],
    })
  })

  it('knows nothing of the made-up staff of this machine', () => {
    expect(JSON.stringify(raw)).not.toMatch(/outside\/sign-in|localhost/)
  })
})
