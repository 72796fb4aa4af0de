import { randomUUID } from 'node:crypto'
import { WorkRequest } from '#contract/workspace/workspace.ts'
import { type Group, tokenFor } from './staff.ts'

/** A request as staff of Highways see it and act on it, by the API of the workspace. */
export const highwaysOn = (url: string, reference: string) => workOn(url, 'highways-managers', reference)

/** A request as somebody of this group sees it and acts on it. */
export async function workOn(url: string, group: Group, reference: string) {
  const headers = { authorization: `Bearer ${await tokenFor(url, group)}` }
  const address = `${url}/api/workspace/requests/${reference}`
  const look = async () => WorkRequest.parse(await (await fetch(address, { headers })).json())
  const act = async (action: object) => {
    const { number } = await look()
    const response = await fetch(`${address}/actions`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify({ action, seen: number }),
    })
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  }
  return { look, act }
}
