import { queryOptions } from '@tanstack/react-query'
import { FamilyChanges } from '#contract/admissions/changes.ts'
import { api } from '#web/app/api.ts'
import type { OfferLink } from '../link.ts'

/** What was changed since the offer. The key goes into a header and the cache of this page, nowhere else. */
export const changesOf = (link: OfferLink) =>
  queryOptions({
    queryKey: ['offer-changes', link.reference, link.key],
    queryFn: ({ signal }) =>
      api(
        `/api/admissions/offers/${encodeURIComponent(link.reference)}/changes`,
        (json) => FamilyChanges.parse(json),
        { signal, headers: { authorization: `Bearer ${link.key}` } },
      ),
    staleTime: 0,
  })
