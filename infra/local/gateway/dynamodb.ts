import type { Item } from 'dynalite/db/index.js'
import type { EngineAnswer } from '../engines/messages.ts'
import { TableError, type Tables } from '../engines/tables.ts'
import type { Plan } from '../model/plan.ts'
import { type Call, type Engines, targetOf } from './call.ts'
import type { Needs } from './guard.ts'
import { leadingKeys } from './leading-keys.ts'
import { json } from './refusal.ts'

type Parameters = Record<string, unknown>

/** Answers for DynamoDB. */
export async function callTables(call: Call, { plan, tables, watched }: Engines): Promise<EngineAnswer> {
  const action = targetOf(call.request)
  const parameters: Parameters = JSON.parse(call.body.toString())
  call.need(tableNeeds(plan, action, parameters))
  try {
    return json(200, await watched.call(action, parameters))
  } catch (error) {
    if (!(error instanceof TableError)) throw error
    if (!isConditionFailure(error)) call.complain(`${action} on ${parameters.TableName}: ${error.message}`)
    return json(error.status, { ...error.body, ...(await heldItem(plan, tables, error, parameters)) })
  }
}

/** What a call of DynamoDB needs. The key is asked for as AWS does: `kms:Decrypt`, through DynamoDB. */
export function tableNeeds({ tables, place }: Plan, action: string, parameters: Parameters): Needs {
  const names = parameters.RequestItems
    ? Object.keys(parameters.RequestItems)
    : [String(parameters.TableName ?? '*')]
  const index = parameters.IndexName ? `/index/${parameters.IndexName}` : ''
  const keyArn = tables.find(({ name }) => names.includes(name))?.keyArn
  return {
    access: names.map((name) => {
      const table = tables.find((one) => one.name === name)
      const keys = table ? leadingKeys(table, action, parameters) : []
      return {
        action: `dynamodb:${action}`,
        resource:
          name === '*'
            ? '*'
            : `arn:${place.partition}:dynamodb:${place.region}:${place.account}:table/${name}${index}`,
        ...(keys.length > 0 && { context: { 'dynamodb:leadingkeys': keys } }),
      }
    }),
    ...(keyArn && { key: { arn: keyArn, actions: ['kms:Decrypt'], service: 'dynamodb' } }),
  }
}

/** `ReturnValuesOnConditionCheckFailure`, which dynalite doesn't know. */
async function heldItem(plan: Plan, tables: Tables, error: TableError, parameters: Parameters) {
  if (parameters.ReturnValuesOnConditionCheckFailure !== 'ALL_OLD') return {}
  const table = plan.tables.find(({ name }) => name === parameters.TableName)
  if (!table || !isConditionFailure(error)) return {}
  const given = (parameters.Key ?? parameters.Item) as Item
  const key = Object.fromEntries(table.keyAttributes.map((name) => [name, given[name] ?? {}]))
  return { Item: await tables.item(table.name, key) }
}

const isConditionFailure = ({ body }: TableError) =>
  String(body.__type).endsWith('ConditionalCheckFailedException')
