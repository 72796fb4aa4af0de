import type { Fact } from '../fact.ts'
import { type Group, groupKey, groupsOf, readGroup } from '../groups.ts'
import type { JourneyCounters, JourneyReader, JourneyStore } from '../journeys.ts'
import type { Measured } from '../measure.ts'
import type { FactStore, GroupReader, MeasuredOne, MeasureReader, MeasureStore } from '../ports.ts'
import { openAt, openKeys } from '../still-open.ts'

/** Facts in memory, with their groups. */
export class MemoryFacts implements FactStore, GroupReader {
  readonly facts = new Map<string, Fact>()

  async get(reference: string) {
    return this.facts.get(reference)
  }

  async put(fact: Fact, revision: number) {
    if ((this.facts.get(fact.reference)?.revision ?? 0) !== revision) return false
    this.facts.set(fact.reference, fact)
    return true
  }

  async inGroup(group: Group, limit: number, after?: Record<string, unknown>) {
    const all = [...this.facts.values()].filter((fact) =>
      groupsOf(fact).some((one) => groupKey(one) === groupKey(group)),
    )
    const from = Number(after?.from ?? 0)
    const facts = all.slice(from, from + limit)
    return { facts, ...(from + limit < all.length ? { next: { from: from + limit } } : {}) }
  }
}

/** Measures in memory. */
export class MemoryMeasures implements MeasureStore, MeasureReader {
  readonly marks = new Map<string, string>()
  readonly kept = new Map<string, { measured: Measured; readAt: string }>()

  async mark(group: Group, at: string) {
    this.marks.set(groupKey(group), at)
  }

  async marksBefore(time: string, limit: number) {
    return [...this.marks]
      .filter(([, at]) => at < time)
      .slice(0, limit)
      .map(([key, at]) => ({ group: readGroup(key), at }))
  }

  async unmark({ group, at }: { group: Group; at: string }) {
    if (this.marks.get(groupKey(group)) === at) this.marks.delete(groupKey(group))
  }

  async put(group: Group, measured: Measured, readAt: string) {
    const before = this.kept.get(groupKey(group))
    if (!before || before.readAt <= readAt) this.kept.set(groupKey(group), { measured, readAt })
  }

  async get(group: Group) {
    return this.kept.get(groupKey(group))?.measured
  }

  async ofMonths(kind: Group['kind'], months: readonly string[]) {
    return [...this.kept].flatMap(([key, { measured }]): MeasuredOne[] => {
      const group = readGroup(key)
      const wanted = group.kind === kind && months.includes(group.month)
      return wanted ? [{ id: group.id, month: group.month, measured }] : []
    })
  }

  async of(kind: Group['kind'], id: string, months: readonly string[]) {
    return (await this.ofMonths(kind, months)).filter((one) => one.id === id)
  }

  async openBefore(month: string) {
    const keys = [...this.kept].map(([key, { measured }]) => openKeys(readGroup(key), measured))
    return keys.filter(({ openMonth }) => openMonth && String(openMonth) < month).map(openAt)
  }
}

/** Counters of forms in memory. */
export class MemoryJourneys implements JourneyStore, JourneyReader {
  readonly counted = new Map<string, Record<string, number>>()

  async add(service: string, month: string, counter: string) {
    const counters = this.counted.get(`${month} ${service}`) ?? {}
    counters[counter] = (counters[counter] ?? 0) + 1
    this.counted.set(`${month} ${service}`, counters)
  }

  async ofMonths(months: readonly string[]) {
    return [...this.counted].flatMap(([key, counters]) => {
      const [month = '', service = ''] = key.split(' ')
      return months.includes(month) ? [{ service, counters }] : []
    })
  }

  async of(service: string, months: readonly string[]): Promise<readonly JourneyCounters[]> {
    return (await this.ofMonths(months)).filter((one) => one.service === service).map((one) => one.counters)
  }
}
