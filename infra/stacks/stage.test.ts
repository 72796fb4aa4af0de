import { Template } from 'aws-cdk-lib/assertions'
import { afterAll, describe, expect, it } from 'vitest'
import type { Template as Raw } from '#infra/template/types.ts'
import { appOf } from '../app.ts'
import { installation } from './testing.ts'

const shire = installation()
afterAll(shire.clear)

const deployments = { live: {}, staging: { alarmEmail: 'staging@example.org' } }
const live = shire.synth({ deployments })
const staging = shire.synth({ deployments, context: { stage: 'staging' } })

/** Properties by which AWS knows a thing in an account, or everywhere: two of one name cannot be. */
const naming = [
  ...['QueueName', 'TopicName', 'TableName', 'BucketName', 'FunctionName', 'RoleName', 'LogGroupName'],
  ...['Domain', 'AlarmName', 'AliasName', 'BudgetName', 'PolicyName', 'UserPoolName', 'Name'],
]

function namesIn(template: Raw): string[] {
  return Object.values(template.Resources).flatMap(({ Type, Properties = {} }) =>
    naming
      .map((name) => JSON.stringify(Properties[name]))
      // What only leads to another resource is no name, and a policy has its name within its role.
      .filter((name) => name && !/^\{"(Ref|Fn::GetAtt)"/.test(name) && Type !== 'AWS::IAM::Policy')
      .map((name) => `${Type} ${name}`),
  )
}

describe('a stage', () => {
  it('stands beside the live one in an account, with no name that both have', () => {
    const [ours, theirs] = [namesIn(live), namesIn(staging)]
    expect(ours.length).toBeGreaterThan(20)
    expect(theirs).toHaveLength(ours.length)
    expect(ours.filter((name) => theirs.includes(name))).toEqual([])
  })

  it('may be deleted by a command, and the live one may not', () => {
    const guarded = (context = {}) =>
      appOf(shire.options({ deployments, context }))
        .synth()
        .stacks.map(({ terminationProtection }) => terminationProtection)
    expect(guarded()).toEqual([true])
    expect(guarded({ stage: 'staging' })).not.toContain(true)
  })

  it('measures for itself, so that neither’s alarms hear of the other', () => {
    const spaces = (template: Raw) => [
      ...new Set(JSON.stringify(template).match(/(?<="Namespace":")Shire[^"]*/g) ?? []),
    ]
    expect(spaces(live)).toEqual(['Shire'])
    expect(spaces(staging)).toEqual(['Shire-staging'])
    const functions = Object.values(Template.fromJSON(staging).findResources('AWS::Lambda::Function'))
    const ours = functions.filter(({ Properties }) => Properties.LoggingConfig?.LogFormat === 'JSON')
    expect(ours.length).toBeGreaterThan(10)
    for (const { Properties } of ours)
      expect(Properties.Environment.Variables.METRICS_NAMESPACE).toBe('Shire-staging')
    expect(JSON.stringify(live).includes('METRICS_NAMESPACE')).toBe(false)
  })

  it('has what is written of it, and nothing that is written of another', () => {
    expect(JSON.stringify(staging).includes('staging@example.org')).toBe(true)
    expect(JSON.stringify(live).includes('staging@example.org')).toBe(false)
  })

  it('has a firewall where one is named', () => {
    const webAcl = 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/shire/1'
    const template = Template.fromJSON(shire.synth({ deployments: { live: { webAcl } } }))
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: { WebACLId: webAcl },
    })
  })

  it('is one that is written down, and what is written down is not said again', () => {
    expect(() => shire.synth({ deployments, context: { stage: 'test' } })).toThrow(
      /stage=test is no stage .* Write one of: live, staging/,
    )
    expect(() => shire.synth({ deployments, context: { domain: 'report.example' } })).toThrow(
      /Write it into api\/council\/deployments\.ts under “live”/,
    )
  })
})
