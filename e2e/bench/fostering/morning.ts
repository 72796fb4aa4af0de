import { fosteringTable } from '#aws/fostering/testing/table.ts'
import { startTables } from '#aws/testing/tables.ts'
import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import { placeTargets } from '#council/fostering/places.ts'
import { rules } from '#fostering/clocks/testing/case.ts'
import { figuresOf } from '#fostering/household/figures/count.ts'
import type { Head } from '#fostering/household/part.ts'
import { sweepParts } from '#fostering/household/sweep.ts'
import { filesInMemory } from '#fostering/household/testing/files.ts'
import { carers } from '#fostering/parts/carers/testing/wrong.ts'
import { referenceOf } from './made.ts'

/** What is done of a morning: lines brought up to the day, a minute in which none is old, whom to call, and the count of the service. */
export const works = ['relist', 'idle', 'calls', 'count'] as const

/** How long it took in milliseconds, and what it read of the table: calls, and items in them. */
export interface Done {
  readonly took: number
  readonly reads: number
  readonly items: number
}

const atOnce = 40

/** So many households of carers in a table of their own as they were yesterday, and the work of this morning. */
export async function morning(households: number): Promise<Record<(typeof works)[number], Done>> {
  const tables = await startTables([fosteringTable])
  try {
    const [{ documents }, { casesTable, partsTable }, { callLists }] = await Promise.all([
      import('#aws/core/dynamodb.ts'),
      import('#aws/fostering/parts-table.ts'),
      import('#aws/fostering/calls-table.ts'),
    ])
    let read = { reads: 0, items: 0 }
    documents.middlewareStack.add(
      (next) => async (args) => {
        const result = await next(args)
        const { Items, Item } = result.output as { Items?: unknown[]; Item?: unknown }
        if (Items || Item) read = { reads: read.reads + 1, items: read.items + (Items?.length ?? 1) }
        return result
      },
      { step: 'initialize', name: 'countReads', override: true },
    )
    const head = await (await carers()).head()
    const yesterday = new Date('2027-06-01T10:00:00.000Z')
    let at = yesterday
    const now = () => at
    const parts = partsTable(rules, now, fosteringTable.name)
    const cases = casesTable(fosteringTable.name)
    const numbers = Array.from({ length: households }, (_, number) => number).values()
    const lane = async () => {
      for (const number of numbers) {
        const heard = `${addDays(dayInEngland(yesterday), -(number % 60))}T09:00:00.000Z`
        await parts.create({ ...head, household: referenceOf(number), heard } as Head)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, lane))
    at = new Date('2027-06-02T00:01:00.000Z')
    const measured = async (work: () => Promise<unknown>): Promise<Done> => {
      read = { reads: 0, items: 0 }
      const began = performance.now()
      await work()
      return { took: performance.now() - began, ...read }
    }
    const sweep = () => sweepParts({ parts, cases, rules, now, files: filesInMemory() })
    // As many minutes as it takes.
    const relist = await measured(async () => {
      while ((await cases.behind(dayInEngland(at), 1)).length > 0) await sweep()
    })
    const idle = await measured(sweep)
    const calls = await measured(() => callLists(fosteringTable.name).toCall(51))
    const count = await measured(async () => {
      const counted = await cases.counted('2021-04-01')
      const years = [{ from: '2026-04-01', to: '2027-03-31' }]
      figuresOf({ cases: counted, enquiries: [] }, years, { hubs: [], targets: placeTargets })
    })
    return { relist, idle, calls, count }
  } finally {
    await tables.stop()
  }
}

if (import.meta.main) {
  const [households = 1000] = process.argv.slice(2).map(Number)
  console.log(JSON.stringify(await morning(households)))
  process.exit()
}
