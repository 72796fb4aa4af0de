import { unqueued } from './history.ts'
import { keepFiles } from './keep-files.ts'
import type { ServiceRequest } from './model.ts'
import type { EventTopic, EvidenceClaims, Outgoing, RequestStore } from './ports.ts'

export interface PublishPorts {
  readonly requests: Pick<RequestStore, 'get' | 'markQueued'>
  readonly topic: EventTopic
  readonly claims: EvidenceClaims
  readonly now: () => Date
}

async function mark(
  ports: PublishPorts,
  seen: ServiceRequest,
  numbers: readonly number[],
  lost: readonly string[],
): Promise<void> {
  const at = ports.now().toISOString()
  let request: ServiceRequest | undefined = seen
  for (let attempt = 0; request && attempt < 12; attempt++) {
    const unmarked: number[] = unqueued(request)
      .map((entry) => entry.number)
      .filter((number) => numbers.includes(number))
    if (unmarked.length === 0) return
    if (await ports.requests.markQueued(request, unmarked, at, lost)) return
    request = await ports.requests.get(seen.reference)
  }
}

const outgoing = (request: ServiceRequest): Outgoing[] =>
  unqueued(request).map((entry) => ({ request, entry }))

function logFailure(event: string, { reference }: ServiceRequest, error: unknown): void {
  const name = error instanceof Error ? error.name : 'unknown'
  console.error(JSON.stringify({ level: 'error', event, reference, name }))
}

/** Hands them on together; where that fails each by itself, so that one takes no other along. Returns what was refused. */
async function handOn(topic: EventTopic, requests: readonly ServiceRequest[]): Promise<Outgoing[]> {
  try {
    return [...(await topic.publish(requests.flatMap(outgoing)))]
  } catch (error) {
    if (requests.length > 1) {
      const refused: Outgoing[] = []
      for (const request of requests) refused.push(...(await handOn(topic, [request])))
      return refused
    }
    const [one] = requests
    if (!one) throw error
    logFailure('publish-failed', one, error)
    return outgoing(one)
  }
}

/**
 * Hands on every event of these requests that was not handed on yet, then marks it so. What is handed on
 * twice has the same id and number. Returns the references that were refused, to be tried again; each stands for itself
 * alone, whether its files, its events or its mark fail.
 */
export async function publish(ports: PublishPorts, requests: readonly ServiceRequest[]): Promise<string[]> {
  const due = requests.filter((request) => unqueued(request).length > 0)
  const files = await Promise.all(due.map((request) => keepFiles(ports, request)))
  const ready = files.filter((one) => one.kind === 'kept')
  const refused = new Map<string, number>()
  for (const { kind, request } of files) if (kind === 'held') refused.set(request.reference, 0)
  const leaving = ready.map(({ request }) => request)
  for (const { request, entry } of await handOn(ports.topic, leaving)) {
    refused.set(request.reference, Math.min(entry.number, refused.get(request.reference) ?? entry.number))
  }
  await Promise.all(
    ready.map(async ({ request, lost }) => {
      const before = refused.get(request.reference) ?? Number.POSITIVE_INFINITY
      const numbers = unqueued(request).map((entry) => entry.number)
      const gone = numbers.filter((number) => number < before)
      await mark(ports, request, gone, lost).catch((error) => {
        logFailure('mark-failed', request, error)
        refused.set(request.reference, before)
      })
    }),
  )
  return [...refused.keys()]
}
