import { isOpen } from '#contract/requests/lifecycle.ts'
import { firstOf } from '#requests/life/due.ts'
import type { ListIndex } from '#requests/life/ports.ts'
import type { WorkRecord } from './worklist.ts'

/** For each list the attribute that holds its key, and the one by which it is sorted. */
export const listIndexes: Readonly<
  Record<
    ListIndex,
    { readonly key: string; readonly sort: 'submittedAt' | 'dueAt' | 'attentionSince' | 'wardOrder' }
  >
> = {
  'by-list': { key: 'listKey', sort: 'submittedAt' },
  'by-service': { key: 'serviceKey', sort: 'submittedAt' },
  'by-team': { key: 'teamKey', sort: 'submittedAt' },
  'by-assignee': { key: 'assigneeKey', sort: 'submittedAt' },
  'by-due': { key: 'dueKey', sort: 'dueAt' },
  'by-attention': { key: 'attentionKey', sort: 'attentionSince' },
  'by-ward': { key: 'wardKey', sort: 'wardOrder' },
  'by-square': { key: 'squareKey', sort: 'submittedAt' },
}

/** What was promised no day comes after all days, the one that was sent first before the others. */
const none = '~#'
const dueOrder = ({ dueAt, graded, submittedAt = '' }: WorkRecord): string =>
  firstOf(dueAt, graded?.by) ?? `${none}${submittedAt}`

/**
 * What is dangerous comes before all days in the list of what needs attention: first what nobody has said more about
 * since. Both begin with a sign that no day begins with.
 */
const marked = { danger: '!', both: '"' } as const
export const dangerPart = { before: '#' } as const
export const attentionPart = { from: marked.both } as const
export const isInDangerPart = ({ sort }: { readonly sort: string }): boolean => sort < dangerPart.before

const attentionOrder = ({ dangerAt, attentionSince, state }: WorkRecord): string | undefined =>
  dangerAt && state && isOpen(state)
    ? `${attentionSince ? marked.both : marked.danger}${dangerAt}`
    : attentionSince

/** Where a record stands in the order of a list; undefined where it is in no such list. */
export const sortedBy = (record: WorkRecord, index: ListIndex): string | undefined =>
  index === 'by-due'
    ? dueOrder(record)
    : index === 'by-attention'
      ? attentionOrder(record)
      : record[listIndexes[index].sort]

/** Where `dueAt` of a table holds what a grade asks: what was promised, empty for nothing. */
const promised = 'promisedAt'
/** Where `attentionSince` holds that it is dangerous: since when something waits for a look, empty for nothing. */
const waits = 'waitsSince'

const keyNames = new Set([...Object.values(listIndexes).map(({ key }) => key), promised, waits])

const isKey = (item: Record<string, unknown>, name: string): boolean =>
  keyNames.has(name) ||
  (name === 'dueAt' && (promised in item || String(item.dueAt).startsWith(none))) ||
  (name === 'attentionSince' && waits in item)

/** A record as a table holds it: with the keys of its lists, which are made anew with every write. */
export const keptAs = (record: WorkRecord) => ({ ...record, ...listKeys(record) })

/** The record of what a table holds. */
export const recordOf = (item: Record<string, unknown>): WorkRecord =>
  Object.fromEntries([
    ...Object.entries(item).filter(([name]) => !isKey(item, name)),
    ...(item[promised] ? [['dueAt', item[promised]]] : []),
    ...(item[waits] ? [['attentionSince', item[waits]]] : []),
  ]) as unknown as WorkRecord

/** Side of the squares by which places are found, in metres. */
export const squareMetres = 1000

/** The square of a department's map that holds this place. */
export const squareKey = (department: string, easting: number, northing: number): string =>
  `${department}#${Math.floor(easting / squareMetres)}-${Math.floor(northing / squareMetres)}`

/** What is approved and not ordered yet. */
export const toOrderKey = (department: string): string => `${department}#to order`

/**
 * Keys of the lists that the record stands in; those it does not stand in are missing, so that an index holds just its
 * list. Records that wait for their first event stand in none.
 */
export function listKeys(record: WorkRecord): Record<string, string> {
  const { department, state, service, assignee, team, dueAt, graded, location, attentionSince, dangerAt } =
    record
  if (!state || !record.submittedAt) return {}
  const open = isOpen(state)
  const half = open ? 'open' : 'finished'
  return {
    listKey: `${department}#${half}`,
    serviceKey: `${department}#${service}#${half}`,
    ...(team ? { teamKey: `${department}#${team}#${half}` } : {}),
    ...(open ? { assigneeKey: `${department}#${assignee ?? '-'}` } : {}),
    // Nobody’s id has a space: what is finished stands in this index for what is still to be done about it.
    ...(record.toOrder ? { assigneeKey: toOrderKey(department) } : {}),
    ...(open ? { dueKey: department, dueAt: dueOrder(record) } : {}),
    ...(open && graded?.by ? { [promised]: dueAt ?? '' } : {}),
    ...(open && record.wardOrder ? { wardKey: department } : {}),
    ...(attentionSince ? { attentionKey: department } : {}),
    ...(open && dangerAt
      ? {
          attentionKey: department,
          attentionSince: attentionOrder(record) ?? '',
          [waits]: attentionSince ?? '',
        }
      : {}),
    ...(location ? { squareKey: squareKey(department, location.easting, location.northing) } : {}),
  }
}
