import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SQSClient } from '@aws-sdk/client-sqs'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { live, stackName } from '#contract/council/deployment.ts'

/** What the local system writes while it runs, for those who operate it. */
export interface Endpoints {
  readonly site: string
  readonly aws: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly outputs: Record<string, string>
}

const deployed = () => process.argv.includes('--deployed')
const stage = () => process.env.SHIRE_STAGE ?? live

/** The name that a queue has here: another stage’s stands beside the live one’s, in the same account. */
export const queueHere = (name: string): string =>
  deployed() && stage() !== live ? `${stage()}-${name}` : name

/** Those of the local system that ran last. Throws when there is none. */
export function localEndpoints(otherwise = ', or add --deployed'): Endpoints {
  const file = join(process.env.SHIRE_DATA ?? '.shire', 'endpoints.json')
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Endpoints
  } catch {
    throw new Error(`No local system is running here. Start it with npm start${otherwise}`)
  }
}

function settings() {
  if (deployed()) return {}
  const { aws, region, accessKeyId, secretAccessKey } = localEndpoints()
  return { endpoint: aws, region, credentials: { accessKeyId, secretAccessKey } }
}

/**
 * Leads the modules of api/aws to the same system. They read the environment as they are loaded: import them
 * afterwards.
 */
export function leadToSystem(more: Record<string, string> = {}): void {
  Object.assign(process.env, more)
  if (deployed()) return
  const { aws, region, accessKeyId, secretAccessKey } = localEndpoints()
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: aws,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
  })
}

/** Clients of the local system, or with `--deployed` of the one that the caller's AWS credentials reach. */
export function operatorClients() {
  const config = settings()
  return {
    sqs: new SQSClient(config),
    secrets: new SecretsManagerClient(config),
    documents: DynamoDBDocumentClient.from(new DynamoDBClient(config)),
  }
}

async function deployedOutputs(): Promise<Record<string, string>> {
  const { CloudFormationClient, DescribeStacksCommand } = await import('@aws-sdk/client-cloudformation')
  const { Stacks } = await new CloudFormationClient({}).send(
    new DescribeStacksCommand({ StackName: stackName(stage()) }),
  )
  const outputs = Stacks?.[0]?.Outputs ?? []
  return Object.fromEntries(outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]))
}

/** The outputs of the stack: the local one's, or with `--deployed` those of CloudFormation. */
export const outputs = async (): Promise<Record<string, string>> =>
  deployed() ? deployedOutputs() : localEndpoints().outputs

/** Address of the site, without a slash at its end. */
export async function siteUrl(): Promise<string> {
  const url = deployed() ? (await outputs()).SiteUrl : localEndpoints().site
  if (!url) throw new Error('The stack has no output SiteUrl. Deploy this version first')
  return url.replace(/\/$/, '')
}

/** Name of the table of service requests. */
export async function requestsTableName(): Promise<string> {
  const { RequestsTableName } = await outputs()
  if (!RequestsTableName)
    throw new Error('The stack has no output RequestsTableName. Deploy this version first')
  return RequestsTableName
}
