import { queryOptions } from '@tanstack/react-query'
import { FamilyChanges } from '#contract/admissions/changes.ts'
import { api, fetchFile } from '#web/app/api.ts'
import type { OfferLink } from '../link.ts'

const addressOf = ({ reference }: OfferLink) =>
  `/api/admissions/offers/${encodeURIComponent(reference)}/changes` as const
const opened = ({ key }: OfferLink) => ({ authorization: `Bearer ${key}` })

/** The letter of one change as a PDF, made when it is asked for. */
export const changeFile = async (link: OfferLink, id: string): Promise<Blob> =>
  (
    await fetchFile(`${addressOf(link)}/${encodeURIComponent(id)}/letter.pdf`, { headers: opened(link) })
  ).blob()

/** What was changed since the offer. The key goes into a header and the cache of this page, nowhere else. */
export const changesOf = (link: OfferLink) =>
  queryOptions({
    queryKey: ['offer-changes', link.reference, link.key],
    queryFn: ({ signal }) =>
      api(addressOf(link), (json) => FamilyChanges.parse(json), { signal, headers: opened(link) }),
    staleTime: 0,
  })
