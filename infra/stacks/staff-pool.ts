import { Aws, CfnOutput, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import {
  AccountRecovery,
  FeaturePlan,
  Mfa,
  OAuthScope,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolDomain,
  UserPoolGroup,
} from 'aws-cdk-lib/aws-cognito'
import type { Construct } from 'constructs'
import type { CouncilProfile } from '#contract/council/council.ts'
import type { StaffGroup } from '#contract/council/staff.ts'
import { named } from '../constructs/stage.ts'

export interface StaffParts {
  council: CouncilProfile
  /** Address of the site, where people come back to after they signed in. */
  siteUrl: string
}

/** Where staff sign in, for the functions that check who asks. */
export interface StaffSignIn {
  /** Host of the pages on which people sign in, without the scheme. */
  host: string
  /** What a function needs to know to check tokens. It needs no rights: keys are public. */
  staffEnvironment(): Record<string, string>
}

/** The staff's accounts, which the council makes, and a group for each of the profile's. */
export function staffSignInOf(scope: Construct, { council, siteUrl }: StaffParts): StaffSignIn {
  const pool = poolOf(scope)
  const client = clientOf(scope, pool, siteUrl)
  // Chosen here and not by Cognito, because the site's headers name the host before there is one.
  const prefix = `shire-${named(scope, council.slug)}-${Aws.ACCOUNT_ID}`
  new UserPoolDomain(scope, 'StaffDomain', { userPool: pool, cognitoDomain: { domainPrefix: prefix } })
  for (const group of council.operations.staffGroups) groupOf(scope, pool, group, council)
  new CfnOutput(Stack.of(scope), 'StaffPoolId', {
    value: pool.userPoolId,
    description: 'Cognito user pool in which staff are made and put into groups',
  })
  const host = `${prefix}.auth.${Aws.REGION}.amazoncognito.com`
  return {
    host,
    staffEnvironment: () => ({
      OIDC_ISSUER: pool.userPoolProviderUrl,
      OIDC_CLIENT_ID: client.userPoolClientId,
      OIDC_SIGN_IN_URL: `https://${host}`,
    }),
  }
}

function poolOf(scope: Construct): UserPool {
  const pool = new UserPool(scope, 'StaffPool', {
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    standardAttributes: { fullname: { required: true, mutable: true } },
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 14,
      requireDigits: true,
      requireLowercase: true,
      requireSymbols: true,
      requireUppercase: true,
      tempPasswordValidity: Duration.days(3),
    },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    featurePlan: FeaturePlan.ESSENTIALS,
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  })
  Validations.of(pool).acknowledge({
    id: 'AwsSolutions-COG8',
    reason:
      'The Plus plan is paid for each person; a second factor is asked of everybody, so that a stolen password opens nothing.',
  })
  return pool
}

/** The browser, which can keep no secret: code flow with PKCE alone, and refresh tokens that work once. */
function clientOf(scope: Construct, userPool: UserPool, siteUrl: string): UserPoolClient {
  return new UserPoolClient(scope, 'StaffClient', {
    userPool,
    generateSecret: false,
    authFlows: { userSrp: true },
    supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
    oAuth: {
      flows: { authorizationCodeGrant: true },
      // The address is where somebody is told that work waits for them.
      scopes: [OAuthScope.OPENID, OAuthScope.PROFILE, OAuthScope.EMAIL],
      callbackUrls: [`${siteUrl}/workspace/signed-in`],
      logoutUrls: [`${siteUrl}/workspace`],
    },
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    // So long somebody keeps what a group gave, after being taken out of it.
    accessTokenValidity: Duration.minutes(15),
    idTokenValidity: Duration.minutes(15),
    refreshTokenValidity: Duration.hours(10),
    refreshTokenRotationGracePeriod: Duration.seconds(10),
  })
}

function groupOf(scope: Construct, userPool: UserPool, row: StaffGroup, council: CouncilProfile): void {
  const { group, role, departments, services, schools } = row
  const named = council.departments.filter(({ id }) => departments === 'all' || departments.includes(id))
  const where = departments === 'all' ? 'all departments' : named.map(({ name }) => name).join(', ')
  new UserPoolGroup(scope, `Staff-${group}`, {
    userPool,
    groupName: group,
    description: `${role}: ${where}${only(services)}${only(schools)}`,
  })
}

const only = (names: readonly string[] | undefined): string => (names ? `, only ${names.join(', ')}` : '')
