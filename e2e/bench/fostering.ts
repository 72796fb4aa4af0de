import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Asked, asks } from './fostering/once.ts'
import type { Measurement, Reading } from './measurement.ts'
import { median, percentile } from './percentile.ts'

type Taken = Record<(typeof asks)[number], Asked>

/** What a county has, and what an installation has that has just begun. */
const county = { open: 2000, closed: 2000, times: 40 }
const fresh = { open: 50, closed: 0, times: 40 }

const method = `${county.times} times one after the other, staff's routes over a table with ${county.open} open cases and ${county.closed} that are over, in a process that plays the table too`

let taken: { readonly many: Taken; readonly few: Taken } | undefined

/** How long staff wait for their day, the list and a case, with a county's cases, and how that grows. */
export const fostering: Measurement = {
  name: 'fostering',
  atMostSeconds: 5,
  /** Most of it is making the cases, which takes a minute. */
  async prepare() {
    taken = { few: await once(fresh), many: await once(county) }
  },
  async measure() {
    if (!taken) throw new Error('Nothing was prepared')
    const { many, few } = taken
    return asks.flatMap((ask): Reading[] => [
      { id: `fostering.${ask}.p50`, value: percentile(many[ask].took, 50), unit: 'ms', method },
      { id: `fostering.${ask}.p95`, value: percentile(many[ask].took, 95), unit: 'ms', method },
      {
        id: `fostering.${ask}.growth`,
        value: median(many[ask].took) / median(few[ask].took),
        unit: '×',
        method: `${method}, by the same with ${fresh.open} cases`,
        // These two read every open case, and are held by their own time.
        context: ask === 'day' || ask === 'own',
      },
    ])
  },
}

/** So many cases in a table of its own, in a process of its own. */
export async function once({ open, closed, times }: typeof county): Promise<Taken> {
  const program = join(import.meta.dirname, 'fostering/once.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [
    program,
    `${open}`,
    `${closed}`,
    `${times}`,
  ])
  return JSON.parse(stdout)
}
