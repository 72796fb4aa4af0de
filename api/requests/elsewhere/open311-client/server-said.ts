import type { HistoryEntry, Source } from '#requests/life/model.ts'

/** What the department's server said, by its own number and clock. `status` is missing in histories of before 2027. */
export type ServerSaid = Extract<Source, { kind: 'server' }>

/** Before events had a source, what came from a server stood in their cause: number, time, and perhaps `before`. */
const inCause = /^open311 (\S+) (\d{4}-\d{2}-\d{2}T\S+?)(?: before)?$/

/** What the server said that the event came from; undefined where it did not come from there. */
export function serverSaid({ source, cause = '' }: HistoryEntry): ServerSaid | undefined {
  if (source) return source.kind === 'server' ? source : undefined
  const [, update, at] = inCause.exec(cause) ?? []
  return update && at ? { kind: 'server', update: decodeURIComponent(update), at } : undefined
}

/** Whether the event came from the department's server, so that the server need not be told of it. */
export const isFromServer = (entry: HistoryEntry | undefined): boolean =>
  entry !== undefined && serverSaid(entry) !== undefined
