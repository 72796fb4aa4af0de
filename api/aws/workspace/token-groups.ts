import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda'
import { groupsAtSignIn, type SignInPorts } from '#access/people/sign-in.ts'
import { councilProvider, groupsAttribute } from './council-provider.ts'

/** In no group at all: what an empty list does to the claim is not written anywhere. No row of a profile can have this name. */
const inNone = '(none)'

/** A token that is made anew for somebody who has signed in before. */
const anew = 'TokenGeneration_RefreshTokens'

type Event = PreTokenGenerationV2TriggerEvent

/**
 * Whether somebody comes from the council's own sign-in. What is written of groups in an account that was made here counts for
 * nothing: its owner could have changed it.
 */
function comesFromCouncil({ userAttributes }: Event['request']): boolean {
  if (userAttributes['cognito:user_status'] !== 'EXTERNAL_PROVIDER') return false
  try {
    const identities: unknown = JSON.parse(userAttributes.identities ?? '')
    return Array.isArray(identities) && identities.some((one) => one?.providerName === councilProvider)
  } catch {
    return false
  }
}

/** What a user pool asks before it makes a token: which groups the token names. */
export const tokenGroups = (ports: SignInPorts) =>
  async function handler(event: Event): Promise<Event> {
    const { userAttributes, groupConfiguration } = event.request
    const isCouncil = comesFromCouncil(event.request)
    // A provider is made a group of its own in the pool, named after it, for everybody who comes from it.
    const own = (groupConfiguration.groupsToOverride ?? []).filter(
      (group) => !group.endsWith(`_${councilProvider}`),
    )
    const groups = await groupsAtSignIn(ports, {
      subject: userAttributes.sub ?? '',
      username: event.userName,
      name: userAttributes.name ?? '',
      email: userAttributes.email ?? '',
      groups: own,
      claim: isCouncil ? (userAttributes[`custom:${groupsAttribute}`] ?? '') : undefined,
      now: event.triggerSource !== anew,
    })
    const groupsToOverride = groups.length > 0 ? groups : [inNone]
    return {
      ...event,
      response: { claimsAndScopeOverrideDetails: { groupOverrideDetails: { groupsToOverride } } },
    }
  }
