import * as z from 'zod/mini'
import { phoneError } from '#contract/core/phone-number.ts'
import { noDate, readDate } from '#contract/core/typed/typed-date.ts'
import type { PlaceView } from '#contract/fostering/household.ts'
import type { KeptStore } from '../kept/store.ts'
import { KeptDay, useKeptForm } from '../kept/useKeptForm.ts'
import { stillHere } from './Children.tsx'
import { drawPair, type Sort } from './pairs.ts'

const Draft = z.object({
  /** The part that it becomes: sent again after an answer that was lost, it is not asked for twice. */
  part: z.string(),
  from: KeptDay,
  until: KeptDay,
  children: z.array(z.string()),
  places: z.string(),
  words: z.string(),
  wish: z.string(),
})
export type Typed = z.infer<typeof Draft>

const blank = (sort: Sort): Typed => ({
  part: drawPair(sort),
  from: noDate,
  until: noDate,
  children: [],
  places: '1',
  words: '',
  wish: '',
})

const longest = 2000

/** What is typed about a break or a mentor, as this device keeps it until we have it, and as it is sent or what is wrong with it by field. */
export function useTyped(store: KeptStore, sort: Sort, view: PlaceView) {
  const { id, kind, side } = sort
  const { typed, change, clear } = useKeptForm(store, {
    at: `pair ${id}`,
    shape: Draft,
    blank: () => blank(sort),
  })

  function read(phone: string) {
    const [from, until] = [readDate(typed.from), readDate(typed.until)]
    const children = stillHere(view, typed.children)
    const [words, wish] = [typed.words.trim(), typed.wish.trim()]
    const places = /^[1-8]$/.test(typed.places.trim()) ? Number(typed.places) : undefined
    const day = (found: typeof from, missing: string) =>
      found.kind === 'date' ? undefined : found.kind === 'none' ? missing : found.message
    const wrong = {
      ...(kind === 'break' &&
        side === 'asks' &&
        children.length === 0 && { children: 'Choose who the break is for' }),
      ...(kind === 'break' && { from: day(from, 'Enter the first day') }),
      ...(kind === 'break' && { until: day(until, 'Enter the last day') }),
      ...(kind === 'break' && side === 'offers' && !places && { places: 'Enter a number from 1 to 8' }),
      ...(!words && { words: 'Write what the other carer should know' }),
      ...(words.length > longest && { words: 'Shorten it to 2,000 characters' }),
      ...(wish.length > longest && { wish: 'Shorten it to 2,000 characters' }),
      phone: phoneError(phone),
    }
    const days = from.kind === 'date' && until.kind === 'date' ? { from: from.date, until: until.date } : {}
    const body = {
      ...(kind === 'break' ? days : {}),
      ...(kind === 'break' && side === 'asks' ? { children } : {}),
      ...(kind === 'break' && side === 'offers' ? { places } : {}),
      words,
      phone: phone.trim(),
      ...(wish && { wish }),
    }
    return { wrong, body }
  }
  return { typed, change, read, clear }
}
