import { Validations } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import type { Grant } from './grant.ts'
import { lasting } from './lasting.ts'

/**
 * A secret that the council gets from somebody else, such as an API key. The stack makes a placeholder of 75 letters
 * and digits; the council puts the real one in its place after deploying, and a deployment leaves it alone.
 */
export class GivenSecret extends Construct {
  readonly id: string

  constructor(scope: Construct, id: string, props: { description: string; notRotatedBecause: string }) {
    super(scope, id)
    const secret = new Secret(this, 'Secret', {
      description: props.description,
      generateSecretString: { passwordLength: 75, excludePunctuation: true },
      removalPolicy: lasting,
    })
    Validations.of(secret).acknowledge({ id: 'AwsSolutions-SMG4', reason: props.notRotatedBecause })
    this.id = secret.secretArn
  }

  allowRead(): Grant {
    return { actions: ['secretsmanager:GetSecretValue'], resources: [this.id] }
  }
}
