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
} from '#contract/requests/open311.ts'
import { council } from '#council'
import { reportPorts } from '#requests/open311/testing/sent.ts'
import { open311ReadRoutes } from './read.ts'
import { open311ReportRoutes } from './report.ts'
import { key, now, server } from './testing/server.ts'

const { first, form, post, get, reading, writing, photos } = server()

let id = ''
beforeAll(async () => {
  id = await first()
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

describe('photos', () => {
  const photo = (name: string) => photos.request(`/open311/v2/photos/${id}/${name}`)
  it('are shown when they are published, and no others', async () => {
    const shown = await photo(`${'A'.repeat(26)}.jpg`)
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    expect((await photo(`${'B'.repeat(26)}.jpg`)).status).toBe(404)
    expect((await photo(`${'A'.repeat(26)}.png`)).status).toBe(404)
  })
})
