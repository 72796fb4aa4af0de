import { requestsTable } from '#aws/life/requests-table.ts'
import { operatorClients, requestsTableName } from '#infra/operate/clients.ts'
import type { ServiceRequest } from '#requests/life/model.ts'

/** The request as the shared installation keeps it. Throws when it has none of this reference. */
export async function stored(reference: string): Promise<ServiceRequest> {
  const { documents } = operatorClients()
  const request = await requestsTable(await requestsTableName(), documents).get(reference)
  if (!request) throw new Error(`There is no request ${reference}`)
  return request
}
