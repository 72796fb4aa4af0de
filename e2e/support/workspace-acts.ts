import { randomUUID } from 'node:crypto'
import { WorkRequest } from '#contract/workspace/workspace.ts'
import { tokenFor } from './staff.ts'

/** A request as staff of Highways see it and act on it, by the API of the workspace. */
export async function highwaysOn(url: string, reference: string) {
  const headers = { authorization: `Bearer ${await tokenFor(url, 'highways-managers')}` }
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
