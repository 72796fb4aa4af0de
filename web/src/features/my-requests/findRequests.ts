import { queryOptions } from '@tanstack/react-query'
import { emailError as errorOf, tidyEmail } from '#contract/core/email-address.ts'
import { MyRequests } from '#contract/requests/find.ts'
import { api } from '#web/app/api.ts'

/** What is wrong with what was typed, in words for the page; undefined when it will do. */
export function emailError(typed: string): string | undefined {
  const email = tidyEmail(typed)
  return email === '' ? 'Enter your email address' : errorOf(email)
}

/** Asks for a link to an address that was put right. What comes back is the same for every address. */
export const askForLink = (email: string): Promise<void> =>
  api('/api/find-requests', () => undefined, { method: 'POST', body: { email } })

/** The list that the token opens. The token goes into a header and the cache of this page, nowhere else. */
export const myRequests = (token: string) =>
  queryOptions({
    queryKey: ['my-requests', token],
    queryFn: ({ signal }) =>
      api('/api/my-requests', (json) => MyRequests.parse(json), {
        signal,
        headers: { authorization: `Bearer ${token}` },
      }),
    staleTime: 0,
  })
