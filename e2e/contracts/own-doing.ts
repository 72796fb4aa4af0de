import { expect } from 'vitest'
import type { Receipt } from '#contract/requests/request.ts'
import { exampleOf } from '../support/client.ts'
import type { described } from '../support/openapi.ts'
import { type BadBodies, bearer, key, takenOnce } from './taken-once.ts'

type Api = Awaited<ReturnType<typeof described>>

/** What a resident does of their own accord on the private page; each once, and each refused to others. */
export async function doOwn(api: Api, badBodies: BadBodies): Promise<void> {
  const sent = await api.call('submitRequest', { headers: key(), body: exampleOf('pothole') })
  const { reference, trackingKey } = sent.body as Receipt
  const taken = takenOnce(api, { reference, own: bearer(trackingKey), badBodies })
  const add = await taken('addToRequest', { about: 'more', text: 'Deep' }, { about: 'fixed', text: 'Filled' })
  const to = (name: string) => ({ updates: 'email', to: `${name}@example.org` })
  const change = await taken('changeContact', to('ada'), to('bob'))
  for (let times = 0; times < 25; times++) await change({ body: to(`ada${times}`) })
  expect((await change()).status).toBe(409)
  const withdraw = await taken('withdrawRequest', { why: 'Not ours' }, {})
  expect((await withdraw()).status).toBe(409)
  expect((await add()).status).toBe(409)
}
