import { unqueued } from './history.ts'
import type { ServiceRequest } from './model.ts'
import type { EventTopic, EvidenceClaims, RequestStore } from './ports.ts'

export interface PublishPorts {
  readonly requests: Pick<RequestStore, 'get' | 'markQueued'>
  readonly topic: EventTopic
  readonly claims: EvidenceClaims
  readonly now: () => Date
}

/** Files that events name which have not left yet: all of them with the first event, else those that came with it. */
function toClaim(request: ServiceRequest): string[] {
  const leaving = unqueued(request)
  if (leaving.some((entry) => entry.type === 'submitted')) return request.evidence.map(({ id }) => id)
  return leaving.flatMap((entry) => entry.evidence ?? [])
}

/** Keeps the files before the event that names them leaves, and deletes those that the event took away. */
async function claimEvidence(ports: PublishPorts, request: ServiceRequest): Promise<void> {
  const gone = unqueued(request).flatMap((entry) => entry.gone ?? [])
  for (const id of gone) await ports.claims.drop(id, request.reference)
  for (const id of toClaim(request)) {
    if (gone.includes(id)) continue
    if ((await ports.claims.claim(id, request.reference)) === 'missing') {
      console.error(
        JSON.stringify({ level: 'error', event: 'evidence-missing', reference: request.reference }),
      )
    }
  }
}

async function mark(ports: PublishPorts, seen: ServiceRequest, numbers: readonly number[]): Promise<void> {
  const at = ports.now().toISOString()
  let request: ServiceRequest | undefined = seen
  for (let attempt = 0; request && attempt < 12; attempt++) {
    const unmarked: number[] = unqueued(request)
      .map((entry) => entry.number)
      .filter((number) => numbers.includes(number))
    if (unmarked.length === 0) return
    if (await ports.requests.markQueued(request, unmarked, at)) return
    request = await ports.requests.get(seen.reference)
  }
}

/**
 * Hands on every event of these requests that was not handed on yet, then marks it so. What is handed on
 * twice has the same id and number. Returns the references that were refused, to be tried again.
 */
export async function publish(ports: PublishPorts, requests: readonly ServiceRequest[]): Promise<string[]> {
  const due = requests.filter((request) => unqueued(request).length > 0)
  await Promise.all(due.map((request) => claimEvidence(ports, request)))
  const outgoing = due.flatMap((request) => unqueued(request).map((entry) => ({ request, entry })))
  const refused = new Map<string, number>()
  for (const { request, entry } of await ports.topic.publish(outgoing)) {
    refused.set(request.reference, Math.min(entry.number, refused.get(request.reference) ?? entry.number))
  }
  await Promise.all(
    due.map((request) => {
      const before = refused.get(request.reference) ?? Number.POSITIVE_INFINITY
      const numbers = unqueued(request).map((entry) => entry.number)
      return mark(
        ports,
        request,
        numbers.filter((number) => number < before),
      )
    }),
  )
  return [...refused.keys()]
}
