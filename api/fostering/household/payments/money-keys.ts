import type { Head } from '../part.ts'

/** Closed cases of which days are still to be worked out, by that day; and those that had money, by the last day it was for. */
export const dueKey = 'money due'
export const ratesKey = 'money rates'

/** What the index finds a closed case by, of which something may still have to be paid. */
export function moneyKeysOf({ known }: Pick<Head, 'known'>): { callKey?: string; callOn?: string } {
  const here = Object.values(known).filter(({ erased }) => erased === undefined)
  const [next] = here.flatMap(({ money }) => money?.next ?? []).sort()
  if (next !== undefined) return { callKey: dueKey, callOn: next }
  const last = here
    .flatMap(({ rates }) => rates?.until ?? [])
    .sort()
    .at(-1)
  return last === undefined ? {} : { callKey: ratesKey, callOn: last }
}

/** Whether something of a record is not paid, or not decided: nothing of it is erased before. */
export const waitsForMoney = ({ known }: Pick<Head, 'known'>): boolean =>
  Object.values(known).some(({ money, erased }) => money?.open === true && erased === undefined)
