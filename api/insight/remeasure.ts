import type { Fact } from './fact.ts'
import { type Group, groupKey } from './groups.ts'
import { measured } from './measure.ts'
import type { FactPage, GroupReader, MeasureStore } from './ports.ts'

export interface RemeasurePorts {
  readonly groups: GroupReader
  readonly measures: MeasureStore
  readonly now: () => Date
}

const page = 1000

/** Every fact of a group, page after page. */
export async function factsOf(groups: GroupReader, group: Group): Promise<Fact[]> {
  const facts: Fact[] = []
  let after: FactPage['next']
  do {
    const { facts: more, next } = await groups.inGroup(group, page, after)
    facts.push(...more)
    after = next
  } while (after)
  return facts
}

async function remeasure({ groups, measures, now }: RemeasurePorts, group: Group): Promise<void> {
  const readAt = now().toISOString()
  await measures.put(group, measured(await factsOf(groups, group)), readAt)
}

/** An index may lag behind its table. After this long it has caught up, and a mark can go. */
const settledMs = 20_000
/** Larger groups wait for the clock. */
const small = 300

/** Measures the groups that are small, so that what happened is seen at once. Their marks stay for the clock to settle. */
export async function measureSmall(ports: RemeasurePorts, groups: readonly Group[]): Promise<void> {
  const once = new Map(groups.map((group) => [groupKey(group), group])).values()
  await Promise.all(
    [...once].map(async (group) => {
      const before = await ports.measures.get(group)
      if (!before || before.whole.received <= small) await remeasure(ports, group)
    }),
  )
}

/**
 * Measures every group that was marked a while ago, the oldest mark first, until there is no more time. A mark that was
 * set again meanwhile stays. Returns how many were measured.
 */
export async function measureMarked(ports: RemeasurePorts, until: Date): Promise<number> {
  let count = 0
  for (;;) {
    const settled = new Date(ports.now().getTime() - settledMs).toISOString()
    const marks = await ports.measures.marksBefore(settled, 25)
    if (marks.length === 0) return count
    for (const mark of marks) {
      if (ports.now() >= until) return count
      await remeasure(ports, mark.group)
      await ports.measures.unmark(mark)
      count++
    }
  }
}
