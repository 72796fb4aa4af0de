import { type Calendars, countedDayBefore } from '#contract/calendar/calendar.ts'
import type { Service } from '#contract/core/service.ts'
import type { LatLon } from '#contract/geo/point.ts'
import { isOpen } from '#contract/requests/lifecycle.ts'
import type { ListOrder, ListView, WorkLine, WorkPage } from '#contract/workspace/workspace.ts'
import { firstOf } from '#requests/life/due.ts'
import type { PageAsked, PageKey, WorklistReader } from '#requests/life/ports.ts'
import { keyAfter } from '#requests/list/former.ts'
import { attentionPart, dangerPart, isInDangerPart, toOrderKey } from '#requests/list/list-keys.ts'
import type { WorkRecord } from '#requests/list/worklist.ts'

export interface ListPorts {
  readonly worklist: WorklistReader
  readonly serviceOf: (slug: string) => Service | undefined
  readonly calendars: Calendars
  /** Code of the ward that a place is in. */
  readonly wardOf: (place: LatLon) => string | undefined
  /** Code of the parish that a place is in. */
  readonly parishOf: (place: LatLon) => string | undefined
  readonly now: () => Date
}

/** Which list, of what of it, and from where on. */
export interface ListAsked {
  readonly department: string
  readonly view: ListView
  readonly service?: string
  readonly team?: string
  /** Code of a ward. */
  readonly ward?: string
  /** Code of a parish. */
  readonly parish?: string
  /** Missing: the order that the list has by itself. */
  readonly order?: ListOrder
  /** Id of who asks, for what is theirs. */
  readonly staff: string
  /** Which services they may see; undefined: all of the department. */
  readonly services?: readonly string[]
  readonly after?: PageKey
  readonly limit: number
}

type Keyed = Pick<PageAsked, 'index' | 'key' | 'newestFirst' | 'before' | 'from'>

/** Lists whose order somebody may choose: the others have one of their own. */
const sortable: readonly ListView[] = ['open', 'unassigned', 'mine', 'new']

/** The index that holds the fewest others beside what is asked for. */
export function keyed(asked: Omit<ListAsked, 'limit'>, { england }: Calendars, now: Date): Keyed {
  const { view, order, department } = asked
  const chosen = sortable.includes(view) ? order : undefined
  if (chosen === 'ward' && view !== 'new') return { index: 'by-ward', key: department, newestFirst: false }
  if (chosen === 'due' && view !== 'new') return { index: 'by-due', key: department, newestFirst: false }
  // Its indexes are all sorted by when requests were sent.
  const list =
    view === 'new'
      ? { ...keyedBy({ ...asked, view: 'open' }, now), from: countedDayBefore(england, now).toISOString() }
      : keyedBy(asked, now)
  return chosen === 'oldest' ? { ...list, newestFirst: false } : list
}

function keyedBy({ department, view, service, team, staff }: Omit<ListAsked, 'limit'>, now: Date): Keyed {
  const half = view === 'finished' ? 'finished' : 'open'
  if (view === 'mine') return { index: 'by-assignee', key: `${department}#${staff}`, newestFirst: true }
  if (view === 'to-order') return { index: 'by-assignee', key: toOrderKey(department), newestFirst: false }
  const marked = { index: 'by-attention', key: department, newestFirst: false } as const
  if (view === 'attention') return { ...marked, ...attentionPart }
  if (view === 'danger') return { ...marked, ...dangerPart }
  if (view === 'overdue')
    return { index: 'by-due', key: department, newestFirst: false, before: now.toISOString() }
  if (service) return { index: 'by-service', key: `${department}#${service}#${half}`, newestFirst: true }
  if (team) return { index: 'by-team', key: `${department}#${team}#${half}`, newestFirst: true }
  if (view === 'unassigned') return { index: 'by-assignee', key: `${department}#-`, newestFirst: true }
  return { index: 'by-list', key: `${department}#${half}`, newestFirst: true }
}

/** What of it the key has not seen to. */
const fits = (
  record: WorkRecord,
  asked: ListAsked,
  { wardOf, parishOf }: Pick<ListPorts, 'wardOf' | 'parishOf'>,
): boolean =>
  (!asked.service || record.service === asked.service) &&
  (!asked.team || record.team === asked.team) &&
  (!asked.services || asked.services.includes(record.service)) &&
  (asked.view !== 'unassigned' || record.assignee === undefined) &&
  (asked.view !== 'mine' || record.assignee === asked.staff) &&
  (!asked.ward || (record.location !== undefined && wardOf(record.location) === asked.ward)) &&
  (!asked.parish || (record.location !== undefined && parishOf(record.location) === asked.parish))

/** Most pages of an index that one look reads; where what is asked for is rare, the next look goes on from there. */
const mostPages = 10
const pageSize = 100

/** A record as a line; undefined while its first event has not come. */
export function lineOf(
  record: WorkRecord,
  { serviceOf, now }: Pick<ListPorts, 'serviceOf' | 'now'>,
): WorkLine | undefined {
  const { state, submittedAt, location, graded } = record
  const dueAt = firstOf(record.dueAt, graded?.by)
  if (!state || !submittedAt) return undefined
  const service = serviceOf(record.service)
  return {
    reference: record.reference,
    department: record.department,
    service: {
      slug: record.service,
      title: service?.title ?? record.service,
      sensitive: service?.sensitive ?? true,
    },
    state,
    submittedAt,
    updatedAt: record.updatedAt,
    dueAt,
    ...(graded?.danger && isOpen(state) ? { danger: true } : {}),
    overdue: isOpen(state) && dueAt !== null && dueAt < now().toISOString(),
    ...(location ? { location: { lat: location.lat, lon: location.lon } } : {}),
    ...(location?.description ? { place: location.description } : {}),
    assignee: record.assignee ?? null,
    team: record.team ?? null,
    ...(record.files ? { files: true } : {}),
    followers: record.followers,
    attention: record.attentionSince !== undefined,
    ...(record.attentionFor ? { attentionFor: record.attentionFor } : {}),
    ...(record.notPassed ? { notPassed: record.notPassed } : {}),
    ...(record.undelivered ? { undelivered: record.undelivered } : {}),
    channel: record.channel ?? 'web',
    number: record.applied,
  }
}

const isLine = (line: WorkLine | undefined): line is WorkLine => line !== undefined

interface Part {
  readonly from: Keyed
  readonly has: (record: WorkRecord) => boolean
}

const marked = ({ dangerAt }: WorkRecord): boolean => dangerAt !== undefined

/** The parts of a list, one after the other: of what is due first, what is dangerous comes before all else. */
function partsOf(asked: ListAsked, calendars: Calendars, now: Date): readonly Part[] {
  const whole = keyed(asked, calendars, now)
  if (whole.index !== 'by-due' || asked.view === 'overdue') return [{ from: whole, has: () => true }]
  return [
    { from: keyedBy({ ...asked, view: 'danger' }, now), has: marked },
    { from: whole, has: (record) => !marked(record) },
  ]
}

/** What fits of a part, until there is enough; `after`: where it goes on. */
async function readPart(
  ports: ListPorts,
  asked: ListAsked,
  { from, has }: Part,
  { begins, enough }: { readonly begins: PageKey | undefined; readonly enough: number },
) {
  const records: WorkRecord[] = []
  let after = begins
  for (let page = 0; page < mostPages; page++) {
    const read = await ports.worklist.page({ ...from, limit: pageSize, ...(after ? { after } : {}) })
    records.push(...read.records.filter((record) => has(record) && fits(record, asked, ports)))
    after = read.next
    if (records.length >= enough || !after) break
  }
  return { records, after }
}

/** One page of a list, read by key. */
export async function listPage(
  ports: ListPorts,
  asked: ListAsked,
): Promise<Omit<WorkPage, 'next'> & { readonly next?: PageKey }> {
  const { limit } = asked
  const parts = partsOf(asked, ports.calendars, ports.now())
  const found: WorkRecord[] = []
  let begins = asked.after
  let next: PageKey | undefined
  for (const part of begins && !isInDangerPart(begins) ? parts.slice(-1) : parts) {
    const { records, after } = await readPart(ports, asked, part, { begins, enough: limit - found.length })
    found.push(...records)
    const last = found[limit - 1]
    // Where a part ends with a full page, the next page finds nothing more in it and goes on with the part after it.
    const isFull = found.length > limit || (found.length === limit && !after && part !== parts.at(-1))
    next = isFull && last ? keyAfter(last, part.from.index) : after
    if (next) break
    begins = undefined
  }
  const lines = found.slice(0, limit).map((record) => lineOf(record, ports))
  return { lines: lines.filter(isLine), ...(next ? { next } : {}) }
}
