import { CfnOutput, Stack } from 'aws-cdk-lib'
import { CfnIPSet, CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import type { Construct } from 'constructs'
import { problemKinds, problemType } from '#contract/core/problem.ts'
import type { Firewall as Limits } from '#contract/council/deployment.ts'
import { stackName } from '#contract/council/deployment.ts'
import { stageOf } from '../constructs/stage.ts'

type Statement = CfnWebACL.StatementProperty

/** How long an address is counted, in seconds, and so how long one that was turned away waits at most. */
const window = 300

/** What the API itself says of too many calls; the firewall answers in its place. */
const tooMany = JSON.stringify({
  type: problemType('too-many-requests'),
  ...problemKinds['too-many-requests'],
  detail: 'There were too many calls from your network. Nothing was lost. Wait five minutes, then try again.',
  retryAfter: window,
})

const matching = (fieldToMatch: CfnWebACL.FieldToMatchProperty, regexString: string): Statement => ({
  regexMatchStatement: { fieldToMatch, regexString, textTransformations: [{ priority: 0, type: 'NONE' }] },
})
const not = (statement: Statement): Statement => ({ notStatement: { statement } })

const calls = matching({ uriPath: {} }, '^/(api|open311)/')
const writes = not(matching({ method: {} }, '^(GET|HEAD|OPTIONS)$'))

/**
 * Turns away an address that asks, or sends, far more than any household, office or library does, so that one crawler or
 * prankster takes no turn of those who report. A stack of its own in us-east-1, where CloudFront looks for firewalls.
 */
export class Firewall extends Stack {
  constructor(scope: Construct, id: string, { asks, sends, offices }: Limits) {
    super(scope, id, { env: { region: 'us-east-1' }, description: 'Turns away addresses that ask too much' })
    const own = networksOf(this, offices).map(({ attrArn }) =>
      not({ ipSetReferenceStatement: { arn: attrArn } }),
    )
    const acl = new CfnWebACL(this, 'Firewall', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      customResponseBodies: { tooMany: { contentType: 'APPLICATION_JSON', content: tooMany } },
      rules: [rule(0, 'sends', sends, [calls, writes, ...own]), rule(1, 'asks', asks, [calls, ...own])],
      visibilityConfig: seen(`${stackName(stageOf(this))}-firewall`),
    })
    new CfnOutput(this, 'WebAcl', { value: acl.attrArn })
  }
}

/** The council's own networks: an IP set holds addresses of one version. */
function networksOf(scope: Construct, offices: readonly string[]): CfnIPSet[] {
  const [four, six] = [
    offices.filter((one) => !one.includes(':')),
    offices.filter((one) => one.includes(':')),
  ]
  const set = (id: string, ipAddressVersion: string, addresses: string[]) =>
    addresses.length > 0
      ? [new CfnIPSet(scope, id, { scope: 'CLOUDFRONT', ipAddressVersion, addresses })]
      : []
  return [...set('Offices4', 'IPV4', four), ...set('Offices6', 'IPV6', six)]
}

function rule(priority: number, name: string, limit: number, of: Statement[]): CfnWebACL.RuleProperty {
  const scopeDownStatement = of.length > 1 ? { andStatement: { statements: of } } : of[0]
  return {
    name,
    priority,
    statement: {
      rateBasedStatement: {
        aggregateKeyType: 'IP',
        evaluationWindowSec: window,
        limit,
        ...(scopeDownStatement && { scopeDownStatement }),
      },
    },
    action: {
      block: {
        customResponse: {
          responseCode: problemKinds['too-many-requests'].status,
          customResponseBodyKey: 'tooMany',
          responseHeaders: [{ name: 'retry-after', value: String(window) }],
        },
      },
    },
    visibilityConfig: seen(name),
  }
}

/** Counted, and no call kept as a sample: a sample would hold addresses, and links with their keys. */
const seen = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
})
