import { XMLParser } from 'fast-xml-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import type * as z from 'zod/mini'
import {
  Open311Created,
  Open311Definition,
  Open311Discovery,
  Open311Errors,
  Open311Requests,
  Open311Services,
  Open311Token,
  Open311Updates,
  Open311UpdateTaken,
} from '#contract/open311.ts'
import { council } from '#council'
import { append } from '#requests/history.ts'
import { project } from '#requests/open311/record.ts'
import { MemoryPublic } from '#requests/open311/testing/memory.ts'
import { potholeFields, reportPorts } from '#requests/open311/testing/sent.ts'
import { serviceOf, services } from '#services/index.ts'
import { open311PhotoRoutes } from './photo.ts'
import { open311ReadRoutes } from './read.ts'
import { open311ReportRoutes } from './report.ts'
import { spanOf } from './times.ts'

const key = 'the key of FixMyStreet'
const now = new Date('2026-03-10T12:00:00.000Z')
const writing = reportPorts(undefined, now)
const store = new MemoryPublic()
const reading = {
  requests: writing.requests,
  store,
  keys: writing.keys,
  services,
  serviceOf,
  council,
  siteUrl: 'https://shire.example',
  now: () => now,
}
const reads = open311ReadRoutes(async () => reading)
const reports = open311ReportRoutes(async () => ({ ...writing, requests: writing.requests }))
const photos = open311PhotoRoutes(async () => ({
  requests: writing.requests,
  serviceOf,
  kept: { read: async () => ({ bytes: new Uint8Array([1]), contentType: 'image/jpeg' as const }) },
}))

const form = (more: Record<string, string | undefined> = {}) =>
  new URLSearchParams(
    [...potholeFields({ api_key: key, ...more })].flatMap(([name, values]) =>
      values.map((value): [string, string] => [name, value]),
    ),
  )
const post = (path: string, body: BodyInit, headers = {}) =>
  reports.request(`/open311/v2/${path}`, { method: 'POST', body, headers })
const get = (path: string) => reads.request(path.startsWith('/') ? path : `/open311/v2/${path}`)

let id = ''
beforeAll(async () => {
  const [created] = Open311Created.parse(await (await post('requests.json', form())).json())
  id = created?.service_request_id ?? ''
  const request = await writing.requests.get(id)
  const next = request && append(request, { type: 'acknowledged', at: now.toISOString(), by: 'Highways' })
  if (!next) throw new Error('It is not there')
  const publication = {
    at: '',
    by: { id: '1', name: 'Grace' },
    words: 'Deep & <wide>\u0007',
    photos: ['A'.repeat(26)],
  }
  writing.requests.items.set(id, { ...next, publication })
  const before = new Date('2026-03-10T11:59:00.000Z')
  await project({ ...reading, now: () => before }, { subject: id, sequence: '2' })
})

const lists = ['service', 'attribute', 'value', 'request', 'request_update', 'error', 'endpoint', 'format']
const parser = new XMLParser({
  isArray: (name) => lists.includes(name),
  parseTagValue: false,
  ignoreDeclaration: true,
})

/** The XML as the JSON would say it, all values as text: lists without the element of each. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return String(value ?? '').replace('\u0007', '')
  const entries = Object.entries(value)
  const [[name, inner] = ['', undefined]] = entries
  if (entries.length === 1 && lists.includes(name)) return plain(inner)
  return Object.fromEntries(entries.map(([one, part]) => [one, plain(part)]))
}

const answers: [string, string, string, z.ZodMiniType][] = [
  ['discovery', '/open311/discovery', 'discovery', Open311Discovery],
  ['discovery beside the rest', '/open311/v2/discovery', 'discovery', Open311Discovery],
  ['services', 'services', 'services', Open311Services],
  ['a definition', 'services/street-light', 'service_definition', Open311Definition],
  ['requests', 'requests', 'service_requests', Open311Requests],
  ['one request', 'requests/ID', 'service_requests', Open311Requests],
  ['a token', 'tokens/ID', 'service_requests', Open311Token],
  ['updates', 'servicerequestupdates', 'service_request_updates', Open311Updates],
  ['errors', 'services/nothing', 'errors', Open311Errors],
]

describe('answers', () => {
  it.each(answers)('%s: JSON of its schema, and XML that says the same', async (_, path, root, schema) => {
    const at = path.replace('ID', id)
    const json = await get(`${at}.json`)
    expect(json.headers.get('content-type')).toBe('application/json; charset=utf-8')
    const body = await json.json()
    expect(schema.safeParse(body)).toMatchObject({ success: true })
    if (Array.isArray(body)) expect(body.length).toBeGreaterThan(0)
    const xml = await get(`${at}.xml`)
    expect([xml.status, xml.headers.get('content-type')]).toEqual([json.status, 'text/xml; charset=utf-8'])
    const text = await xml.text()
    expect(text).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n/)
    expect(text).not.toContain('\u0007')
    expect(plain(parser.parse(text)[root])).toEqual(plain(body))
  })

  it('to a report with a photo that cannot be opened say so, and take the report', async () => {
    const body = new FormData()
    for (const [name, value] of form({ description: 'A deep hole by the gate' })) body.append(name, value)
    body.append('media', new Blob(['broken']), 'IMG_0001.heic')
    const own = reportPorts(undefined, now)
    const routes = open311ReportRoutes(async () => own)
    const created = await routes.request('/open311/v2/requests.json', { method: 'POST', body })
    const [{ service_request_id, service_notice } = {}] = Open311Created.parse(await created.json())
    expect(service_notice).toMatch(/ A photo could not be opened, and the report was taken without it\./)
    expect(own.requests.items.get(service_request_id ?? '')?.answers.alsoSent).toContain('IMG_0001.heic')
  })

  it('to what is posted are of their schemas too', async () => {
    const xml = parser.parse(await (await post('requests.xml', form())).text())
    expect(xml.service_requests.request).toMatchObject([{ service_request_id: id }])
    const update = new URLSearchParams({
      api_key: key,
      service_request_id: id,
      update_id: '1',
      description: 'More',
    })
    const taken = await post('servicerequestupdates.json', update)
    expect([taken.status, Open311UpdateTaken.parse(await taken.json())]).toEqual([
      201,
      [{ update_id: `${id}-3` }],
    ])
    const again = parser.parse(await (await post('servicerequestupdates.xml', update)).text())
    expect(again.service_request_updates.request_update).toEqual([{ update_id: `${id}-3` }])
  })

  it('may be kept for a minute where they are everybody’s, and nowhere where they are one client’s', async () => {
    expect((await get('requests.json')).headers.get('cache-control')).toBe('public, max-age=60')
    const own = await get(`requests.json?api_key=${encodeURIComponent(key)}`)
    expect([own.status, own.headers.get('cache-control')]).toEqual([200, 'no-store'])
  })
})

describe('mistakes', () => {
  const wrong: [string, () => Response | Promise<Response>, number][] = [
    ['no key', () => post('requests.json', form({ api_key: undefined })), 403],
    ['a wrong key', () => post('requests.json', form({ api_key: 'x' })), 403],
    ['a wrong key of somebody who reads', () => get('requests.json?api_key=x'), 403],
    ['no service', () => post('requests.json', form({ service_code: undefined })), 400],
    ['an unknown service', () => post('requests.json', form({ service_code: 'x' })), 404],
    ['JSON', () => post('requests.json', '{}', { 'content-type': 'application/json' }), 400],
    [
      'parts that are none',
      () => post('requests.json', 'x', { 'content-type': 'multipart/form-data; boundary=a' }),
      400,
    ],
    ['a novel in a field', () => post('requests.json', form({ device_id: 'x'.repeat(200_000) })), 413],
    ['an update of no request', () => post('servicerequestupdates.json', form({ update_id: '1' })), 400],
    [
      'an update of nothing',
      () => post('servicerequestupdates.json', form({ service_request_id: 'HW-1', update_id: '1' })),
      404,
    ],
    ['a post to elsewhere', () => post('services.json', form()), 404],
    ['an unknown request', () => get('requests/HW-0000-0000.json'), 404],
    ['a state that is none', () => get('requests.json?status=fixed'), 400],
    ['a day that is none', () => get('requests.json?start_date=2026-02-30'), 400],
    ['a time without its zone', () => get('requests.json?start_date=2026-03-01T00:00:00'), 400],
    [
      '91 days',
      () => get('requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-04-02T00:00:00Z'),
      400,
    ],
    [
      'an end before the start',
      () => get('servicerequestupdates.json?start_date=2026-03-02T00:00:00Z&end_date=2026-03-01T00:00:00Z'),
      400,
    ],
    ['too many ids', () => get(`requests.json?service_request_id=${Array(101).fill('x').join()}`), 400],
    ['a page that is none', () => get('requests.json?page=0'), 400],
    ['a page of nothing', () => get('servicerequestupdates.json?page_size=0'), 400],
    ['a page of too much', () => get('requests.json?per_page=1001'), 400],
    ['a place that is none', () => get('requests.json?after=2026-13-45T00:00:00Z~x'), 400],
    ['two ways of going on', () => get('requests.json?page=2&after=2026-03-01T00:00:00Z~HW-1'), 400],
    ['another ending', () => get('services.html'), 404],
  ]
  it.each(wrong)('%s: a list of errors with its code', async (_, ask, status) => {
    const response = await ask()
    const errors = Open311Errors.parse(
      response.headers.get('content-type')?.includes('json')
        ? await response.json()
        : [{ code: String(response.status), description: '' }],
    )
    expect([response.status, errors[0]?.code]).toEqual([status, String(status)])
  })

  it('take nothing: no request was made of any', () => {
    expect(writing.requests.items.size).toBe(1)
  })
})

describe('times', () => {
  const count = async (query: string) =>
    Open311Requests.parse(await (await get(`requests.json?${query}`)).json()).length
  it('are the last 90 days unless something else is asked for', async () => {
    expect(await count('')).toBe(1)
    expect(await count('end_date=2026-03-01T00:00:00Z')).toBe(0)
    expect(await count('start_date=2026-03-10T13:00:00%2B01:00')).toBe(1)
    expect(await count('start_date=2026-03-10T13:00:00+01:00')).toBe(1)
    expect(await count('start_date=2026-03-10T12:00:01Z')).toBe(0)
    expect(
      await count(`start_date=2020-01-01T00:00:00Z&end_date=2020-01-02T00:00:00Z&service_request_id=${id}`),
    ).toBe(1)
  })
})

describe('times as clients write them', () => {
  const count = async (query: string) => {
    const response = await get(`requests.json?${query}`)
    return response.ok ? Open311Requests.parse(await response.json()).length : response.status
  }
  it.each([
    ['start_date=2026-03-10&end_date=2026-03-10', 1],
    ['end_date=2026-03-09', 0],
    ['start_date=2026-03-11', 0],
    ['start_date=2025-12-10&end_date=2026-03-10', 1],
    ['start_date=2025-12-09&end_date=2026-03-10', 400],
    ['start_date=2026-03-10T12:00:00%2B0000', 1],
    ['start_date=2026-03-10T12:00:00+0000', 1],
    ['start_date=2026-03-10T13:00:00%2B0100', 1],
    ['start_date=2026-03-10T13:00:01%2B0100', 0],
    ['start_date=2026-03-10T13:00:00%2B01', 1],
    ['end_date=2026-03-10T12:00:00z', 1],
    ['end_date=2026-03-10T11:59:59Z', 0],
    ['status=open&status=closed', 1],
    ['status=closed&status=OPEN', 1],
    ['status=closed&status=closed', 0],
    ['status[]=open&service_code=kerb&service_code=pothole', 1],
  ])('%s', async (query, found) => {
    expect(await count(query)).toBe(found)
  })

  it.each([
    ['2026-02-02T12:00:05Z', '2026-02-02T12:00:05Z', '2026-02-02T12:00:05.000Z', '2026-02-02T12:00:05.999Z'],
    ['2026-02-02T12:00Z', '2026-02-02T12:00Z', '2026-02-02T12:00:00.000Z', '2026-02-02T12:00:59.999Z'],
    ['2026-07-02', '2026-07-02', '2026-07-01T23:00:00.000Z', '2026-07-02T22:59:59.999Z'],
    [
      '2026-02-02T12:00:05.100Z',
      '2026-02-02T12:00:05.200Z',
      '2026-02-02T12:00:05.100Z',
      '2026-02-02T12:00:05.200Z',
    ],
  ])('from %s to %s hold all of what ends them', (start, end, from, to) => {
    expect(spanOf(start, end, now)).toEqual({ from, to })
  })
})

describe('a jurisdiction', () => {
  const own = (jurisdictions?: string[]) => {
    const here = {
      ...council,
      open311: { clients: council.open311?.clients ?? [], ...(jurisdictions && { jurisdictions }) },
    }
    return {
      read: open311ReadRoutes(async () => ({ ...reading, council: here })),
      write: open311ReportRoutes(async () => ({ ...writing, council: here })),
    }
  }
  const statuses = async (server: ReturnType<typeof own>, jurisdiction: string | undefined) => {
    const query = jurisdiction === undefined ? '' : `?jurisdiction_id=${jurisdiction}`
    const body = form({ jurisdiction_id: jurisdiction })
    const posted = await server.write.request('/open311/v2/requests.json', { method: 'POST', body })
    return [(await server.read.request(`/open311/v2/services.xml${query}`)).status, posted.status]
  }
  it('may be called anything where the profile lists none', async () => {
    expect(await statuses(own(), 'example.gov.uk')).toEqual([200, 201])
  })
  it('is one that the profile lists, or is left out', async () => {
    const server = own(['leicestershire.gov.uk'])
    for (const good of [undefined, '', 'Leicestershire.gov.uk'])
      expect(await statuses(server, good)).toEqual([200, 201])
    expect(await statuses(server, 'rutland.gov.uk')).toEqual([404, 404])
  })
})

describe('pages', () => {
  const more = Array.from({ length: 4 }, (_, at) => `HW-TEST-000${at}`)
  beforeAll(async () => {
    const [record] = store.kept.values()
    if (!record) throw new Error('There is no record')
    for (const [at, reference] of more.entries()) {
      const requested_datetime = `2026-03-09T12:00:0${at}Z`
      const view = { ...record.view, service_request_id: reference, requested_datetime }
      await store.putRecord({ ...record, reference, view })
    }
    for (let number = 3; number < 7; number++)
      store.told.set(`again ${number}`, { reference: id, number: 2, at: `2026-03-10T11:00:0${number}.000Z` })
  })
  const next = (response: Response) => /^<([^>]+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1]
  const idsOf = async (response: Response) =>
    Open311Requests.parse(await response.json()).map((one) => one.service_request_id)
  const all = () => [id, ...more.toReversed()]

  it.each(['page_size', 'per_page'])(
    '%s is how many come, and Link leads through all of them',
    async (name) => {
      const found: string[] = []
      const sizes: number[] = []
      let path: string | undefined = `requests.json?${name}=2`
      while (path) {
        const response = await get(path)
        const ids = await idsOf(response)
        sizes.push(ids.length)
        found.push(...ids)
        path = next(response)?.replace('https://shire.example', '')
      }
      expect(sizes).toEqual([2, 2, 1])
      expect(found).toEqual(all())
    },
  )

  it('come by number too, and there is nothing on one beyond the end', async () => {
    const page = async (number: number) => idsOf(await get(`requests.json?page=${number}&page_size=2`))
    expect([await page(1), await page(2), await page(3), await page(4), await page(99)]).toEqual([
      [id, more[3]],
      [more[2], more[1]],
      [more[0]],
      [],
      [],
    ])
    const ids = `service_request_id=${id},HW-0000-0000`
    expect(await idsOf(await get(`requests.json?${ids}&page_size=1&page=2`))).toEqual([])
  })

  it.each([
    ['requests.json', 51, 1000],
    ['servicerequestupdates.json', 51, 1000],
    ['requests.json', 5001, 10],
  ])('of %s come by number up to the %ith of %i rows each', async (list, page, size) => {
    const ask = (number: number) => get(`${list}?page=${number}&page_size=${size}`)
    expect((await ask(page)).status).toBe(200)
    const further = await ask(page + 1)
    expect([further.status, await further.text()]).toEqual([400, expect.stringContaining('Link')])
  })

  it('of requests that are asked for by their ids lead through all of them', async () => {
    const found: string[][] = []
    let path: string | undefined = `requests.json?service_request_id=${all().join()}&page_size=2`
    while (path) {
      const response = await get(path)
      found.push(await idsOf(response))
      path = next(response)?.replace('https://shire.example', '')
    }
    // Of these, one alone is a request that is still there.
    expect(found).toEqual([[id], [], []])
  })

  it('say of XML the same, keep the time and whoever asks, and let scripts of others read it', async () => {
    const xml = await get('requests.xml?page_size=2')
    const link = new URL(next(xml) ?? '')
    expect(link.pathname).toBe('/open311/v2/requests.xml')
    expect(link.searchParams.get('end_date')).toBe('2026-03-10T12:00:00Z')
    expect(xml.headers.get('access-control-expose-headers')).toBe('Link')
    const own = await get(`requests.xml?page_size=2&api_key=${encodeURIComponent(key)}`)
    expect(new URL(next(own) ?? '').searchParams.get('api_key')).toBe(key)
  })

  it('have no Link where there is no more', async () => {
    expect((await get('requests.json')).headers.get('link')).toBeNull()
    expect((await get('requests.json?page_size=5')).headers.get('link')).toBeNull()
  })

  it('are of updates too', async () => {
    const first = await get('servicerequestupdates.json?page_size=3')
    expect(Open311Updates.parse(await first.json())).toHaveLength(3)
    const path = next(first)?.replace('https://shire.example', '') ?? ''
    expect(new URL(next(first) ?? '').pathname).toBe('/open311/v2/servicerequestupdates.json')
    const second = await get(path)
    expect(Open311Updates.parse(await second.json())).not.toHaveLength(0)
    expect(next(second)).toBeUndefined()
  })
})

describe('photos', () => {
  const photo = (name: string) => photos.request(`/open311/v2/photos/${id}/${name}`)
  it('are shown when they are published, and no others', async () => {
    const shown = await photo(`${'A'.repeat(26)}.jpg`)
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    expect((await photo(`${'B'.repeat(26)}.jpg`)).status).toBe(404)
    expect((await photo(`${'A'.repeat(26)}.png`)).status).toBe(404)
  })
})
