import { randomUUID } from 'node:crypto'
import { FollowReceipt, Receipt } from '#contract/requests/request.ts'
import { Tracked } from '#contract/requests/tracking.ts'
import { serviceOf } from '#services/index.ts'

/** The body of a complete report of the service. */
export const exampleOf = (slug: string) => ({ service: slug, answers: serviceOf(slug)?.example })

const headers = (key: string) => ({ 'content-type': 'application/json', 'idempotency-key': key })

/** Sends a submission; whatever comes back comes back. */
export const send = (url: string, body: unknown, key: string = randomUUID()): Promise<Response> =>
  fetch(`${url}/api/requests`, { method: 'POST', headers: headers(key), body: JSON.stringify(body) })

/** Sends a submission that has to be accepted. */
export async function report(
  url: string,
  body: unknown = exampleOf('pothole'),
  key?: string,
): Promise<Receipt> {
  const response = await send(url, body, key)
  if (response.status !== 201) throw new Error(`${response.status}: ${await response.text()}`)
  return Receipt.parse(await response.json())
}

export async function follow(
  url: string,
  reference: string,
  key: string = randomUUID(),
): Promise<FollowReceipt> {
  const response = await fetch(`${url}/api/requests/${reference}/followers`, {
    method: 'POST',
    headers: headers(key),
    body: '{}',
  })
  if (response.status !== 201) throw new Error(`${response.status}: ${await response.text()}`)
  return FollowReceipt.parse(await response.json())
}

export async function track(
  url: string,
  { reference, trackingKey }: { reference: string; trackingKey: string },
) {
  const response = await fetch(`${url}/api/requests/${reference}`, {
    headers: { authorization: `Bearer ${trackingKey}` },
  })
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`)
  return Tracked.parse(await response.json())
}

/** Runs what the council's installation runs by the clock, by the beginning of its logical id, without waiting for that. */
export async function runSchedule(url: string, logicalId: string): Promise<void> {
  const response = await fetch(`${url}/local/schedules/${logicalId}`, { method: 'POST' })
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`)
}

/** Asks until it is so. Throws with the last answer when it is not in time. */
export async function until<T>(ask: () => Promise<T>, is: (answer: T) => boolean, ms = 30_000): Promise<T> {
  const deadline = Date.now() + ms
  for (;;) {
    const answer = await ask()
    if (is(answer)) return answer
    if (Date.now() > deadline) throw new Error(`Not in ${ms} ms. Last: ${JSON.stringify(answer)}`)
    await new Promise((resume) => setTimeout(resume, 100))
  }
}
