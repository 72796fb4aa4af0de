import { queryOptions } from '@tanstack/react-query'
import { type AskCorrection, Held } from '#contract/admissions/family.ts'
import { timeInWords } from '#contract/calendar/times.ts'
import { api } from '#web/app/api.ts'
import type { Opened } from './change/begin.ts'

const addressOf = (reference: string) => `/api/admissions/held/${encodeURIComponent(reference)}` as const
const opened = ({ key }: Opened) => ({ authorization: `Bearer ${key}` })

/** What is held of the child. The key goes into a header and the cache of this page, nowhere else. */
export const heldOf = (link: Opened) =>
  queryOptions({
    queryKey: ['held', link.reference, link.key],
    queryFn: ({ signal }) =>
      api(addressOf(link.reference), (json) => Held.parse(json), { signal, headers: opened(link) }),
    // An application is taken into its round some moments after it was sent.
    retry: false,
    staleTime: 0,
  })

/** Asks to have something put right; the answer is what is held then. */
export const askCorrection = (link: Opened, body: AskCorrection, idempotencyKey: string): Promise<Held> =>
  api(`${addressOf(link.reference)}/corrections`, (json) => Held.parse(json), {
    method: 'POST',
    body,
    headers: { ...opened(link), 'idempotency-key': idempotencyKey },
  })

/** `15 January 2027 at 11:59pm`: the last minute before the moment from which it is too late. */
export const lastMinuteInWords = (until: string): string => timeInWords(new Date(Date.parse(until) - 60_000))

/** Metres as a family reads them here and in the letter of the offer: `2,410 metres (1.497 miles)`. */
export const distanceInWords = (metres: number): string =>
  `${metres.toLocaleString('en-GB', { maximumFractionDigits: 2 })} metres (${(metres / 1609.344).toFixed(3)} miles)`
