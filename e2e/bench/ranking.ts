import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Measurement, Reading } from './measurement.ts'
import { facts, type Size } from './ranking/facts.ts'
import { keep } from './ranking/kept.ts'
import type { Once } from './ranking/once.ts'
import { temporaryFolder } from './tidy.ts'

const national: Size = { children: 600_000, schools: 3_400, preferences: 5, withBands: false }
const london: Size = { children: 100_000, schools: 500, preferences: 6, withBands: true }
const county: Size = { children: 9_000, schools: 280, preferences: 3, withBands: true }

const method =
  'processor time from facts in columns (homes, schools’ points, what is so of each child) to pools in order, in a process of its own'

/** Ranking a round by its policies, and allocating it, from the facts of each child: `e2e/bench/ranking/` makes them. */
export const ranking: Measurement = {
  name: 'ranking',
  atMostSeconds: 10,
  async prepare() {
    folder = await temporaryFolder()
    for (const size of [national, london, county]) await keep(facts(size), folderOf(size))
  },
  async measure() {
    const [whole, most, small] = [await once(national, 2), await once(london, 3), await once(county, 9)]
    return [
      {
        id: 'ranking.national.first',
        value: first(whole),
        unit: 'ms',
        method: `${method}, and to places; the first time`,
      },
      {
        id: 'ranking.national.memory',
        value: whole.kilobytes / 1000,
        unit: 'MB',
        method: 'most that was resident, with the facts read from their files',
      },
      {
        id: 'ranking.london.warm',
        value: warm(most),
        unit: 'ms',
        method: `${method}, and to places; the best of three`,
      },
      {
        id: 'ranking.county.first',
        value: first(small),
        unit: 'ms',
        method: `${method}, and to places; the first time`,
      },
      {
        id: 'ranking.growth',
        value: warm(whole) / pairsOf(national) / (warm(small) / pairsOf(county)),
        unit: '×',
        method: 'time for a child at a school in a national round, by that in a county’s; warm',
      },
      context('ranking.national.ranking', whole),
      context('ranking.london.ranking', most),
    ]
  },
}

let folder = ''
const folderOf = ({ children }: Size): string => join(folder, String(children))

const context = (id: string, { turns }: Once): Reading => ({
  id,
  value: Math.min(...turns.map((turn) => turn.ranking)),
  unit: 'ms',
  method: `${method}; warm`,
  context: true,
})

const pairsOf = ({ children, preferences }: Size): number => children * preferences
const first = ({ turns }: Once): number => turns[0]?.all ?? Number.NaN
const warm = ({ turns }: Once): number => Math.min(...turns.map(({ all }) => all))

async function once(size: Size, turns: number): Promise<Once> {
  const program = join(import.meta.dirname, 'ranking/once.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [program, folderOf(size), String(turns)], {
    timeout: 30_000,
  })
  const measured: Once = JSON.parse(stdout)
  if (measured.placed < 0.8 * size.children)
    throw new Error(
      `Only ${measured.placed} of ${size.children} children got a place: the round is not what it should be`,
    )
  return measured
}
