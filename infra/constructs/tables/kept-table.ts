import { RemovalPolicy } from 'aws-cdk-lib'
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  type StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import type { Grant } from '../grant.ts'

/** What every table of the council's data has: on demand, encrypted with our key, restorable, kept. */
export function keptTable(key: IKey) {
  return {
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: key,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  }
}

/** Names of the attributes, all of them strings, that items are found by. */
export interface Keys {
  readonly key: string
  readonly sort?: string
}

/** An index, which holds whole items, their keys alone, or keys and the attributes named. */
export interface Index extends Keys {
  readonly holds?: 'keys' | readonly string[]
}

export interface TableShape<Name extends string> extends Keys {
  /** Items go when the time in their `expiresAt` has passed. */
  readonly expires?: true
  readonly stream?: StreamViewType
  readonly indexes?: Readonly<Record<Name, Index>>
}

type Action =
  | 'BatchGetItem'
  | 'BatchWriteItem'
  | 'DeleteItem'
  | 'GetItem'
  | 'PutItem'
  | 'Query'
  | 'UpdateItem'

const text = (name: string) => ({ name, type: AttributeType.STRING })
const keysOf = ({ key, sort }: Keys) => ({ partitionKey: text(key), ...(sort && { sortKey: text(sort) }) })

function projectionOf({ holds }: Index) {
  if (!holds) return { projectionType: ProjectionType.ALL }
  if (holds === 'keys') return { projectionType: ProjectionType.KEYS_ONLY }
  return { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...holds] }
}

/** A table of the council's data, and what a role may do with it: exact actions, and queries of the indexes named. */
export class KeptTable<Name extends string = never> extends Construct {
  readonly name: string
  protected readonly table: Table

  constructor(scope: Construct, id: string, encryption: IKey, shape: TableShape<Name>) {
    super(scope, id)
    const { expires, stream } = shape
    this.table = new Table(this, 'Table', {
      ...keptTable(encryption),
      ...keysOf(shape),
      ...(expires && { timeToLiveAttribute: 'expiresAt' }),
      ...(stream && { stream }),
    })
    for (const [indexName, index] of Object.entries<Index>(shape.indexes ?? {}))
      this.table.addGlobalSecondaryIndex({ indexName, ...keysOf(index), ...projectionOf(index) })
    this.name = this.table.tableName
  }

  allow(...actions: Action[]): Grant {
    return {
      actions: actions.map((action) => `dynamodb:${action}`),
      resources: [this.table.tableArn],
    }
  }

  /** The same for items of these partition keys alone; `*` stands for any text, `?` for a character. */
  allowOf(keys: [string, ...string[]], ...actions: Action[]): Grant {
    return { ...this.allow(...actions), keys }
  }

  allowQuery(...indexes: [Name, ...Name[]]): Grant {
    const resources = indexes.map((index) => `${this.table.tableArn}/index/${index}`)
    return { actions: ['dynamodb:Query'], resources }
  }
}
