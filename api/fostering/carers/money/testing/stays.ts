import type { AllowanceRules } from '#contract/fostering/carers/allowance.ts'
import { type Allowances, allowances } from '#contract/fostering/money.ts'
import { type ChildStay, daysIn, weeksOf } from '../stay.ts'
import { type AllowanceValues, lookAt, newAllowance } from '../weekly.ts'

const [first] = allowances
if (!first) throw new Error('No allowances')
/** The rates of 2025-26. */
export const known = first

/** Rates of a year, each by so many pence more than those of 2025-26. */
export const rise = (from: string, until: string, more: number, announced?: string): Allowances => ({
  ...known,
  from,
  until,
  ...(announced ? { announced } : {}),
  weekly: known.weekly.map(({ ages, pence }) => ({
    ages,
    pence: { ...pence, 'rest of England': pence['rest of England'] + more },
  })),
})
export const own = { kinds: ['fostering'], source: 'A test', sure: 'council', reviewed: null } as const
export const ruled = (more: Partial<AllowanceRules> = {}): AllowanceRules => ({
  area: 'rest of England',
  rows: [known],
  live: '2024-01-01',
  rules: [{ ...own, from: '2025-04-06', lastDay: true, breakDays: 14 }],
  ...more,
})
/** The rise of April 2026, announced on 20 June. */
export const back = ruled({ rows: [known, rise('2026-04-06', '2027-04-05', 700, '2026-06-20')] })

export const stays = (more: Partial<ChildStay> = {}): ChildStay => ({
  born: '2018-05-01',
  from: '2026-04-06',
  away: [],
  ...more,
})
/** What a stay comes to in a tax year, looked at on these days one after the other. */
export function looked(
  stay: ChildStay,
  days: readonly string[],
  rules: AllowanceRules = ruled(),
  year = '2026-04-06',
  from: AllowanceValues = newAllowance,
) {
  return days.reduce((values, day) => lookAt(values, stay, year, day, rules), from)
}
export const weeks = (values: AllowanceValues) =>
  weeksOf(daysIn(values.made)).map(({ from, until, pence }) => [from, until, pence])
export const paid = (values: AllowanceValues, pence: number, on = '2026-05-01'): AllowanceValues => ({
  ...values,
  payments: [
    ...values.payments,
    { run: `R-${values.payments.length}`, pence, on, outcome: { is: 'paid', on } },
  ],
})
