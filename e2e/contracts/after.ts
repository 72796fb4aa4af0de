import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { expect } from 'vitest'
import type { Receipt } from '#contract/requests/request.ts'
import type { Tracked } from '#contract/requests/tracking.ts'
import type { Action } from '#contract/workspace/workspace.ts'
import { operatorClients, outputs } from '#infra/operate/clients.ts'
import { unreachedEntry } from '#requests/notify/unreached.ts'
import { exampleOf, until } from '../support/client.ts'
import type { described } from '../support/openapi.ts'
import { tokenFor } from '../support/staff.ts'
import { type BadBodies, bearer, everyRefusal, key, takenOnce } from './taken-once.ts'

type Api = Awaited<ReturnType<typeof described>>

/** Where news goes is changed where the address was refused, and nowhere else. */
async function changeAddress(api: Api, reference: string, own: object, badBodies: BadBodies): Promise<void> {
  const path = { reference }
  const call = (more: object = {}) =>
    api.call('changeAddress', {
      path,
      headers: { ...own, ...key() },
      body: { to: 'ada@example.org' },
      ...more,
    })
  await everyRefusal(call, own, badBodies)
  expect((await call()).status).toBe(409)
  await refuseAddress(reference)
  expect((await call({ body: { to: 'ada..l@example.org' } })).status).toBe(422)
  expect((await call()).status).toBe(201)
  expect((await call()).status).toBe(201)
}

/** As when GOV.UK Notify has refused the address, which no address does that a form takes. */
async function refuseAddress(reference: string): Promise<void> {
  const contact = { email: 'ada@exmaple.org', updates: 'email' }
  const update = new UpdateCommand({
    TableName: (await outputs()).RequestsTableName,
    Key: { reference },
    UpdateExpression: 'SET contact = :contact, unreached = :unreached ADD version :one',
    ExpressionAttributeValues: {
      ':contact': contact,
      ':unreached': [unreachedEntry(contact, 'reporter')],
      ':one': 1,
    },
  })
  await operatorClients().documents.send(update)
}

/** A resident answers, says that it isn't fixed, and how it went; each once, and each refused to others. */
export async function goOnAfter(api: Api, url: string, badBodies: BadBodies): Promise<void> {
  const officer = bearer(await tokenFor(url, 'highways-officers'))
  const sent = await api.call('submitRequest', { headers: key(), body: exampleOf('pothole') })
  const { reference, trackingKey } = sent.body as Receipt
  const path = { reference }
  const own = bearer(trackingKey)
  const look = async () => (await api.call('trackRequest', { path, headers: own })).body as Tracked
  await until(look, ({ state }) => state === 'acknowledged')
  const act = async (action: Action, seen: number) =>
    (await api.call('actOnRequest', { path, headers: { ...officer, ...key() }, body: { action, seen } }))
      .status

  const taken = takenOnce(api, { reference, own, badBodies })
  /** As that, and not under another key. */
  async function once(operation: string, body: object, other: object) {
    const call = await taken(operation, body, other)
    expect((await call()).status).toBe(409)
  }

  await changeAddress(api, reference, own, badBodies)
  expect(await act({ do: 'ask', text: 'Which side of the road?' }, 2)).toBe(200)
  const message = (await look()).conversation?.[0]?.id
  await once('answerDepartment', { message, text: 'The left' }, { message, text: 'The right' })
  expect(await act({ do: 'fix', note: 'Filled', photos: [] }, 4)).toBe(200)
  await once('sayNotFixed', { what: 'It sank' }, { what: 'It rose' })
  expect(await act({ do: 'fix', note: 'Filled again', photos: [] }, 6)).toBe(200)
  await once('rateRequest', { score: 5 }, { score: 1 })
  await doOwn(api, badBodies)
}

/** What a resident does of their own accord on the private page; each once, and each refused to others. */
async function doOwn(api: Api, badBodies: BadBodies): Promise<void> {
  const sent = await api.call('submitRequest', { headers: key(), body: exampleOf('pothole') })
  const { reference, trackingKey } = sent.body as Receipt
  const taken = takenOnce(api, { reference, own: bearer(trackingKey), badBodies })
  const add = await taken('addToRequest', { about: 'more', text: 'Deep' }, { about: 'fixed', text: 'Filled' })
  const to = (name: string) => ({ updates: 'email', to: `${name}@example.org` })
  const change = await taken('changeContact', to('ada'), to('bob'))
  for (let times = 0; times < 25; times++) await change({ body: to(`ada${times}`) })
  expect((await change()).status).toBe(409)
  const place = await correctPlace(api, { reference, trackingKey }, taken)
  const withdraw = await taken('withdrawRequest', { why: 'Not ours' }, {})
  expect((await withdraw()).status).toBe(409)
  expect((await add()).status).toBe(409)
  expect((await place()).status).toBe(409)
}

/** The place is put right once, from where it was seen, and not into the area of somebody else. */
async function correctPlace(
  api: Api,
  { reference, trackingKey }: Pick<Receipt, 'reference' | 'trackingKey'>,
  taken: ReturnType<typeof takenOnce>,
) {
  const { location } = (await api.call('trackRequest', { path: { reference }, headers: bearer(trackingKey) }))
    .body as Tracked
  if (!location) throw new Error('A pothole has a place')
  const from = { lat: location.lat, lon: location.lon }
  const at = (lat: number, lon = from.lon) => ({ lat, lon, found: 'map', precision: 'exact' })
  const there = at(Number((from.lat + 0.001).toFixed(6)))
  const call = await taken('correctPlace', { place: there, from }, { place: at(from.lat), from })
  expect((await call()).status, 'it is there no longer').toBe(409)
  const seen = { lat: there.lat, lon: there.lon }
  expect((await call({ body: { place: there, from: seen } })).status, 'it is there').toBe(422)
  const refused = await call({ body: { place: at(52.67, -0.73), from: seen } })
  expect([refused.status, refused.body]).toMatchObject([
    422,
    { authority: { name: 'Rutland County Council' } },
  ])
  return () => call({ body: { place: at(from.lat), from: seen } })
}
