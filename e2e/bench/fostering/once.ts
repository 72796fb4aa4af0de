import { fosteringTable } from '#aws/fostering/testing/table.ts'
import { startTables } from '#aws/testing/tables.ts'
import { rules } from '#fostering/clocks/testing/case.ts'
import { looksInMemory, teamInMemory } from '#fostering/desk/testing/looks.ts'
import { filesInMemory } from '#fostering/household/testing/files.ts'
import { together } from '#http/core/together.ts'
import { dayRoutes } from '#http/fostering/day.ts'
import { deskRoutes } from '#http/fostering/desk.ts'
import { heads, now, workers } from './made.ts'

/** What staff ask: the day, that of one of them, the list, and a case. */
export const asks = ['day', 'own', 'cases', 'case'] as const

/** How long each took in milliseconds, and what it read of the table. */
export interface Asked {
  readonly took: readonly number[]
  readonly reads: number
  readonly items: number
}

const atOnce = 40

/** Cases in a table of their own, and how staff's own routes answer over it, so many times each after three that are not counted. */
export async function once(
  open: number,
  closed: number,
  times: number,
): Promise<Record<(typeof asks)[number], Asked>> {
  const tables = await startTables([fosteringTable])
  try {
    const { documents } = await import('#aws/core/dynamodb.ts')
    const { casesTable, partsTable } = await import('#aws/fostering/parts-table.ts')
    let read = { reads: 0, items: 0 }
    documents.middlewareStack.add(
      (next) => async (args) => {
        const result = await next(args)
        const { Items, Item } = result.output as { Items?: unknown[]; Item?: unknown }
        read = { reads: read.reads + 1, items: read.items + (Items?.length ?? Number(Item !== undefined)) }
        return result
      },
      { step: 'initialize', name: 'countReads', override: true },
    )
    const parts = partsTable(rules, now, fosteringTable.name)
    const references: string[] = []
    const all = heads(open, closed)
    const lane = async () => {
      for await (const head of all) {
        await parts.create(head)
        if (head.values.phase !== 'closed') references.push(head.household)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, lane))
    const desk = routes(parts, casesTable(fosteringTable.name))
    const addressOf = (ask: (typeof asks)[number], at: number): string =>
      ({
        day: 'day',
        own: 'day?whose=mine',
        cases: 'households',
        case: `households/${references[(at * 7) % references.length]}`,
      })[ask]
    const answers: Partial<Record<(typeof asks)[number], Asked>> = {}
    for (const ask of asks) {
      const took: number[] = []
      for (let at = -3; at < times; at++) {
        read = { reads: 0, items: 0 }
        const began = performance.now()
        const answer = await desk.request(`/api/workspace/fostering/${addressOf(ask, Math.abs(at))}`, {
          headers: { authorization: 'Bearer a.b.c' },
        })
        await answer.text()
        if (!answer.ok) throw new Error(`${ask} answered ${answer.status}`)
        if (at >= 0) took.push(performance.now() - began)
      }
      answers[ask] = { took, ...read }
    }
    return answers as Record<(typeof asks)[number], Asked>
  } finally {
    await tables.stop()
  }
}

type Parts = ReturnType<typeof import('#aws/fostering/parts-table.ts')['partsTable']>
type Cases = ReturnType<typeof import('#aws/fostering/parts-table.ts')['casesTable']>

/** Staff's routes, for a manager who is the worker of some of the cases. */
function routes(parts: Parts, cases: Cases) {
  const [, worker = { id: 'nobody', name: 'Nobody' }] = workers
  const files = filesInMemory()
  const ports = {
    parts,
    cases,
    files,
    presign: files.presign,
    rules,
    now,
    secret: async () => new Uint8Array(32).fill(7),
    looks: looksInMemory(),
    team: teamInMemory(),
    siteUrl: 'https://shire.example',
    tell: async () => undefined,
    from: { council: 'Sample Council', phone: '0116 000 0000', team: 'Fostering' },
    department: { id: 'fostering', prefix: 'FA' },
    staffGroups: [{ group: 'managers', role: 'manager' as const, departments: ['fostering'] }],
    identify: async () => ({ ...worker, groups: ['managers'] }),
  }
  return together(
    deskRoutes(async () => ports),
    dayRoutes(async () => ports),
  )
}

if (import.meta.main) {
  const [open = 0, closed = 0, times = 1] = process.argv.slice(2).map(Number)
  console.log(JSON.stringify(await once(open, closed, times)))
  process.exit()
}
