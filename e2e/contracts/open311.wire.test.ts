import { randomUUID } from 'node:crypto'
import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { heicPhoto } from '#aws/testing/photos.ts'
import { operatorClients, outputs } from '#infra/operate/clients.ts'
import { departmentKeyIn } from '#requests/elsewhere/department/key.ts'
import { until } from '../support/client.ts'
import { filledIn } from '../support/filled-in.ts'
import { ForeignClient } from '../support/foreign-client.ts'
import { openGallery } from '../support/gallery.ts'
import { photo } from '../support/photo.ts'
import { tokenFor } from '../support/staff.ts'
import { highwaysOn } from '../support/workspace-acts.ts'

const url = inject('url')

/** Where the other app keeps its photos. */
let gallery: Awaited<ReturnType<typeof openGallery>>

/** What is in the secret that the output names. */
async function secretOf(output: string): Promise<string> {
  const SecretId = (await outputs())[output]
  const { SecretString = '' } = await operatorClients().secrets.send(new GetSecretValueCommand({ SecretId }))
  return SecretString
}

let key = ''
beforeAll(async () => {
  gallery = await openGallery()
  process.env.SHIRE_DATA = inject('dataDir')
  key = await secretOf('Open311FixmystreetKeyId')
})

afterAll(() => gallery?.close())

const staff = (reference: string) => highwaysOn(url, reference)

const hours = (count: number) => `${new Date(Date.now() + count * 3_600_000).toISOString().slice(0, 19)}Z`
const lately = () => ({ start_date: hours(-2), end_date: hours(1) })

/** Polls for updates, as such apps do, until the request has this state. */
async function heard(client: ForeignClient, id: string, state: string, query = {}) {
  const mine = async () =>
    (await client.list('servicerequestupdates', { ...lately(), ...query })).filter(
      (one) => one.service_request_id === id,
    )
  const updates = await until(mine, (rows) => rows.some(({ status }) => status === state))
  return updates.findLast(({ status }) => status === state)
}

describe.each(['xml', 'json'] as const)('another app that speaks Open311 in %s', (format) => {
  const app = () => new ForeignClient(`${url}/open311/v2`, format, key)

  it('finds the services, reports with a photo, and follows the state to the end and back', async () => {
    const client = app()
    const [pothole] = (await client.list('services')).filter(({ service_name }) => service_name === 'Pothole')
    const answers = await filledIn(client, pothole?.service_code ?? '', randomUUID())
    // One sends the photo with the form, the other says where it is.
    const fields = format === 'xml' ? answers : { ...answers, media_url: gallery.photoAt }
    const files = format === 'xml' ? { photo1: await photo() } : {}
    const [{ service_request_id: id = '' } = {}] = await client.post('requests', fields, files)
    expect(await client.post('requests', fields, files)).toMatchObject([{ service_request_id: id }])

    const highways = await staff(id)
    const [before] = await until(
      () => client.list(`requests/${id}`),
      ([request]) => request?.status_notes === 'The highways team has it.',
    )
    expect(before).toMatchObject({ status: 'open', service_code: 'pothole' })
    expect(Number(before?.lat)).toBe(52.772051)
    const seen = await highways.look()
    expect(seen).toMatchObject({ channel: 'open311', contact: { name: 'Ada Lovelace' } })
    expect(seen.answers.details).toBe(fields.description)
    expect(seen.evidence).toHaveLength(1)

    await highways.act({ do: 'inspect', note: 'Tom will come on Tuesday' })
    expect(await heard(client, id, 'investigating')).toMatchObject({
      description: 'The highways team has inspected it.',
    })
    const own = await heard(client, id, 'investigating', { api_key: key })
    expect(own?.description).toBe('Tom will come on Tuesday')
    await highways.act({ do: 'fix', note: 'Filled', photos: [] })
    await heard(client, id, 'fixed')
    expect(await client.list(`requests/${id}`)).toMatchObject([{ status: 'closed' }])

    const update = {
      service_request_id: id,
      update_id: '77',
      updated_datetime: hours(0),
      status: 'OPEN',
      description: 'It has come out again',
      first_name: 'Ada',
      last_name: '-',
    }
    const [{ update_id } = {}] = await client.post('servicerequestupdates', update)
    expect(await client.post('servicerequestupdates', update)).toMatchObject([{ update_id }])
    // Its own words do not come back to it as news: the update has the id that it knows.
    expect((await heard(client, id, 'open'))?.update_id).toMatch(new RegExp(`^${id}-\\d+$`))
    const again = await highways.look()
    expect(again.state).toBe('acknowledged')
    expect(again.conversation.map(({ text }) => text)).toEqual(['It has come out again'])
  })

  it('sends a HEIC and a file that nobody can open, and is told that one was left out', async () => {
    const client = app()
    const fields = await filledIn(client, 'pothole', randomUUID())
    const heic = heicPhoto('turned')
    const files = { photo1: heic, photo2: heic.subarray(0, 700) }
    const [{ service_request_id: id = '', service_notice } = {}] = await client.post(
      'requests',
      fields,
      files,
    )
    expect(service_notice).toContain('A photo could not be opened, and the report was taken without it')
    const highways = await staff(id)
    const { evidence, answers } = await until(highways.look, ({ state }) => state === 'acknowledged')
    expect(answers.alsoSent).toContain('Photo that could not be opened: photo2.jpeg')
    expect(evidence).toHaveLength(1)
    const token = await tokenFor(url, 'highways-managers')
    const address = `${url}/api/workspace/requests/${id}/evidence/${evidence[0]?.id}`
    const file = await fetch(address, { headers: { authorization: `Bearer ${token}` } })
    const { format: kind, width, height } = await sharp(await file.arrayBuffer()).metadata()
    expect({ kind, width, height }).toEqual({ kind: 'jpeg', width: 240, height: 320 })
  })

  it('shows words and photos once somebody has looked at them, and not before', async () => {
    const client = app()
    const fields = await filledIn(client, 'pothole', randomUUID())
    const [{ service_request_id: id = '' } = {}] = await client.post('requests', fields, {
      photo1: await photo(),
    })
    const highways = await staff(id)
    await until(highways.look, ({ state }) => state === 'acknowledged')
    const [evidence] = (await highways.look()).evidence
    const hidden = await fetch(`${url}/open311/v2/photos/${id}/${evidence?.id}.jpg`)
    expect(hidden.status).toBe(404)
    expect(JSON.stringify(await client.list(`requests/${id}`))).not.toMatch(/Deep|Ada|jpg/)

    await highways.act({ do: 'publish', words: 'A deep hole', photos: [evidence?.id] })
    const listed = await until(
      () => client.list('requests', { service_code: 'pothole', status: 'open' }),
      (rows) => rows.some((row) => row.service_request_id === id && row.description === 'A deep hole'),
    )
    const shown = await fetch(listed.find((row) => row.service_request_id === id)?.media_url ?? '')
    expect((await sharp(await shown.arrayBuffer()).metadata()).width).toBe(1200)
    await highways.act({ do: 'unpublish' })
    expect((await fetch(shown.url)).status).toBe(404)
  })

  it('is told of what a department enters late in the time in which it was entered', async () => {
    const client = app()
    const fields = await filledIn(client, 'pothole', randomUUID())
    const [{ service_request_id: id = '' } = {}] = await client.post('requests', fields)
    const highways = await staff(id)
    await until(highways.look, ({ state }) => state === 'acknowledged')
    await new Promise((resolve) => setTimeout(resolve, 3000))
    const start_date = hours(0)
    const response = await fetch(`${url}/api/departments/highways/requests/${id}/updates`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${departmentKeyIn(await secretOf('DepartmentKeysId'), 'highways')}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({ status: 'fixed', at: hours(-1) }),
    })
    const { at } = await response.json()
    expect([response.status, `${at}` < start_date]).toEqual([201, true])
    const told = await heard(client, id, 'fixed', { start_date })
    expect((told?.updated_datetime ?? '') >= start_date).toBe(true)
  })

  it('stops a report that is for the telephone before it is sent', async () => {
    const danger = (await app().definition('pothole')).find(({ code }) => code === 'danger')
    expect(danger?.values?.find(({ key }) => key === 'hurt')?.disable_message).toContain('999')
  })

  it('is told what is wrong, with a code', async () => {
    const client = app()
    const fields = await filledIn(client, 'pothole', randomUUID())
    expect(await client.post('requests', { ...fields, 'attribute[danger]': 'hurt' })).toMatchObject([
      { code: '400', description: expect.stringContaining('999') },
    ])
    const stranger = new ForeignClient(client.endpoint, format, 'wrong')
    expect(await stranger.post('requests', fields)).toMatchObject([{ code: '403' }])
    await expect(client.list('requests/HW-0000-0000')).rejects.toThrow(/404/)
    await expect(client.list('requests', { start_date: 'today' })).rejects.toThrow(/400/)
  })
})
