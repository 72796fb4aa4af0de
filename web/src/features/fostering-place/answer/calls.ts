import { queryOptions } from '@tanstack/react-query'
import { AnswerView } from '#contract/fostering/reference.ts'
import { api } from '#web/app/api.ts'

/** Which questions, and the key that opens them. */
export interface AnswerLink {
  readonly household: string
  readonly reference: string
  readonly key: string
}

const of = ({ household, reference }: AnswerLink) =>
  `/api/fostering/answers/${encodeURIComponent(household)}/${encodeURIComponent(reference)}` as const
const bearer = ({ key }: AnswerLink) => ({ authorization: `Bearer ${key}` })

export const answersOf = (link: AnswerLink) =>
  queryOptions({
    queryKey: ['fostering-answers', link.household, link.reference, link.key],
    queryFn: ({ signal }) =>
      api(of(link), (json) => AnswerView.parse(json), { signal, headers: bearer(link) }),
    retry: false,
    staleTime: 0,
  })

/** Keeps answers, or says that they are finished. */
export const actOn = (
  link: AnswerLink,
  act: 'save' | 'finish',
  { seen, body, key }: { readonly seen: number; readonly body: object; readonly key: string },
): Promise<AnswerView> =>
  api(`${of(link)}/acts/${act}`, (json) => AnswerView.parse(json), {
    method: 'POST',
    body: { seen, with: body },
    headers: { ...bearer(link), 'idempotency-key': key },
  })
