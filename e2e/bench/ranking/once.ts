import { lotsOf } from '#admissions/allocate/draw.ts'
import { solve } from '#admissions/allocate/solve.ts'
import { packed } from '#admissions/policy/packed.ts'
import { rankColumns } from '#admissions/policy/rank.ts'
import { columnsFrom } from './facts.ts'
import { kept } from './kept.ts'

/** Milliseconds of processor time of each turn, the first before anything is warm, and the most memory that was resident by its end. */
export interface Once {
  readonly turns: readonly { readonly ranking: number; readonly all: number }[]
  readonly kilobytes: number
  readonly placed: number
}

/** Run by itself: `node once.ts FOLDER TURNS` prints a {@link Once} of the facts that are kept in the folder. */
const [folder = '', count = ''] = process.argv.slice(2)
const columns = columnsFrom(kept(folder))
const lots = lotsOf({
  draw: 1,
  roster: '0'.repeat(64),
  seed: '1'.repeat(64),
  from: { kind: 'witnessed', witness: 'The bench', at: '2027-01-01T00:00:00Z' },
  announced: '2027-01-01T00:00:00Z',
  supervisor: 'The bench',
})
let placed = 0
let kilobytes = 0
const turns = Array.from({ length: Number(count) }, () => {
  const began = process.cpuUsage()
  const ranking = packed(rankColumns(columns, lots))
  const ranked = since(began)
  const { chosen } = solve(ranking)
  const all = since(began)
  placed = chosen.reduce(
    (sum, pair, child) => (pair < (ranking.starts[child + 1] as number) ? sum + 1 : sum),
    0,
  )
  // Of the first: later ones find what the earlier left behind.
  kilobytes ||= process.resourceUsage().maxRSS
  return { ranking: ranked, all }
})
const result: Once = { turns, kilobytes, placed }
process.stdout.write(JSON.stringify(result))

function since(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}
