import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { inject } from 'vitest'
import { operatorClients, requestsTableName } from '#infra/operate/clients.ts'
import type { ServiceRequest } from '#requests/model.ts'

/** The request as the shared installation keeps it. Throws when it has none of this reference. */
export async function stored(reference: string): Promise<ServiceRequest> {
  process.env.SHIRE_DATA = inject('dataDir')
  const { documents } = operatorClients()
  const TableName = await requestsTableName()
  const { Item } = await documents.send(new GetCommand({ TableName, Key: { reference } }))
  if (!Item) throw new Error(`There is no request ${reference}`)
  return Item as ServiceRequest
}
