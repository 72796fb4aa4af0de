import { Template } from 'aws-cdk-lib/assertions'
import { afterAll, describe, expect, it } from 'vitest'
import type { Firewall } from '#contract/council/deployment.ts'
import { appOf } from '../app.ts'
import { installation } from './testing.ts'

const shire = installation()
afterAll(shire.clear)

const limits: Firewall = { asks: 3000, sends: 300, offices: ['192.0.2.0/24', '2001:db8::/48'] }
const firewalls = (live: object) =>
  appOf(shire.options({ deployments: { live, staging: {} }, context: { firewall: 'yes' } })).synth().stacks

describe('the firewall', () => {
  const [stack, ...others] = firewalls({ firewall: limits })
  const template = Template.fromJSON(stack?.template)
  const [acl] = Object.values(template.findResources('AWS::WAFv2::WebACL'))
  const rules: { Name: string; Statement: { RateBasedStatement: Record<string, unknown> } }[] =
    acl?.Properties.Rules
  const of = (name: string) => rules.find(({ Name }) => Name === name)?.Statement.RateBasedStatement

  it('is deployed alone, where CloudFront looks for it, and says the ARN that is written down', () => {
    expect(others).toEqual([])
    expect(stack?.stackName).toBe('Shire-firewall')
    expect(stack?.environment.region).toBe('us-east-1')
    expect(Object.values(template.findOutputs('*'))).toHaveLength(1)
  })

  it('counts each address by what it asks and what it sends, and never the council’s own', () => {
    expect(of('asks')).toMatchObject({ Limit: 3000, AggregateKeyType: 'IP', EvaluationWindowSec: 300 })
    expect(of('sends')).toMatchObject({ Limit: 300, AggregateKeyType: 'IP' })
    for (const name of ['asks', 'sends']) {
      const scope = JSON.stringify(of(name)?.ScopeDownStatement)
      expect(scope).toContain('^/(api|open311)/')
      expect(scope.includes('GET|HEAD')).toBe(name === 'sends')
      expect(scope.match(/IPSetReferenceStatement/g)).toHaveLength(2)
    }
  })

  it('answers as the API does, and keeps no call as a sample', () => {
    const body = JSON.parse(acl?.Properties.CustomResponseBodies.tooMany.Content)
    expect(body).toMatchObject({ type: '/problems/too-many-requests', status: 429, retryAfter: 300 })
    expect(JSON.stringify(acl).includes('"SampledRequestsEnabled":true')).toBe(false)
  })

  it('counts everybody where the council names no network of its own', () => {
    const [bare] = firewalls({ firewall: { ...limits, offices: [] } })
    const without = Template.fromJSON(bare?.template)
    without.resourceCountIs('AWS::WAFv2::IPSet', 0)
    expect(JSON.stringify(without.toJSON()).includes('IPSetReference')).toBe(false)
  })

  it('is asked for by one who has said how much is too much', () => {
    expect(() => firewalls({})).toThrow(/Write firewall: \{ asks: 3000.* under “live”/)
  })

  it('is no part of any other deployment', () => {
    const { stacks } = appOf(shire.options({ deployments: { live: { firewall: limits } } })).synth()
    expect(stacks.map(({ stackName }) => stackName)).not.toContain('Shire-firewall')
  })
})
