import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import type { Measure } from '#aws/core/metric.ts'
import { live, stackName } from '#contract/council/deployment.ts'

/** Which of the council’s installations this is, as `-c stage=…` says. */
export const stageOf = (scope: Construct): string => scope.node.tryGetContext('stage') ?? live

/** A name that AWS takes once in an account: another stage's stands beside the live one's. */
export function named(scope: Construct, name: string): string {
  const stage = stageOf(scope)
  return stage === live ? name : `${stage}-${name}`
}

/** What functions write of a measure, where this installation’s alarms look for it. */
export const metricOf = (scope: Construct, { metricName }: Measure): Metric =>
  new Metric({ namespace: stackName(stageOf(scope)), metricName })
