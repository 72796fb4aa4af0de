import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SQSClient } from '@aws-sdk/client-sqs'
import { localEndpoints, outputs } from '../clients.ts'

/** What an installation keeps, by the names of its outputs: name for people → name of the resource. */
export interface Holdings {
  readonly tables: Readonly<Record<string, string>>
  readonly buckets: Readonly<Record<string, string>>
  readonly secrets: Readonly<Record<string, string>>
  /** Whether functions are there that could act on what is half imported. */
  readonly runs: boolean
}

/** Clients of that installation, and what it keeps. */
export interface System {
  readonly holdings: Holdings
  readonly tables: DynamoDBClient
  readonly objects: S3Client
  readonly secrets: SecretsManagerClient
  readonly sqs: SQSClient
}

const ending = (all: Readonly<Record<string, string>>, end: RegExp): Record<string, string> =>
  Object.fromEntries(
    Object.entries(all)
      .filter(([name]) => end.test(name))
      .map(([name, value]) => [name.replace(end, ''), value]),
  )

/**
 * Secrets that the installation made itself and that links, keys and searches go by. Keys that others gave (Notify, Pay,
 * Places, a department's server) are not among them: a copy that has them would write to real people.
 */
const isOwn = (name: string): boolean =>
  /^(Request|Fostering)SecretId$|^DepartmentKeysId$|WebhookKeyId$|^Open311\w+KeyId$/.test(name)

export function holdingsIn(all: Readonly<Record<string, string>>): Holdings {
  return {
    tables: ending(all, /TableName$/),
    buckets: ending(all, /BucketName$/),
    secrets: Object.fromEntries(Object.entries(all).filter(([name]) => isOwn(name))),
    runs: all.WorkspaceQueueUrl !== undefined,
  }
}

/**
 * The local system, or with `--deployed` the one that the caller's AWS credentials reach. Tables that `instead` names are
 * read in place of the system's own, such as one that was restored to a moment.
 */
export async function systemOf(
  deployed: boolean,
  instead: Readonly<Record<string, string>> = {},
): Promise<System> {
  const found = holdingsIn(await outputs())
  const unknown = Object.keys(instead).find((name) => !found.tables[name])
  if (unknown) throw new Error(`There is no table ${unknown}. Use one of: ${namesOf(found.tables)}`)
  const config = deployed ? {} : localConfig()
  return {
    holdings: { ...found, tables: { ...found.tables, ...instead } },
    tables: new DynamoDBClient(config),
    objects: new S3Client({ ...config, forcePathStyle: !deployed }),
    secrets: new SecretsManagerClient(config),
    sqs: new SQSClient(config),
  }
}

function localConfig() {
  const { aws, region, accessKeyId, secretAccessKey } = localEndpoints()
  return { endpoint: aws, region, credentials: { accessKeyId, secretAccessKey } }
}

const namesOf = (named: object): string => Object.keys(named).join(', ')

/** What was asked for by name, or all of it. Throws, with what there is, for a name that is neither table nor bucket. */
export function partsOf({ tables, buckets }: Holdings, asked: readonly string[]) {
  const known = { ...tables, ...buckets }
  const wrong = asked.find((name) => !Object.hasOwn(known, name))
  if (wrong) throw new Error(`There is no part "${wrong}". Use one of: ${namesOf(known)}`)
  const wanted = (name: string) => asked.length === 0 || asked.includes(name)
  return {
    tables: Object.keys(tables).filter(wanted),
    buckets: Object.keys(buckets).filter(wanted),
  }
}
