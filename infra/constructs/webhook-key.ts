import { Validations } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import type { Department } from '#contract/council/council.ts'
import type { Grant } from './grant.ts'
import { lasting } from './lasting.ts'
import { output } from './output.ts'
import { pascal } from './queue-names.ts'

/**
 * The keys that sign what a department's webhook gets, as JSON: `current`, made once, and perhaps `previous`, with which
 * events are signed too while the receiver takes a new one into use.
 */
export class WebhookKey extends Construct {
  readonly id: string

  constructor(scope: Construct, id: string, { department }: { department: Department }) {
    super(scope, id)
    const secret = new Secret(this, 'Secret', {
      description: `Signs what the webhook of ${department.name} gets: {"current": "…", "previous": "…"}`,
      generateSecretString: {
        secretStringTemplate: '{}',
        generateStringKey: 'current',
        passwordLength: 64,
        excludePunctuation: true,
      },
      removalPolicy: lasting,
    })
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'The receiver has to be given a new key before the old one ends; people do that, with two keys.',
    })
    this.id = secret.secretArn
    output(
      this,
      `${pascal(department.id)}WebhookKeyId`,
      this.id,
      `Secret with the keys that sign what the webhook of ${department.name} gets`,
    )
  }

  allowRead(): Grant {
    return { actions: ['secretsmanager:GetSecretValue'], resources: [this.id] }
  }
}
