import type { Open311Request } from '#contract/requests/open311.ts'
import { topicType, traitsOf, typesWith } from '#contract/requests/traits.ts'
import { reporterOf } from '#requests/life/carry.ts'
import { isErased } from '#requests/life/erase.ts'
import type { HistoryEntry, ServiceRequest } from '#requests/life/model.ts'
import type { RequestStore } from '#requests/life/ports.ts'
import { requestView, type ViewPorts } from './view.ts'

/** One request as the public sees it, as it was at `version`. */
export interface PublicRecord {
  readonly reference: string
  readonly version: number
  /** The system that sent it. */
  readonly client?: string
  readonly view: Open311Request
}

/** That something happened to a request which others are told of. What was said stands in the request alone. */
export interface PublicUpdate {
  readonly reference: string
  /** Of the event. */
  readonly number: number
  /** From when on it is told: by when it was known here, which may be long after it happened. */
  readonly at: string
  /** The request in which it happened, where that is another: the one that this was merged into. */
  readonly within?: string
  readonly client?: string
  /** Only for the system that sent the request. */
  readonly own?: true
}

/** What is public, by the keys that it is asked for. */
export interface PublicStore {
  /** Keeps the record, unless a newer one is there. */
  putRecord(record: PublicRecord): Promise<void>
  /** Leaves nothing of the record but that it was there, so that no older one comes back. */
  forget(reference: string, version: number): Promise<void>
  /** Keeps the update, with the time that came first: again it changes nothing. `happenedAt`: when it happened. */
  putUpdate(update: PublicUpdate, happenedAt: string): Promise<void>
  /**
   * Records of this status, and of this service where one is named, by when they were requested, newest first, and by
   * reference within a second. At least `limit` where there are so many: never a part of what one second has.
   */
  records(asked: RecordsAsked): Promise<readonly PublicRecord[]>
  /** Where the same records stand, without what they say: to count on to a page. */
  places(asked: RecordsAsked): Promise<readonly Place[]>
  /** Updates from one time to another, both inclusive, oldest first, at most `limit`. */
  updates(asked: UpdatesAsked): Promise<readonly PublicUpdate[]>
}

/**
 * Where something stands in a list: its time, and what tells it from others of the same time. `part`: where the list is
 * several, one behind the other, the number of that one; missing in the first.
 */
export interface Place {
  readonly at: string
  readonly id: string
  readonly part?: number
}

/** A part of a list: what stands behind `after`, or its beginning. */
interface PartAsked {
  readonly from: string
  readonly to: string
  readonly limit: number
  readonly after?: Place | undefined
}

export interface RecordsAsked extends PartAsked {
  readonly status: 'open' | 'closed'
  readonly service?: string
}

export type UpdatesAsked = PartAsked

export const placeOfRecord = ({ reference, view }: Pick<PublicRecord, 'reference' | 'view'>): Place => ({
  at: view.requested_datetime,
  id: reference,
})
/** What clients know the update by. */
export const idOfUpdate = ({ reference, within, number }: Omit<PublicUpdate, 'at'>): string =>
  [reference, ...(within ? [within] : []), number].join('-')
export const placeOfUpdate = (update: PublicUpdate): Place => ({ at: update.at, id: idOfUpdate(update) })

/** The order of requests: the newest first, those of one second by reference. */
export const newestFirst = (a: Place, b: Place): number => {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1
  return a.id < b.id ? -1 : Number(a.id > b.id)
}

export interface ProjectPorts extends ViewPorts {
  readonly requests: Pick<RequestStore, 'get'>
  readonly store: Pick<PublicStore, 'putRecord' | 'forget' | 'putUpdate'>
  readonly now: () => Date
}

/** Types of the events, as the topic names them, that change what is public. */
export const publicTypes: readonly string[] = typesWith(({ open311 }) => open311).map(topicType)

/**
 * An update is told from this much after it was known. Whoever has asked up to the second in which they ask has it all
 * then: nothing that is on its way comes to stand in a time that was asked about already. Milliseconds.
 */
const settling = 2000

const toldFrom = (now: Date): string => new Date(now.getTime() + settling).toISOString()

function updateOf({ reference, sentBy }: ServiceRequest, entry: HistoryEntry, at: string): PublicUpdate[] {
  const { open311 } = traitsOf(entry.type)
  if (open311 !== 'update' && (open311 !== 'own-update' || !sentBy)) return []
  return [
    {
      reference,
      number: entry.number,
      at,
      ...(sentBy ? { client: sentBy.id } : {}),
      ...(open311 === 'own-update' ? { own: true as const } : {}),
    },
  ]
}

/** The same for those clients whose reports were merged into this one, each under the number that it knows. */
async function updatesOn(
  { requests }: Pick<ProjectPorts, 'requests'>,
  { reference, followers }: ServiceRequest,
  { type, number }: HistoryEntry,
  at: string,
): Promise<PublicUpdate[]> {
  if (!traitsOf(type).toldOn) return []
  const merged = await Promise.all(
    followers.flatMap((one) => reporterOf(one) ?? []).map((one) => requests.get(one)),
  )
  return merged.flatMap((one) =>
    one?.sentBy && one.state === 'merged'
      ? [
          {
            reference: one.reference,
            within: reference,
            number,
            at,
            client: one.sentBy.id,
            own: true as const,
          },
        ]
      : [],
  )
}

/**
 * Brings what the public sees up to date after an event. It is made from the request as it stands, so repeats and events
 * out of order come to the same.
 */
export async function project(
  ports: ProjectPorts,
  event: { readonly subject: string; readonly sequence: string },
): Promise<void> {
  const request = await ports.requests.get(event.subject)
  if (!request) return
  const { reference, version, sentBy } = request
  if (isErased(request)) return ports.store.forget(reference, version)
  const view = requestView(ports, request)
  if (!view) return
  await ports.store.putRecord({ reference, version, ...(sentBy ? { client: sentBy.id } : {}), view })
  const entry = request.history[Number(event.sequence) - 1]
  if (!entry) return
  const at = toldFrom(ports.now())
  const updates = [...updateOf(request, entry, at), ...(await updatesOn(ports, request, entry, at))]
  for (const update of updates) await ports.store.putUpdate(update, entry.at)
}
