import { describe, expect, it } from 'vitest'
import { makeReference } from '#contract/core/reference.ts'
import { isPublic } from '#contract/insight/public-kind.ts'
import { council } from '#council'
import type { Fact } from '#insight/fact.ts'
import type { ListPlace } from '#insight/list-place.ts'
import { isOffered } from '#requests/open311/services.ts'
import { services } from '#services/index.ts'
import { insightRoutes } from './insight.ts'

const wards = [
  { code: 'E05000001', name: 'Quorn', district: 'E07000130' },
  { code: 'E05000002', name: 'Sileby', district: 'E07000130' },
]
const start = Date.parse('2026-03-20T09:00:00Z')

const fact = (at: number, more: Partial<Fact> = {}) =>
  ({
    reference: `HW-7K3M-${at.toString(36).toUpperCase().padStart(4, '0')}`,
    ...{ service: at % 3 ? 'pothole' : 'kerb', department: 'highways', state: 'acknowledged' },
    ...{ square: 'SK 536 196', ward: wards[at % 2]?.code, month: '2026-03', followers: 1 },
    submittedAt: '2026-03-02T09:00:00.000Z',
    changedAt: new Date(start - at * 60_000).toISOString(),
    ...more,
  }) as Fact

const streets = {
  places: [],
  streets: [{ name: 'Market Place', in: 'Loughborough', lat: 52.7715, lon: -1.206 }],
}

/** The reports as the table lists them by its keys, and how many it was asked for. */
function app(all: readonly Fact[], more: object = {}) {
  const read = { facts: 0 }
  const changed = async (by: 'ward' | 'service', id: string, limit: number, after?: ListPlace) => {
    const found = all
      .filter((one) => one[by] === id && (!after || (one.changedAt ?? '') < after.at))
      .slice(0, limit)
    read.facts += found.length
    return found
  }
  const routes = insightRoutes(
    async () =>
      ({
        ...{ changed, services, council, wards, now: () => new Date(start) },
        factOf: async (reference: string) => all.find((one) => one.reference === reference),
        seenOf: async () => ({ steps: [], words: 'Deep', photos: ['01'], work: ['02'] }),
        streets: async () => streets,
        ...more,
      }) as never,
  )
  const get = async (path: string) => {
    const response = await routes.request(path)
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as never as Body,
    }
  }
  return { get, read }
}

interface Body {
  readonly reports: readonly { reference: string; service: { slug: string }; near: string; middle: object }[]
  readonly next: string | null
  readonly wards: readonly object[]
  readonly services: readonly { slug: string }[]
  readonly detail: string
}

/** Every page of a list, one after the other. */
async function whole({ get }: ReturnType<typeof app>, query: string): Promise<string[]> {
  const found: string[] = []
  let next: string | null = ''
  do {
    const { body } = await get(`/api/reports?${query}${next && `&after=${encodeURIComponent(next)}`}`)
    found.push(...body.reports.map(({ reference }) => reference))
    next = body.next
  } while (next)
  return found
}

describe('the list of reports', () => {
  const all = Array.from({ length: 130 }, (_, at) => fact(at, at % 5 ? {} : { state: 'fixed' }))
  const named = (keep: (one: Fact) => boolean) => all.filter(keep).map(({ reference }) => reference)

  it.each([
    ['of the whole county', '', () => true],
    ['of a ward', 'ward=E05000002', ({ ward }: Fact) => ward === 'E05000002'],
    ['of a kind', 'service=kerb', ({ service }: Fact) => service === 'kerb'],
    ['that are open', 'state=open', ({ state }: Fact) => state !== 'fixed'],
    [
      'of a kind in a ward that are finished',
      'ward=E05000001&service=kerb&state=finished',
      ({ ward, service, state }: Fact) => ward === 'E05000001' && service === 'kerb' && state === 'fixed',
    ],
  ] as const)('%s has each once, those that changed last first', async (_, query, keep) => {
    expect(await whole(app(all), query)).toEqual(named(keep))
  })

  it('tells kind, nearest street, square and days, and nothing that somebody wrote', async () => {
    const { body, headers } = await app([fact(0)]).get('/api/reports')
    expect(body.reports).toEqual([
      {
        reference: 'HW-7K3M-0000',
        service: { slug: 'kerb', title: services.find(({ slug }) => slug === 'kerb')?.title },
        ...{ state: 'acknowledged', near: 'near Market Place, Loughborough', square: 'SK 536 196' },
        ward: { code: 'E05000001', name: 'Quorn' },
        middle: { lat: expect.closeTo(52.7719, 3), lon: expect.closeTo(-1.2062, 3) },
        ...{
          sent: '2026-03-02',
          changed: '2026-03-20',
          finished: null,
          due: null,
          overdue: false,
          followers: 1,
        },
      },
    ])
    expect(body.services.map(({ slug }) => slug)).not.toContain('blue-badge')
    expect(headers.get('x-robots-tag')).toBe('noindex')
  })

  it('leaves out what goes on as another report', async () => {
    expect(await whole(app([fact(0, { state: 'merged' }), fact(1)]), '')).toEqual(['HW-7K3M-0001'])
  })

  it('reads a thousand of 100,000 at most, and says where it goes on', async () => {
    const many = Array.from({ length: 5_000 }, (_, at) => fact(at, { service: 'pothole' }))
    const reports = app(many)
    const { body } = await reports.get('/api/reports?service=pothole&state=finished')
    expect([body.reports, reports.read.facts <= 1_200]).toEqual([[], true])
    expect(body.next).toContain('HW-7K3M')
  })

  it('goes without streets while the site does not answer', async () => {
    const { body } = await app([fact(0)], { streets: async () => undefined }).get('/api/reports')
    expect(body.reports[0]?.near).toBeNull()
  })

  it.each([
    ['state=x', 422, 'state (one of open, finished)'],
    ['after=x', 422, 'names as next'],
    ['ward=nothing', 404, '/api/reports lists'],
    ['service=blue-badge', 404, '/api/reports lists'],
  ])('says of ?%s how to ask', async (query, status, words) => {
    const { status: answered, body } = await app([]).get(`/api/reports?${query}`)
    expect([answered, body.detail]).toEqual([status, expect.stringContaining(words)])
  })
})

describe('the page of a report', () => {
  const reference = makeReference('HW', new Uint8Array(5))
  const page = `/api/reports/${reference}`
  const one = (more: Partial<Fact>) => fact(0, { reference, ...more })

  it('has the words and photos that staff made public', async () => {
    const { body } = await app([one({ publishedAt: '2026-03-20T09:00:00.000Z' })]).get(page)
    const photo = (id: string) => `/open311/v2/photos/${reference}/${id}.jpg`
    const shown = { words: 'Deep', photos: [photo('01')], workPhotos: [photo('02')] }
    expect(body).toMatchObject({ ...shown, follow: true })
  })

  it('has no words before that', async () => {
    const seenOf = async () => ({ steps: [], photos: [], work: [] })
    const { body } = await app([one({})], { seenOf }).get(page)
    expect(body).toMatchObject({ words: null, photos: [], workPhotos: [], passedTo: null })
  })

  it.each([
    ['of a private kind', { service: 'blue-badge' }],
    ['that is erased', { square: undefined }],
    ['of which nothing has come yet', { state: undefined }],
  ] as [string, Partial<Fact>][])('is not there for one %s', async (_, more) => {
    expect((await app([one(more)]).get(page)).status).toBe(404)
  })

  it('is not there for a reference that nobody has, nor for what is none', async () => {
    for (const other of [reference, 'nothing'])
      expect((await app([]).get(`/api/reports/${other}`)).status).toBe(404)
  })
})

it('is not shown where the council does not want it', async () => {
  const off = app([fact(0)], { council: { ...council, reportsInTheOpen: false } })
  for (const path of ['/api/reports', '/api/reports/HW-7K3M-9QTD'])
    expect((await off.get(path)).status).toBe(404)
})

it('may show the photos of every kind: the server that has them shows those that it offers', () => {
  const reported = services.filter(isPublic)
  expect(reported.filter((service) => !isOffered(service)).map(({ slug }) => slug)).toEqual([])
})
