import { workOf } from '#contract/core/kinds/work-kind.ts'
import type { Service } from '#contract/core/service.ts'
import { findLimit, type MyRequest, type MyRequests } from '#contract/requests/find.ts'
import { foundKeyOf, matchKey } from '#requests/life/keys.ts'
import type { RequestStore } from '#requests/life/ports.ts'
import { changedAt } from '#requests/life/steps.ts'
import type { ContactIndex } from './ports.ts'
import { yearBefore } from './year.ts'

export interface ListPorts {
  readonly index: ContactIndex
  readonly requests: Pick<RequestStore, 'get'>
  readonly serviceOf: (slug: string) => Service | undefined
  readonly secret: Uint8Array
  readonly now: () => Date
}

async function lineOf(
  ports: ListPorts,
  contactHash: string,
  reference: string,
): Promise<MyRequest | undefined> {
  const request = await ports.requests.get(reference)
  // The index lags behind the table: the address may have been taken out since.
  if (request?.contactHash !== contactHash) return undefined
  const trackingKey = foundKeyOf(ports.secret, request)
  if (!matchKey(request, trackingKey)) return undefined
  const { service, state, submittedAt } = request
  const updatedAt = changedAt(request, 'reporter')
  const known = ports.serviceOf(service)
  const { title = service, doneAs } = known ?? {}
  const about = { slug: service, title, ...(doneAs ? { doneAs } : {}), work: workOf(known) }
  return { reference, service: about, state, submittedAt, updatedAt, trackingKey }
}

/** The requests of the last 12 months that were made with this address, newest first, each with a key to it. */
export async function listRequests(ports: ListPorts, contactHash: string): Promise<MyRequests> {
  const references = await ports.index.since(contactHash, yearBefore(ports.now()), findLimit + 1)
  const lines = await Promise.all(
    references.slice(0, findLimit).map((reference) => lineOf(ports, contactHash, reference)),
  )
  return { requests: lines.filter((line) => line !== undefined), more: references.length > findLimit }
}
