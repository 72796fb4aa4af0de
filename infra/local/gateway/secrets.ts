import type { EngineAnswer } from '../engines/messages.ts'
import { type Call, type Engines, targetOf } from './call.ts'
import { json, Refusal } from './refusal.ts'

/** Answers for Secrets Manager: GetSecretValue, DescribeSecret and, of a secret that is kept as a text, PutSecretValue. */
export function callSecrets(call: Call, { plan, secrets, keepSecret }: Engines): EngineAnswer {
  const action = targetOf(call.request)
  const { SecretId, SecretString } = JSON.parse(call.body.toString()) as {
    SecretId?: string
    SecretString?: string
  }
  const secret = plan.secrets.find(({ arn, name }) => arn === SecretId || name === SecretId)
  call.need({
    access: [{ action: `secretsmanager:${action}`, resource: secret?.arn ?? String(SecretId ?? '*') }],
  })
  if (!secret)
    throw new Refusal(400, 'ResourceNotFoundException', `There is no secret ${SecretId} in the template.`)
  const described = { ARN: secret.arn, Name: secret.name, VersionStages: ['AWSCURRENT'] }
  if (action === 'DescribeSecret') return json(200, described)
  if (action === 'GetSecretValue')
    return json(200, { ...described, VersionId: 'local', SecretString: secrets[secret.arn] })
  if (action === 'PutSecretValue' && SecretString) {
    keepSecret(secret.arn, SecretString)
    return json(200, { ...described, VersionId: 'local' })
  }
  throw new Refusal(400, 'InvalidRequestException', `The player's secrets don't do ${action}.`)
}
