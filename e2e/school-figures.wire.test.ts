import { randomUUID } from 'node:crypto'
import { expect, inject, it } from 'vitest'
import type { AdjudicatorReport } from '#contract/admissions/report.ts'
import { tokenFor } from './support/staff.ts'

const url = inject('url')
const staff = `${url}/api/workspace/admissions/reports`
/** In between those that other tests write. */
const year = 2028

const read = async (path: string) => {
  const answer = await fetch(`${url}/api/admissions/${path}`)
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', text: await answer.text() }
}

it('gives anybody the figures and what their columns mean, with the licence', async () => {
  expect(await read('figures')).toMatchObject({ status: 200, type: expect.stringContaining('json') })
  expect(await read('figures/sample-primary-school')).toMatchObject({ status: 200 })
  expect(await read('figures/nowhere')).toMatchObject({
    status: 404,
    type: expect.stringContaining('problem+json'),
  })
  const schema = JSON.parse((await read('open-data/schema.json')).text)
  for (const { url: file, tableSchema } of schema.tables) {
    const name = String(file).replace('/api/admissions/', '')
    const [columns] = (await read(name)).text.split(/\r?\n/)
    expect(columns).toBe(tableSchema.columns.map((column: { name: string }) => column.name).join(','))
    expect(JSON.parse((await read(name.replace('.csv', '.json'))).text).licence).toContain(
      'open-government-licence',
    )
  }
})

it('lets staff write the report, keeps who wrote what, and shows it to nobody else until it is finished', async () => {
  const authorization = `Bearer ${await tokenFor(url, 'admissions-officers')}`
  const view = async () =>
    (await (await fetch(`${staff}/${year}`, { headers: { authorization } })).json()) as AdjudicatorReport
  const write = async (body: object, key: string = randomUUID()) => {
    const headers = { authorization, 'content-type': 'application/json', 'idempotency-key': key }
    return fetch(`${staff}/${year}`, { method: 'POST', headers, body: JSON.stringify(body) })
  }
  const { version, sections } = await view()
  const section = sections[0]?.id
  const body = { do: 'write', section, text: 'Places were given on the day.', seen: version }
  const key = randomUUID()
  // The answer to the first was lost on its way: it is sent again.
  expect((await write(body, key)).status).toBe(200)
  expect((await write(body, key)).status).toBe(200)
  expect((await write(body)).status).toBe(409)
  const { history } = await view()
  expect(history.slice(-1)).toMatchObject([{ type: 'written', section, text: body.text }])
  expect((await read(`reports/${year}`)).status).toBe(404)
  expect((await fetch(`${staff}/${year}`)).status).toBe(401)
})
