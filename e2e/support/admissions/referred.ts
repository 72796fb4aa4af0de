import { randomUUID } from 'node:crypto'
import { child } from '#admissions/fair-access/testing/child.ts'
import { tokensFor } from '#infra/operate/seed/fostering/sign-in.ts'
import { awaitMessage } from '../inbox.ts'

/** Refers a child for Fair Access, and answers the path of the link that its family is sent. */
export async function referredLink(url: string, email: string): Promise<string> {
  const { access_token } = await tokensFor(url, 'admissions-officers')
  const answer = await fetch(`${url}/api/workspace/admissions/fair-access`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${access_token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({ ...child, family: { ...child.family, email } }),
  })
  if (!answer.ok) throw new Error(await answer.text())
  return awaitMessage(url, email, /(\/schools\/fair-access\/\S+#[\w-]{22})/)
}
