import type { RequestEvent } from '#contract/requests/event.ts'
import { type Prepared, publish as publishItems, type Topic } from '#record/publish.ts'
import { keepFiles } from './keep-files.ts'
import type { HistoryEntry, ServiceRequest } from './model.ts'
import type { EvidenceClaims, RequestStore } from './ports.ts'

export interface PublishPorts {
  readonly requests: Pick<RequestStore, 'get' | 'drop' | 'markQueued'>
  readonly topic: Topic<RequestEvent>
  /** What departments are told of these entries, see `toEvent`. */
  readonly eventsOf: (
    request: ServiceRequest,
    entries: readonly HistoryEntry[],
  ) => Promise<readonly RequestEvent[]>
  readonly claims: EvidenceClaims
  readonly now: () => Date
}

type Lost = readonly string[]

async function prepare(
  ports: PublishPorts,
  request: ServiceRequest,
): Promise<Prepared<ServiceRequest, Lost>> {
  const files = await keepFiles(ports, request)
  return files.kind === 'held'
    ? { kind: 'held', item: files.request }
    : { kind: 'ready', item: files.request, more: files.lost }
}

/**
 * Hands on every event of these requests that was not handed on yet, once its files are kept, then marks it so. Returns
 * the references that were refused, to be tried again; each stands for itself alone.
 */
export const publish = (ports: PublishPorts, requests: readonly ServiceRequest[]): Promise<string[]> =>
  publishItems<ServiceRequest, RequestEvent, Lost>(
    {
      ...ports,
      store: ports.requests,
      idOf: ({ reference }) => reference,
      prepare: (request) => prepare(ports, request),
    },
    requests,
  )
