import { queryOptions } from '@tanstack/react-query'
import { Offer } from '#contract/admissions/family.ts'
import { api, fetchFile } from '#web/app/api.ts'
import { askedAgain } from '#web/app/askedAgain.ts'
import type { OfferLink } from './link.ts'

const addressOf = (reference: string) => `/api/admissions/offers/${encodeURIComponent(reference)}` as const
const opened = ({ key }: OfferLink) => ({ authorization: `Bearer ${key}` })

/** Families come at the moment itself: each page that waits looks some seconds later, and not all of them at once. */
const spreadMs = 15_000
const minuteMs = 60_000
/** However far away the moment is, and while none is set: it may be set anew. */
const mostMs = 15 * minuteMs

/**
 * How long to wait before looking again; false once there is nothing to wait for. `chance`: 0 to 1, one for each page.
 * While the moment is past and the page still waits, it looks each minute.
 */
export function lookAgainAfter(offer: Offer | undefined, now: number, chance: number): number | false {
  if (offer?.state !== 'waiting') return false
  if (offer.at === null) return mostMs
  const left = Date.parse(offer.at) - now
  if (left < 0) return minuteMs
  return Math.min(left + 1000 + chance * spreadMs, mostMs)
}

const chance = Math.random()

/** The offer that the key opens. The key goes into a header and the cache of this page, nowhere else. */
export const offerOf = (link: OfferLink) =>
  queryOptions({
    queryKey: ['offer', link.reference, link.key],
    queryFn: ({ signal }) =>
      api(addressOf(link.reference), (json) => Offer.parse(json), { signal, headers: opened(link) }),
    refetchInterval: askedAgain((data: Offer | undefined) => lookAgainAfter(data, Date.now(), chance)),
    staleTime: minuteMs,
  })

/** The letter as a PDF, made when it is asked for. */
export const letterFile = async (link: OfferLink): Promise<Blob> =>
  (await fetchFile(`${addressOf(link.reference)}/letter.pdf`, { headers: opened(link) })).blob()
