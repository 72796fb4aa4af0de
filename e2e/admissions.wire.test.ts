import { randomUUID } from 'node:crypto'
import { expect, inject, it } from 'vitest'
import type { ChangeList } from '#contract/admissions/changes.ts'
import type { Held } from '#contract/admissions/family.ts'
import type { ChildPage, ChildView } from '#contract/admissions/staff.ts'
import type { Receipt } from '#contract/requests/request.ts'
import { correctableNow } from './support/admissions/changeable.ts'
import { exampleOf, until } from './support/client.ts'
import { tracesOf } from './support/data-of.ts'
import { tokenFor } from './support/staff.ts'

const url = inject('url')
const dataDir = inject('dataDir')

/** Of nobody, and in nothing else that this installation has. */
const planted = {
  name: 'Zebulon Quillfeather',
  street: '77 Gloamthistle Row',
  parent: 'Ottoline Quillfeather',
}

const headers = (key: string, more: Record<string, string> = {}) => ({
  authorization: `Bearer ${key}`,
  'content-type': 'application/json',
  ...more,
})

async function apply(): Promise<Receipt> {
  const { answers } = exampleOf('school-place')
  const contact = { name: 'Jo Sample', email: 'jo.sample@example.com', updates: 'none' }
  const address = { line1: planted.street, town: 'Glenfield', postcode: 'LE3 8RA' }
  const answer = await fetch(`${url}/api/requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      service: 'school-place',
      answers: { ...answers, childName: planted.name, fullName: planted.parent, address },
      contact,
    }),
  })
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as Receipt
}

async function held({ reference, trackingKey }: Receipt): Promise<Held | undefined> {
  const answer = await fetch(`${url}/api/admissions/held/${reference}`, { headers: headers(trackingKey) })
  return answer.ok ? ((await answer.json()) as Held) : undefined
}

it('comes from the form into its round, is put right there, and leaves no trace of the child in logs and queues', async () => {
  const receipt = await apply()
  const { reference, trackingKey } = receipt
  const found = await until(
    () => held(receipt),
    (one) => one !== undefined,
  )
  expect(found).toMatchObject({ reference, child: { name: planted.name } })
  const asked = await fetch(`${url}/api/admissions/held/${reference}/corrections`, {
    method: 'POST',
    headers: headers(trackingKey, { 'idempotency-key': randomUUID() }),
    body: JSON.stringify({ about: 'home', text: `We live at ${planted.street}`, seen: found?.version }),
  })
  expect(asked.status).toBe(correctableNow() ? 200 : 409)

  // Nothing was changed since an offer that nobody has seen.
  const changes = (key: string) =>
    fetch(`${url}/api/admissions/offers/${reference}/changes`, { headers: headers(key) })
  expect(await (await changes(trackingKey)).json()).toEqual({ reference, changes: [], late: null })
  expect((await changes('A'.repeat(22))).status).toBe(401)

  const token = await tokenFor(url, 'admissions-officers')
  const desk = `${url}/api/workspace/admissions`
  const get = async <T>(path: string) =>
    (await (await fetch(`${desk}/${path}`, { headers: headers(token) })).json()) as T
  const named = (path: string, body?: object) =>
    fetch(`${desk}/rounds/${found?.round.id}/children${path}`, {
      headers: headers(token),
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    })
  const { children } = (await (await named('/search', { name: 'quillfea' })).json()) as ChildPage
  expect(children).toMatchObject([{ reference, name: planted.name }])
  const list = await get<ChangeList>(`rounds/${found?.round.id}/changes`)
  expect(list).toMatchObject({ notYet: expect.stringContaining('have not seen their offers yet'), open: [] })
  const child = await get<ChildView>(`children/${reference}`)
  const [correction] = child.corrections
  const put = await fetch(`${desk}/children/${reference}/facts`, {
    method: 'POST',
    headers: headers(token, { 'idempotency-key': randomUUID() }),
    body: JSON.stringify({
      name: 'home',
      value: { easting: 455_000, northing: 306_000 },
      why: 'Found on the map',
      correction: correction?.id,
      seen: child.version,
    }),
  })
  expect(put.status).toBe(200)
  const after = await held(receipt)
  expect(after?.corrections).toMatchObject(correctableNow() ? [{ answer: { outcome: 'changed' } }] : [])
  expect(after?.facts.find(({ name }) => name === 'home')).toMatchObject({
    from: 'staff',
    value: 'Easting 455000, northing 306000 on the National Grid',
  })

  expect(tracesOf(dataDir, ['Quillfeather', 'Gloamthistle'])).toEqual([])
})
