import { parseArgs } from 'node:util'
import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager'
import { departmentKeyIn } from '#requests/elsewhere/department/key.ts'
import { secretText } from '#requests/life/secret-text.ts'
import { pascal, urlOutput } from '../constructs/queue-names.ts'
import { type Endpoints, localEndpoints, operatorClients } from './clients.ts'

export const usage = `npm run key -- DepartmentKeysId highways
or npm run key -- NotifySecretArn, which names a secret of one key,
or npm run -s key -- --for customer-relations, which gives what the samples in infra/samples take from their environment.
Of the running local system alone: what a deployed one's secrets hold stays in Secrets Manager.`

/** The output that names the secret of all departments. */
const departmentKeys = 'DepartmentKeysId'

type SecretOf = (id: string) => Promise<string>

const isSecret = (value: string) => value.startsWith('arn:aws:secretsmanager:')

/**
 * The key in the secret that this output names; of a webhook's two, the current one; of all departments', that of this
 * one. Throws with the names there are.
 */
export async function keyOf(
  outputs: Readonly<Record<string, string>>,
  name: string,
  secretOf: SecretOf,
  department?: string,
): Promise<string> {
  const id = outputs[name]
  if (!id || !isSecret(id)) {
    const names = Object.keys(outputs).filter((one) => isSecret(outputs[one] ?? ''))
    throw new Error(`No output ${name} names a secret. These do:\n  ${names.sort().join('\n  ')}`)
  }
  const secret = secretText(await secretOf(id))
  if (name === departmentKeys) {
    if (!department) throw new Error(`Whose? Use it as: npm run key -- ${departmentKeys} highways`)
    return departmentKeyIn(secret, department)
  }
  return secret.startsWith('{') ? secretText(JSON.parse(secret).current) : secret
}

/** What the sample of a department's own system takes from its environment. Throws when the department has none. */
export async function environmentFor(
  department: string,
  { site, outputs, ...endpoints }: Endpoints,
  secretOf: SecretOf,
): Promise<Record<string, string>> {
  const name = pascal(department)
  if (outputs[`${name}WebhookKeyId`])
    return { WEBHOOK_KEY: await keyOf(outputs, `${name}WebhookKeyId`, secretOf) }
  if (!outputs[`${name}ConsumerPolicy`])
    throw new Error(
      `${department} has no queue or webhook for a sample here. Start with npm start -- --foreign ${department}=queue (or webhook:8080)`,
    )
  return {
    AWS_ENDPOINT_URL: endpoints.aws,
    AWS_REGION: endpoints.region,
    AWS_ACCESS_KEY_ID: endpoints.accessKeyId,
    AWS_SECRET_ACCESS_KEY: endpoints.secretAccessKey,
    QUEUE_URL: outputs[urlOutput(department)] ?? '',
    SHIRE_URL: site,
    DEPARTMENT_KEY: await keyOf(outputs, departmentKeys, secretOf, department),
  }
}

async function secretOf(SecretId: string): Promise<string> {
  try {
    const { SecretString = '' } = await operatorClients().secrets.send(
      new GetSecretValueCommand({ SecretId }),
    )
    return SecretString
  } catch {
    throw new Error('The local system does not answer. Start it with npm start')
  }
}

async function run(): Promise<string> {
  // Strict: --deployed is refused here, before a client could follow it.
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { for: { type: 'string' } } })
  const [output = '', department] = positionals
  if (values.for ? output : !output || positionals.length > 2) throw new Error(`Use it as: ${usage}`)
  const endpoints = localEndpoints('')
  if (!values.for) return keyOf(endpoints.outputs, output, secretOf, department)
  const environment = await environmentFor(values.for, endpoints, secretOf)
  return Object.entries(environment)
    .map((pair) => pair.join('='))
    .join('\n')
}

if (import.meta.main) {
  try {
    console.log(await run())
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    console.error(code?.startsWith('ERR_PARSE_ARGS') ? `Use it as: ${usage}` : message)
    process.exitCode = 1
  }
}
