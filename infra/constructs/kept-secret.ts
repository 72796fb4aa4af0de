import { type SecretValue, Validations } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import type { Grant } from './grant.ts'
import { lasting } from './lasting.ts'

export interface KeptSecretProps {
  description: string
  notRotatedBecause: string
  /** The name under which it stands in JSON, beside what people add; the secret is nothing but it when left out. */
  within?: string
}

/** A random secret of 64 letters and digits, made once when the stack is created, and kept. */
export class KeptSecret extends Construct {
  readonly id: string
  readonly value: SecretValue

  constructor(scope: Construct, id: string, props: KeptSecretProps) {
    super(scope, id)
    const secret = new Secret(this, 'Secret', {
      description: props.description,
      generateSecretString: {
        passwordLength: 64,
        excludePunctuation: true,
        ...(props.within && { secretStringTemplate: '{}', generateStringKey: props.within }),
      },
      removalPolicy: lasting,
    })
    Validations.of(secret).acknowledge({ id: 'AwsSolutions-SMG4', reason: props.notRotatedBecause })
    this.id = secret.secretArn
    this.value = secret.secretValue
  }

  allowRead(): Grant {
    return { actions: ['secretsmanager:GetSecretValue'], resources: [this.id] }
  }
}
