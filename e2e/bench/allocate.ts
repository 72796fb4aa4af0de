import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { serialize } from 'node:v8'
import type { Checked } from './allocate/checked.ts'
import { london, madeRound, national, type Size } from './allocate/made.ts'
import type { Once } from './allocate/once.ts'
import type { Whole } from './allocate/whole.ts'
import type { Measurement, Reading, Unit } from './measurement.ts'
import { median } from './percentile.ts'
import { temporaryFolder } from './tidy.ts'

const turns = 7
/** Of the ratios to a textbook, whose median must not hang on the first calls, while code is compiled. */
const turnsBeside = 15
/** Children for growth, at the nation's children to a school. */
const growing = [1_000, 10_000, 100_000, 600_000] as const
const sized = (children: number): Size => ({
  children,
  schools: Math.round((children * national.schools) / national.children),
  asked: national.asked,
})

/** A school admissions round: who gets which place, side by side with a textbook's way, and how that grows. */
export const allocate: Measurement = {
  name: 'allocate',
  atMostSeconds: 50,
  async prepare() {
    folder = await temporaryFolder()
    await keep('london', london)
    for (const children of growing) await keep(String(children), sized(children))
  },
  async measure() {
    const beside = await once('london', turnsBeside, 'textbook')
    const alone = await once('london', 1)
    const nation = await once(String(national.children), turns)
    const whole = await script<Whole>('whole.ts', '5')
    if (beside.different > 0)
      throw new Error(`the textbook places ${beside.different} children of ${turnsBeside} rounds elsewhere`)
    if (whole.faults > 0) throw new Error(`the checks of the county’s run find ${whole.faults} faults`)
    return [
      ...londonReadings(beside, alone),
      ...nationalReadings(nation),
      ...wholeReadings(whole),
      ...(await verified('london', london)),
      ...(await verified('national', national)),
      ...(await growth()),
    ]
  },
}

let folder = ''
const fileOf = (name: string) => join(folder, `${name}.field`)
const keep = async (name: string, size: Size) => writeFile(fileOf(name), serialize(madeRound(size)))

async function script<Result>(name: string, ...args: string[]): Promise<Result> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(import.meta.dirname, 'allocate', name), ...args],
    { timeout: 60_000 },
  )
  return JSON.parse(stdout)
}

const once = (name: string, times: number, mode = ''): Promise<Once> =>
  script('once.ts', fileOf(name), String(times), mode)

/** Of all calls but the first, which is measured by itself. */
const warm = (taken: readonly number[]): number => median(taken.slice(1))

const reading = (id: string, value: number, unit: Unit, method: string, context = false): Reading => ({
  id: `allocate.${id}`,
  value,
  unit,
  method,
  ...(context ? { context } : {}),
})

const warmlyOf = (calls: number) =>
  `processor time; median of ${calls - 1} calls after the first in one process`
const warmly = warmlyOf(turns)
const warmlyBeside = warmlyOf(turnsBeside)

function londonReadings(beside: Once, alone: Once): Reading[] {
  const [ours, theirs] = [warm(beside.ours), warm(beside.textbook)]
  const size = '100,000 children, 500 schools, 6 preferences, ranked beforehand'
  const lists = warm(beside.textbook) + warm(beside.textbookRanks)
  return [
    reading('london.warm', ours, 'ms', `${size}; ${warmlyBeside}`),
    reading(
      'london.first',
      alone.ours[0] ?? Number.NaN,
      'ms',
      `${size}; processor time of the first call of a fresh process`,
    ),
    reading(
      'london.to-textbook',
      theirs / ours,
      '×',
      `a textbook’s ${Math.round(theirs)} ms in turn, the same start for both: ranks looked up beforehand; same assignment; ${warmlyBeside}`,
    ),
    reading(
      'london.from-lists',
      warm(beside.fromLists),
      'ms',
      `with the ranks looked up from the orders; ${warmlyBeside}`,
      true,
    ),
    reading(
      'london.lists-to-textbook',
      lists / warm(beside.fromLists),
      '×',
      `the same start for both: bare sorted lists, from which each first looks up its ranks; ${warmlyBeside}`,
    ),
    reading(
      'london.unplaced',
      beside.unplaced,
      'count',
      'children whom none of their preferences had room for',
      true,
    ),
  ]
}

function nationalReadings(nation: Once): Reading[] {
  const size = '600,000 children, 3,400 schools, 5 preferences, ranked beforehand'
  return [
    reading('national.warm', warm(nation.ours), 'ms', `${size}; ${warmly}`),
    reading(
      'national.first',
      nation.ours[0] ?? Number.NaN,
      'ms',
      `${size}; processor time of the first call of a fresh process`,
      true,
    ),
    reading(
      'national.memory',
      nation.memory,
      'MB',
      'the most that the process held, with the round read from its file',
    ),
  ]
}

function wholeReadings(whole: Whole): Reading[] {
  const size = '9,000 children, 280 schools, 3 preferences'
  return [
    reading(
      'county.run',
      warm(whole.run),
      'ms',
      `${size}, from the round’s file to the run: lots, order, plans, places, twins, those without; processor time; median of 4 after the first`,
    ),
    reading(
      'county.run-first',
      whole.run[0] ?? Number.NaN,
      'ms',
      `${size}; processor time of the first call of a fresh process`,
    ),
    reading(
      'county.verify',
      whole.verify[0] ?? Number.NaN,
      'ms',
      `${size}; the check of the run; processor time of the first call of a fresh process`,
    ),
    reading(
      'county.published',
      whole.published[0] ?? Number.NaN,
      'ms',
      `${size}; the published file read, run again and compared, as anybody may; processor time of the first call of a fresh process`,
    ),
  ]
}

/** The check of a run that only its ids, orders, places and claims make, as large as it gets. */
async function verified(name: string, { children }: Size): Promise<Reading[]> {
  const file = fileOf(name === 'national' ? String(children) : name)
  const { taken, faults, found, memory } = await script<Checked>('checked.ts', file)
  if (faults > 0) throw new Error(`the check of a right run of ${children} children finds ${faults} faults`)
  if (found === 0)
    throw new Error(`the check does not find that one of ${children} children has lost its place`)
  const size = `the check of a run of ${children.toLocaleString('en-GB')} children`
  return [
    reading(`${name}.verify`, taken, 'ms', `${size}; processor time of the first in a fresh process`),
    reading(
      `${name}.verify-memory`,
      memory,
      'MB',
      `${size}; the most that the process held, with the run in ids`,
      true,
    ),
  ]
}

/**
 * How time grows with children. The exponent from the smallest to the largest: 1 is linear. `steps`: what there is to do for a
 * child in the largest round, by that in the smallest: without caches, the two would be one.
 */
async function growth(): Promise<Reading[]> {
  const all: { children: number; each: number; steps: number }[] = []
  for (const children of growing) {
    const { ours, steps } = await once(String(children), children < 100_000 ? 100 : turns)
    all.push({ children, each: (1000 * warm(ours)) / children, steps: steps / children })
  }
  const [small, large] = [all[0], all.at(-1)]
  if (!small || !large) throw new Error('nothing was measured')
  const grown = large.children / small.children
  const exponent = 1 + Math.log(large.each / small.each) / Math.log(grown)
  const words = all.map(
    ({ children, each }) => `${children.toLocaleString('en-GB')}: ${each.toPrecision(3)} ms`,
  )
  return [
    reading('growth.exponent', exponent, '×', `1 is linear; for a thousand children of ${words.join(', ')}`),
    reading(
      'growth.steps',
      large.steps / small.steps,
      '×',
      `what is done for a child of ${large.children.toLocaleString('en-GB')}, by that for one of ${small.children.toLocaleString('en-GB')}: ${large.steps.toPrecision(3)} steps by ${small.steps.toPrecision(3)}`,
    ),
  ]
}
