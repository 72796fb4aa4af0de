import { TemplateError } from '#infra/template/types.ts'
import type { Key } from '../iam/keys.ts'
import { readPolicy } from '../iam/policy.ts'
import type { Stack } from '../template/stack.ts'
import type { Bucket, CorsRule, GenerateSecret, Secret } from './plan.ts'

type EncryptionRule = { ServerSideEncryptionByDefault?: { SSEAlgorithm: string; KMSMasterKeyID?: string } }
type LifecycleRule = { Status: string; Prefix?: string; ExpirationInDays?: number }
type BucketProperties = {
  BucketEncryption?: { ServerSideEncryptionConfiguration: EncryptionRule[] }
  CorsConfiguration?: { CorsRules: CorsRule[] }
  LifecycleConfiguration?: { Rules: LifecycleRule[] }
}

export function readBuckets(stack: Stack): Bucket[] {
  return stack.of<BucketProperties>('AWS::S3::Bucket').map(({ logicalId, ref, attributes, properties }) => {
    const rules = properties.LifecycleConfiguration?.Rules ?? []
    const encryption = properties.BucketEncryption?.ServerSideEncryptionConfiguration ?? []
    const keyArn = encryption.map((rule) => rule.ServerSideEncryptionByDefault?.KMSMasterKeyID).find(Boolean)
    return {
      logicalId,
      name: ref,
      arn: attributes.Arn ?? '',
      cors: properties.CorsConfiguration?.CorsRules ?? [],
      lifecycle: rules.flatMap(({ Status, Prefix = '', ExpirationInDays }) =>
        Status === 'Enabled' && ExpirationInDays ? [{ prefix: Prefix, days: ExpirationInDays }] : [],
      ),
      ...(keyArn && { keyArn }),
    }
  })
}

type SecretProperties = { Name?: string; SecretString?: string; GenerateSecretString?: GenerateSecret }

export function readSecrets(stack: Stack): Secret[] {
  return stack.of<SecretProperties>('AWS::SecretsManager::Secret').map(({ logicalId, ref, properties }) => {
    const { SecretString, GenerateSecretString } = properties
    if (SecretString === undefined && !GenerateSecretString) {
      throw new TemplateError(
        `${logicalId}: a secret needs GenerateSecretString, so that it has a value here.`,
      )
    }
    return {
      logicalId,
      arn: ref,
      name: properties.Name ?? `${stack.place.stack}-${logicalId}`,
      ...(SecretString !== undefined && { value: SecretString }),
      ...(GenerateSecretString && { generate: GenerateSecretString }),
    }
  })
}

export function readKeys(stack: Stack): Key[] {
  return stack.of<{ KeyPolicy: unknown }>('AWS::KMS::Key').map(({ logicalId, attributes, properties }) => ({
    arn: attributes.Arn ?? '',
    statements: readPolicy(properties.KeyPolicy, logicalId),
  }))
}
