import { queryOptions } from '@tanstack/react-query'
import { type ActOnAppeal, FamilyAppeal, FamilyAppeals } from '#contract/admissions/appeals/appeal.ts'
import { api, fetchFile } from '#web/app/api.ts'
import type { OfferLink } from '../link.ts'

const addressOf = ({ reference }: OfferLink) =>
  `/api/admissions/appeals/${encodeURIComponent(reference)}` as const
const opened = ({ key }: OfferLink) => ({ authorization: `Bearer ${key}` })

/** The refusals of an application, each with its appeal. */
export const appealsOf = (link: OfferLink) =>
  queryOptions({
    queryKey: ['appeals', link.reference, link.key],
    queryFn: ({ signal }) =>
      api(addressOf(link), (json) => FamilyAppeals.parse(json), { signal, headers: opened(link) }),
    staleTime: 0,
  })

/** Does something with an appeal; what comes back is how it stands then. Throws ApiProblem. */
export const sendAppeal = (
  link: OfferLink,
  school: string,
  body: ActOnAppeal,
  key: string,
): Promise<FamilyAppeal> =>
  api(`${addressOf(link)}/${encodeURIComponent(school)}`, (json) => FamilyAppeal.parse(json), {
    method: 'POST',
    body,
    headers: { ...opened(link), 'idempotency-key': key },
  })

/** A paper of an appeal as a file. Throws ApiProblem. */
export async function paperFile(link: OfferLink, school: string, paper: string): Promise<Blob> {
  const path = `${addressOf(link)}/${encodeURIComponent(school)}/papers/${encodeURIComponent(paper)}` as const
  return (await fetchFile(path, { headers: opened(link) })).blob()
}
