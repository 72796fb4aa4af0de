import { createHash } from 'node:crypto'
import type { Day } from '#contract/calendar/day.ts'
import { csv } from '#contract/core/csv-out.ts'
import type {
  FailReason,
  Payable,
  PaymentRun,
  RunEntry,
  RunLine,
} from '#contract/fostering/carers/payments.ts'
import { kindOfPart } from '#contract/fostering/parts.ts'
import type { Who } from '../../rights/may.ts'
import { newPart, type Part } from '../part.ts'

/** Payment runs lie apart from households, under this key of the table. */
export const runsKey = 'runs'
/** Runs in the index: those that are not over have a list of their own, so that however many are over, none is out of sight. */
export const openRunsKey = 'runs open'
export const runKeyOf = ({ values: { step } }: Run): string => (step === 'settled' ? runsKey : openRunsKey)
export const isRun = (id: string): boolean => id.startsWith(`${runsKey}/`)
export const runItem = (id: string): string => `${runsKey}/${id}`

/** Whether it goes into a run by itself: an allowance that nobody has to look at. */
export const isWeekly = ({ claim, asks }: Pick<Payable, 'claim' | 'asks'>): boolean =>
  kindOfPart(claim) === 'allowance' && asks === undefined

/** What is kept of a run. `put`: what was chosen, which is what a run that was cut off goes on with. */
export interface RunValues {
  readonly on: Day
  readonly step: PaymentRun['step']
  readonly by: Who
  readonly put: readonly { readonly household: string; readonly claim: string }[]
  readonly entries: readonly RunEntry[]
  readonly left: PaymentRun['left']
  readonly fingerprint: string | null
  readonly paidOn?: Day
  readonly failed: readonly {
    readonly household: string
    readonly claim: string
    readonly reason: FailReason
  }[]
}

/** A run: an item of its own, each change of it one conditional write. */
export interface Run extends Part<RunValues> {
  /**
   * What finance said besides of what failed, by household and claim, until each carer has been told: then it stands in their own
   * record alone. No part of what is chained, so that nothing of it stays here.
   */
  readonly words?: Readonly<Record<string, string>>
}

export const wordsKey = ({ household, claim }: { household: string; claim: string }): string =>
  `${household} ${claim}`

export const newRun = (id: string, values: RunValues): Run => newPart(runsKey, id, values) as Run

const isPaid = ({ outcome }: RunEntry) => outcome !== 'failed'

/** What is paid by it, in pence: all of it until something has failed. */
export const totalOfRun = (entries: readonly RunEntry[]): number =>
  entries.filter(isPaid).reduce((sum, { pence }) => sum + pence, 0)

export function shownRun({ name: id, values }: Run): PaymentRun {
  const { on, step, entries, left, fingerprint, paidOn } = values
  return {
    id,
    on,
    step,
    entries: [...entries],
    left: [...left],
    total: totalOfRun(entries),
    count: entries.filter(isPaid).length,
    fingerprint,
    ...(paidOn === undefined ? {} : { paidOn }),
  }
}

export const lineOfRun = (run: Run): RunLine => {
  const { id, on, step, total, count } = shownRun(run)
  return { id, on, step, total, count }
}

/** For the council's ledger: a line for each claim, in the order of the run. Pence, so that no program reads them another way. */
export const ledgerCsv = (id: string, on: Day, entries: readonly RunEntry[]): string =>
  csv(
    ['run', 'day', 'household', 'claim', 'pence'],
    entries.map(({ household, claim, pence }) => ({ run: id, day: on, household, claim, pence })),
  )

/** SHA-256 of the ledger file as it was when the run was closed: what became of it later changes nothing of that. */
export const fingerprintOf = (id: string, on: Day, entries: readonly RunEntry[]): string =>
  createHash('sha256')
    .update(ledgerCsv(id, on, entries))
    .digest('hex')
