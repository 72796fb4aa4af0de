import type { RequestEvent } from '#contract/requests/event.ts'
import { type Taking, take, type WorkRecord } from './worklist.ts'

/** What the list alone knows, or settled when an event came: the events would not give it again. */
function itsOwn({ receivedAt, team, wardOrder, words, undelivered, held, keptUnder }: WorkRecord) {
  return {
    held,
    ...(receivedAt ? { receivedAt } : {}),
    ...(team ? { team } : {}),
    ...(wardOrder ? { wardOrder } : {}),
    ...(words ? { words } : {}),
    ...(undelivered ? { undelivered } : {}),
    ...(keptUnder ? { keptUnder } : {}),
  }
}

/**
 * The record as this version makes it of the events of its department that it has taken: what an older version did not keep
 * is there then. `events`: all of the request, in order. Where they do not give the record, it stays as it is; either way
 * it is written with the keys of this version.
 */
export function relisted(
  before: WorkRecord,
  events: readonly RequestEvent[],
  { teamOf, wardNameOf }: Pick<Taking, 'teamOf' | 'wardNameOf'>,
): WorkRecord {
  const taking = { teamOf, wardNameOf, receivedAt: before.receivedAt ?? before.updatedAt }
  const taken = events.filter(
    ({ department, sequence }) => department === before.department && Number(sequence) <= before.applied,
  )
  const made = taken.reduce<WorkRecord | undefined>(
    (record, event) => take(record, event, taking) ?? record,
    undefined,
  )
  const isSame = made?.applied === before.applied && made.state === before.state
  const { team: _, ...rest } = isSame ? made : before
  return { ...rest, ...itsOwn(before), department: before.department, revision: before.revision + 1 }
}
