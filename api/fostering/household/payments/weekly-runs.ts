import { clockInEngland, dayInEngland } from '#contract/calendar/day.ts'
import { mostInRun } from '#contract/fostering/carers/payments.ts'
import { hashOf } from '#record/canonical.ts'
import { type AllowanceValues, owedOf } from '../../carers/money/weekly.ts'
import type { Who } from '../../rights/may.ts'
import { lastNumber } from '../part.ts'
import type { Payables, RunPorts } from './ports.ts'
import { makeRun } from './settle.ts'

/** Nobody chooses weekly allowances. They are put into runs as finance would, and it pays those runs as any. */
const shire: Who = { as: 'finance', id: 'weekly', name: 'Shire' }

/** From this hour of the day on, once the night has worked out what is due. */
const morning = '06'
/** So many runs in a minute; of 100,000 allowances the rest is put into runs in the next minutes. */
const mostRuns = 4

type Ports = RunPorts & { readonly payables: Payables }

/** The first of which something is in no run yet, and how far each is: a list may still have what was put into one a moment ago. */
async function waitingIn({ payables, parts }: Ports) {
  const found: { household: string; claim: string; number: number }[] = []
  let after: string | undefined
  do {
    const page = await payables.weekly(after)
    const all = await parts.lights(page.payables.map(({ household, claim }) => `${household}/${claim}`))
    for (const [at, { household, claim }] of page.payables.entries()) {
      const part = all[at]
      if (part && owedOf(part.values as AllowanceValues) > 0)
        found.push({ household, claim, number: lastNumber(part, true) })
    }
    after = page.next ?? undefined
  } while (after !== undefined && found.length < mostInRun)
  return found.slice(0, mostInRun)
}

/**
 * Puts weekly allowances that are due into payment runs of the day, whether or not finance has recorded the runs before. Safe to
 * repeat and to cut off anywhere: the same ones as far as they are make the same run, and each penny is in one at a time. Gives
 * how many were put in.
 */
export async function runWeekly(ports: Ports): Promise<number> {
  const now = ports.now()
  if (clockInEngland(now).slice(11, 13) < morning) return 0
  const on = dayInEngland(now)
  let put = 0
  for (let runs = 0; runs < mostRuns; runs++) {
    const waiting = await waitingIn(ports)
    if (waiting.length === 0) break
    const claims = waiting.map(({ household, claim }) => ({ household, claim }))
    const run = await makeRun(ports, shire, `weekly ${on} ${hashOf({ waiting })}`, { on, claims })
    // What could not be put in is tried again with the next minute.
    if (run.kind !== 'done' || run.item.values.entries.length === 0) break
    put += run.item.values.entries.length
  }
  return put
}
