import { queryOptions } from '@tanstack/react-query'
import { type AnswerOffer, FamilyAnswer } from '#contract/admissions/answer.ts'
import { api } from '#web/app/api.ts'
import type { OfferLink } from '../link.ts'

const addressOf = (reference: string) =>
  `/api/admissions/offers/${encodeURIComponent(reference)}/answer` as const
const opened = ({ key }: OfferLink) => ({ authorization: `Bearer ${key}` })

/** How the offer stands with the family. Asked for once the offer is there: all families open their offers at once. */
export const answerOf = (link: OfferLink) =>
  queryOptions({
    queryKey: ['offer-answer', link.reference, link.key],
    queryFn: ({ signal }) =>
      api(addressOf(link.reference), (json) => FamilyAnswer.parse(json), { signal, headers: opened(link) }),
    staleTime: 0,
  })

/** Sends the answer; what comes back is how the offer stands then. */
export const sendAnswer = (
  link: OfferLink,
  body: AnswerOffer,
  idempotencyKey: string,
): Promise<FamilyAnswer> =>
  api(addressOf(link.reference), (json) => FamilyAnswer.parse(json), {
    method: 'POST',
    body,
    headers: { ...opened(link), 'idempotency-key': idempotencyKey },
  })
