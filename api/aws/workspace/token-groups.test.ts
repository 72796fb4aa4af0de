import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda'
import { describe, expect, it } from 'vitest'
import { known, memoryPeople } from '#access/people/testing/memory.ts'
import { tokenGroups } from './token-groups.ts'

const identity = { groups: [{ named: 'Roads', gives: ['highways-officers'] }] }

function asking() {
  const people = memoryPeople()
  const ask = tokenGroups({ people, identity, now: () => new Date('2026-12-03T10:00:00Z') })
  const groups = async (
    attributes: Record<string, string>,
    { source = 'TokenGeneration_HostedAuth', own = [] as string[] } = {},
  ) => {
    const event = {
      triggerSource: source,
      userName: 'Council_jo',
      request: {
        userAttributes: { sub: 'jo', name: 'Jo Green', email: 'jo@council.example', ...attributes },
        groupConfiguration: { groupsToOverride: own },
      },
      response: { claimsAndScopeOverrideDetails: {} },
    } as unknown as PreTokenGenerationV2TriggerEvent
    const { response } = await ask(event)
    return response.claimsAndScopeOverrideDetails.groupOverrideDetails?.groupsToOverride
  }
  return { people, groups }
}

const fromCouncil = {
  'cognito:user_status': 'EXTERNAL_PROVIDER',
  identities: '[{"providerName":"Council","userId":"jo"}]',
  'custom:council_groups': '["Roads"]',
}

describe('the groups that a token names', () => {
  it('are what the council’s sign-in gives, without the group that the pool makes for the provider', async () => {
    const { groups } = asking()
    expect(await groups(fromCouncil, { own: ['eu-west-2_abc_Council', 'auditors'] })).toEqual([
      'auditors',
      'highways-officers',
    ])
  })

  it.each([
    ['an account of the pool', { 'cognito:user_status': 'CONFIRMED' }],
    ['somebody of another provider', { identities: '[{"providerName":"Other"}]' }],
    ['somebody whose identities are no list', { identities: 'Council' }],
  ])('are not what %s says of itself', async (_, change) => {
    const { groups } = asking()
    expect(await groups({ ...fromCouncil, ...change })).toEqual(['(none)'])
  })

  it('are none of anybody’s where somebody has none: an empty list could leave what was there', async () => {
    const { groups, people } = asking()
    expect(await groups({ ...fromCouncil, 'custom:council_groups': '[]' })).toEqual(['(none)'])
    const kept = await people.get('jo')
    await people.put({ ...known('jo', 'auditors'), removed: true }, kept?.version)
    expect(await groups(fromCouncil, { own: ['auditors'], source: 'TokenGeneration_RefreshTokens' })).toEqual(
      ['(none)'],
    )
  })
})
