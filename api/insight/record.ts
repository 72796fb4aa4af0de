import type { RequestEvent } from '#contract/requests/event.ts'
import { type Fact, type TeamOf, take } from './fact.ts'
import { type Group, groupKey, groupsOf } from './groups.ts'
import type { FactStore, MeasureStore } from './ports.ts'
import { type Located, toldBy, type Where } from './told.ts'

export interface RecordPorts {
  readonly facts: FactStore
  readonly measures: Pick<MeasureStore, 'mark'>
  readonly whereIs: (place: Located) => Where
  readonly teamOf: TeamOf
  readonly now: () => Date
}

const attempts = 8

/** The record before and after the event; the same when it changed nothing. */
async function taken(
  { facts, whereIs, teamOf }: RecordPorts,
  event: RequestEvent,
): Promise<[Fact | undefined, Fact]> {
  const told = toldBy(event, whereIs)
  for (let attempt = 0; attempt < attempts; attempt++) {
    const before = await facts.get(event.subject)
    const after = take(before, event.subject, told, teamOf)
    if (!after && before) return [before, before]
    if (after && (await facts.put(after, before?.revision ?? 0))) return [before, after]
  }
  throw new Error('Too many writers of one fact at once')
}

/**
 * Takes one event into the facts and marks the groups whose numbers it may change. They are marked for a repeat too:
 * what took it before may have been stopped between the two writes. Returns the groups.
 */
export async function record(ports: RecordPorts, event: RequestEvent): Promise<Group[]> {
  const [before, after] = await taken(ports, event)
  const left = before && before.department !== after.department ? groupsOf(before) : []
  // A repeat of the event by which it came here may be all that tells where it left.
  const from = 'from' in event.data && after.month ? [departmentGroup(event.data.from, after.month)] : []
  const groups = new Map([...left, ...from, ...groupsOf(after)].map((group) => [groupKey(group), group]))
  const at = ports.now().toISOString()
  await Promise.all([...groups.values()].map((group) => ports.measures.mark(group, at)))
  return [...groups.values()]
}

const departmentGroup = (id: string, month: string): Group => ({ kind: 'department', id, month })
