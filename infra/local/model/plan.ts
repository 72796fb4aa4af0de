import type { Key } from '../iam/keys.ts'
import type { Statement } from '../iam/policy.ts'
import type { Place } from '../template/place.ts'

/**
 * What the engines (tables, queues, topics, buckets, secrets) and the gateway in front of them need to know of the
 * template. It is handed to their thread, so it holds data only.
 */
export type Plan = {
  place: Place
  principals: Principal[]
  keys: Key[]
  tables: Table[]
  queues: Queue[]
  topics: Topic[]
  subscriptions: Subscription[]
  buckets: Bucket[]
  secrets: Secret[]
  streams: StreamWatch[]
  /** Queues that start a function, by ARN. */
  emptied: string[]
  /** The user pool of staff, if there is one. */
  pool?: { id: string; arn: string }
}

/** Somebody who calls AWS: a function (or the operator), known by the access key id of its signature. */
export type Principal = {
  name: string
  accessKeyId: string
  secretAccessKey: string
  arn: string
  statements: Statement[]
}

export type Table = {
  logicalId: string
  name: string
  arn: string
  /** The parameters of CreateTable. */
  definition: Record<string, unknown>
  /** Attributes of the primary key, partition key first. */
  keyAttributes: string[]
  timeToLive?: string
  streamView?: StreamView
  keyArn?: string
}
export type StreamView = 'KEYS_ONLY' | 'NEW_IMAGE' | 'OLD_IMAGE' | 'NEW_AND_OLD_IMAGES'

export type Queue = {
  logicalId: string
  name: string
  arn: string
  url: string
  attributes: Record<string, string>
  keyArn?: string
}
export type Topic = {
  logicalId: string
  name: string
  arn: string
  attributes: Record<string, string>
  keyArn?: string
}
export type Subscription = { topic: string; queue: string; attributes: Record<string, string> }

export type Bucket = {
  logicalId: string
  name: string
  arn: string
  cors: CorsRule[]
  lifecycle: { prefix: string; days: number }[]
  keyArn?: string
}
export type CorsRule = {
  AllowedMethods: string[]
  AllowedOrigins: string[]
  AllowedHeaders?: string[]
  ExposedHeaders?: string[]
  MaxAge?: number
}

export type Secret = {
  logicalId: string
  arn: string
  name: string
  value?: string
  generate?: GenerateSecret
  /** Comes from somebody else and was put in by hand, out of a file: a line end follows it. */
  pasted?: true
}
export type GenerateSecret = {
  PasswordLength?: number
  ExcludeCharacters?: string
  ExcludeLowercase?: boolean
  ExcludeUppercase?: boolean
  ExcludeNumbers?: boolean
  ExcludePunctuation?: boolean
  IncludeSpace?: boolean
  RequireEachIncludedType?: boolean
  SecretStringTemplate?: string
  GenerateStringKey?: string
}

/** Which changes of a table go to which event source mapping. */
export type StreamWatch = { mapping: string; table: string; filters: unknown[] }
