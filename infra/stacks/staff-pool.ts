import { Aws, CfnOutput, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  LambdaVersion,
  Mfa,
  StringAttribute,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolDomain,
  UserPoolGroup,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito'
import type { Construct } from 'constructs'
import { groupsAttribute } from '#aws/workspace/council-provider.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import type { StaffGroup } from '#contract/council/staff.ts'
import { browserClient } from '../constructs/browser-client.ts'
import type { Grant } from '../constructs/grant.ts'
import type { Operations } from '../constructs/operations.ts'
import { type FunctionDefaults, ShireFunction } from '../constructs/shire-function.ts'
import { named } from '../constructs/stage.ts'
import type { PeopleTable } from '../constructs/tables/workspace-tables.ts'
import { councilClientOf } from './staff-identity.ts'

export interface StaffParts {
  council: CouncilProfile
  /** Address of the site, where people come back to after they signed in. */
  siteUrl: string
  defaults: FunctionDefaults
  /** Who may sign in. */
  people: PeopleTable
  operations: Operations
}

/** Where staff sign in, for the functions that check who asks. */
export interface StaffSignIn {
  /** Host of the pages on which people sign in, without the scheme. */
  host: string
  /** What a function needs to know to check tokens. It needs no rights: keys are public. */
  staffEnvironment(): Record<string, string>
  /** Exact calls of the pool's API, for a function that is given the pool's id. */
  allowAccounts(...actions: string[]): Grant
  poolId: string
}

/** The staff's accounts, which the council makes, and a group for each of the profile's. */
export function staffSignInOf(scope: Construct, parts: StaffParts): StaffSignIn {
  const { council, siteUrl } = parts
  const pool = poolOf(scope)
  tokensOf(scope, pool, parts)
  const client = clientOf(scope, pool, siteUrl)
  const byCouncil = councilClientOf(scope, pool, parts)
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
      ...(byCouncil && { OIDC_COUNCIL_CLIENT_ID: byCouncil.userPoolClientId }),
    }),
    allowAccounts: (...actions) => ({
      actions: actions.map((action) => `cognito-idp:${action}`),
      resources: [pool.userPoolArn],
    }),
    poolId: pool.userPoolId,
  }
}

/** What is asked before each token is made, so that it names the groups that somebody has then. */
function tokensOf(scope: Construct, pool: UserPool, { defaults, people, operations }: StaffParts): void {
  const { lambda } = new ShireFunction(scope, 'StaffToken', {
    defaults,
    entry: 'staff-token',
    environment: { PEOPLE_TABLE: people.name },
    grants: [people.allowPeople(), people.allowSubjects('GetItem')],
    // A user pool waits five seconds for it.
    seconds: 5,
  })
  operations.alarm(scope, 'StaffTokenFails', {
    metric: lambda.metricErrors(),
    statistic: 'Sum',
    threshold: 1,
    minutes: 3,
    text: 'Staff cannot sign in, and whoever is signed in is signed out within 15 minutes: residents wait for all that staff do. Look at the log of the staff-token function.',
  })
  pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, lambda, LambdaVersion.V2_0)
}

function poolOf(scope: Construct): UserPool {
  const pool = new UserPool(scope, 'StaffPool', {
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    standardAttributes: { fullname: { required: true, mutable: true } },
    // What the council's own sign-in says of somebody's groups. It is there before the council has one: it cannot be added with it and taken away again.
    customAttributes: { [groupsAttribute]: new StringAttribute({ maxLen: 2048, mutable: true }) },
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

function clientOf(scope: Construct, userPool: UserPool, siteUrl: string): UserPoolClient {
  return new UserPoolClient(scope, 'StaffClient', {
    userPool,
    authFlows: { userSrp: true },
    // Not what is said of somebody's groups: whoever may write that gives themselves rights.
    writeAttributes: new ClientAttributes().withStandardAttributes({ email: true, fullname: true }),
    supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
    ...browserClient(siteUrl, 10),
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
