import { Stack } from 'aws-cdk-lib'
import { AnyPrincipal, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import { lasting } from './lasting.ts'

/**
 * The key for everything that residents tell the council: tables, evidence, topics and queues. Nobody uses it
 * directly: who may use a table or a queue may use the key through that service, so that roles name data only.
 */
export class DataKey extends Key {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      description: 'Shire: requests, evidence and events',
      enableKeyRotation: true,
      removalPolicy: lasting,
    })
    const { account, region, urlSuffix } = Stack.of(this)
    this.addToResourcePolicy(
      new PolicyStatement({
        sid: 'ThroughTheServices',
        principals: [new AnyPrincipal()],
        actions: [
          'kms:Encrypt',
          'kms:Decrypt',
          'kms:ReEncrypt*',
          'kms:GenerateDataKey*',
          'kms:CreateGrant',
          'kms:DescribeKey',
        ],
        resources: ['*'],
        conditions: {
          StringEquals: {
            'kms:CallerAccount': account,
            'kms:ViaService': ['dynamodb', 's3', 'sns', 'sqs'].map(
              (name) => `${name}.${region}.${urlSuffix}`,
            ),
          },
        },
      }),
    )
    this.addToResourcePolicy(
      new PolicyStatement({
        sid: 'EventsAndAlarms',
        principals: ['sns', 'cloudwatch', 'budgets'].map(
          (name) => new ServicePrincipal(`${name}.amazonaws.com`),
        ),
        actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
        resources: ['*'],
        // By account, not by topic: the topics depend on the key, and naming them here would be a circle.
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    )
  }
}
