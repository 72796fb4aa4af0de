import { randomUUID } from 'node:crypto'
import { expect, inject, it } from 'vitest'
import type { WorkPage } from '#contract/workspace/workspace.ts'
import { report, track, until } from '../support/client.ts'
import { tokenFor } from '../support/staff.ts'

const url = inject('url')

it('of many who act on one request at once one is heard, and the others are told that it has changed', async () => {
  const receipt = await report(url)
  await until(
    () => track(url, receipt),
    ({ state }) => state === 'acknowledged',
  )
  const tokens = await Promise.all(
    ['highways-officers', 'highways-managers'].map((one) => tokenFor(url, one)),
  )
  const authorization = (n: number) => ({ authorization: `Bearer ${tokens[n % tokens.length]}` })
  const act = (n: number, key: string) =>
    fetch(`${url}/api/workspace/requests/${receipt.reference}/actions`, {
      method: 'POST',
      headers: { ...authorization(n), 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({
        action:
          n % 2
            ? { do: 'fix', note: `Filled by crew ${n}`, photos: [] }
            : { do: 'close', note: 'No', photos: [] },
        seen: 2,
      }),
    })
  const keys = Array.from({ length: 20 }, () => randomUUID())
  const answers = await Promise.all(keys.map((key, n) => act(n, key)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(19)

  // Sent again, it is the same answer and no second event.
  const winner = answers.findIndex(({ status }) => status === 200)
  expect((await act(winner, keys[winner] ?? '')).status).toBe(200)
  expect((await track(url, receipt)).history).toHaveLength(3)
  await until(
    async () => {
      const list = await fetch(`${url}/api/workspace/lists/highways?view=finished&limit=100`, {
        headers: authorization(0),
      })
      return (await list.json()) as WorkPage
    },
    ({ lines }) => lines.some(({ reference }) => reference === receipt.reference),
  )
})
