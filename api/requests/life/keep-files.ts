import { unqueued } from '#record/append.ts'
import type { ServiceRequest } from './model.ts'
import type { EvidenceClaims } from './ports.ts'

/** For how long events wait for a file that cannot be copied just now; then they leave without it. */
export const patienceMs = 3_600_000

/** What the log says of a file that a request goes on without; an alarm goes by it. */
export const fileMissing = 'evidence-missing'

export interface KeepPorts {
  readonly claims: EvidenceClaims
  readonly now: () => Date
}

/** `lost`: ids of files that the request goes on without. `held`: what is to leave has to wait. */
export type KeptFiles =
  | { readonly kind: 'kept'; readonly request: ServiceRequest; readonly lost: readonly string[] }
  | { readonly kind: 'held'; readonly request: ServiceRequest }

/** Files that events name which have not left yet: all that it has with the first event, else those that came with it. */
function toClaim(request: ServiceRequest): string[] {
  const leaving = unqueued(request)
  const named = leaving.some(({ type }) => type === 'submitted')
    ? [...request.evidence, ...(request.copies ?? [])].map(({ id }) => id)
    : leaving.flatMap(({ evidence = [], made = [] }) => [...evidence, ...made])
  const lost = new Set(request.evidence.filter(({ missing }) => missing).map(({ id }) => id))
  return named.filter((id) => !lost.has(id))
}

/** What the log says: enough to find it, nothing that a resident wrote. */
const log = (event: string, { reference }: ServiceRequest, more = {}): void =>
  console.error(JSON.stringify({ level: 'error', event, reference, ...more }))

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown')

/** The ids of the request's files that are nowhere, and of those that could not be copied. */
async function claimAll({ claims }: KeepPorts, request: ServiceRequest, gone: readonly string[]) {
  const missing: string[] = []
  const failed: string[] = []
  for (const id of toClaim(request)) {
    if (gone.includes(id)) continue
    try {
      if ((await claims.claim(id, request.reference)) === 'missing') missing.push(id)
    } catch (error) {
      log('evidence-not-kept', request, { name: nameOf(error) })
      failed.push(id)
    }
  }
  return { missing, failed }
}

/**
 * Keeps the files of a request before the events that name them leave, and deletes those that an event took away. One
 * request whose files cannot be copied holds up no other, and itself for an hour at most: then a report is worth more
 * than its photo. What has to be deleted is waited for however long it takes. Never throws.
 */
export async function keepFiles(ports: KeepPorts, request: ServiceRequest): Promise<KeptFiles> {
  const leaving = unqueued(request)
  const gone = leaving.flatMap((entry) => entry.gone ?? [])
  try {
    for (const id of gone) await ports.claims.drop(id, request.reference)
  } catch (error) {
    log('evidence-not-deleted', request, { name: nameOf(error) })
    return { kind: 'held', request }
  }
  const { missing, failed } = await claimAll(ports, request, gone)
  const waiting = ports.now().getTime() - Date.parse(leaving[0]?.at ?? '')
  if (failed.length > 0 && waiting < patienceMs) return { kind: 'held', request }
  const lost = [...missing, ...failed]
  if (lost.length > 0) log(fileMissing, request, { files: lost.length })
  return { kind: 'kept', request: withoutFiles(request, lost), lost }
}

/** The request as it goes on without these files. */
export function withoutFiles(request: ServiceRequest, lost: readonly string[]): ServiceRequest {
  if (lost.length === 0) return request
  const evidence = request.evidence.map((file) =>
    lost.includes(file.id) ? { ...file, missing: true } : file,
  )
  const copies = request.copies?.filter(({ id }) => !lost.includes(id))
  return { ...request, evidence, ...(copies ? { copies } : {}) }
}
