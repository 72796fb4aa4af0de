import type { FinanceEvent, Payable } from '#contract/fostering/carers/payments.ts'
import { MemoryShelf } from '#record/testing/memory.ts'
import type { Part } from '../../part.ts'
import { partsOn } from '../../parts-on.ts'
import type { Payables, Runs } from '../ports.ts'
import { isWeekly, lineOfRun, openRunsKey, type Run, runItem, runKeyOf } from '../run.ts'

/** Finance in memory: what it was told, what of it waits to be paid, and payment runs. */
export function financeInMemory(now: () => Date) {
  const told: FinanceEvent[] = []
  const shelf = new MemoryShelf<Part>()
  const { create, get, save, carried } = partsOn(shelf, now)
  const all = () => [...shelf.items.values()] as Run[]
  const isOpen = (run: Run) => runKeyOf(run) === openRunsKey
  const runs: Runs = {
    create: create as Runs['create'],
    get: get as Runs['get'],
    save,
    carried,
    open: async () => ({ lines: all().filter(isOpen).map(lineOfRun), more: false }),
    newest: async () =>
      all()
        .filter((run) => !isOpen(run))
        .map(lineOfRun)
        .reverse(),
    until: async (day, most) =>
      all()
        .filter((run) => !isOpen(run) && run.values.on <= day)
        .map(({ name }) => runItem(name))
        .slice(0, most),
    erase: async (id) => void shelf.items.delete(id),
    pending: async () => all().flatMap((run) => (run.pending === undefined ? [] : [runItem(run.name)])),
  }
  const waiting = (): Payable[] => {
    const last = new Map<string, FinanceEvent>()
    for (const event of told) {
      const key = `${event.household} ${event.claim}`
      if ((last.get(key)?.number ?? 0) < event.number) last.set(key, event)
    }
    return [...last.values()].flatMap(({ number: _, ...one }) => (one.pence > 0 || one.asks ? [one] : []))
  }
  const payables: Payables = {
    page: async () => ({ payables: waiting().filter((one) => !isWeekly(one)), next: null }),
    weekly: async () => ({ payables: waiting().filter(isWeekly), next: null }),
  }
  return { told, runs, payables, finance: { send: async (event: FinanceEvent) => void told.push(event) } }
}
