import type { SignInModel } from '../../model/sign-in.ts'
import type { Person } from './people.ts'

/** Runs the function that is asked before each token is made. */
export type Trigger = (event: object) => Promise<unknown>

type Answered = {
  response?: {
    claimsAndScopeOverrideDetails?: { groupOverrideDetails?: { groupsToOverride?: string[] } }
  }
}

/**
 * Asks, as Cognito does, which groups a token names. `isNew`: somebody signs in; else a token is made anew. What the council's
 * sign-in said stays as it was when they signed in.
 */
export async function groupsFor(
  trigger: Trigger,
  model: SignInModel,
  person: Person,
  asked: { clientId: string; scope: string; isNew: boolean },
): Promise<string[]> {
  const { external } = person
  const provided = external && {
    identities: JSON.stringify([{ providerName: external.provider, userId: person.username }]),
    ...external.attributes,
  }
  const event = {
    version: '2',
    triggerSource: asked.isNew ? 'TokenGeneration_HostedAuth' : 'TokenGeneration_RefreshTokens',
    region: model.poolId.split('_')[0],
    userPoolId: model.poolId,
    userName: person.username,
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: asked.clientId },
    request: {
      userAttributes: {
        sub: person.id,
        'cognito:user_status': external ? 'EXTERNAL_PROVIDER' : 'CONFIRMED',
        ...{ name: person.name, email: person.email },
        ...provided,
      },
      groupConfiguration: {
        groupsToOverride: external ? [`${model.poolId}_${external.provider}`] : person.groups,
        iamRolesToOverride: [],
        preferredRole: null,
      },
      scopes: asked.scope.split(' '),
    },
    response: { claimsAndScopeOverrideDetails: null },
  }
  const { response } = (await trigger(event)) as Answered
  return response?.claimsAndScopeOverrideDetails?.groupOverrideDetails?.groupsToOverride ?? []
}
