import { describe, expect, it } from 'vitest'
import { council } from '#council'
import type { Fact } from '#insight/fact.ts'
import type { ListPlace } from '#insight/list-place.ts'
import { mostReports } from '#insight/open-data.ts'
import { services } from '#services/index.ts'
import { insightRoutes } from './insight.ts'

const fact = (at: number) =>
  ({
    reference: `HW-7K3M-${at.toString(36).toUpperCase().padStart(4, '0')}`,
    ...{ service: 'pothole', state: 'acknowledged', square: 'SK 536 196', ward: 'E05000001' },
    ...{ submittedAt: '2026-03-02T09:00:00.000Z', changedAt: '2026-03-02T09:00:00.000Z' },
  }) as Fact

/** As many open reports as are asked for, in pages of 7000. */
function app(count: number) {
  const all = Array.from({ length: count }, (_, at) => ({ ...fact(at), at }))
  const openOf = async (service: string, after?: ListPlace) => {
    if (service !== 'pothole') return { facts: [] }
    const begin = after ? all.findIndex(({ reference }) => reference === after.reference) + 1 : 0
    return { facts: all.slice(begin, begin + 7000), ...(begin + 7000 < count && { next: {} }) }
  }
  return insightRoutes(
    async () =>
      ({
        ...{ openOf, services, council, wards: [{ code: 'E05000001', name: 'Quorn' }] },
        ...{ changed: async () => all, siteUrl: 'https://reports.example', now: () => new Date() },
      }) as never,
  )
}

const nextIn = (response: Response) =>
  /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1] ?? ''

describe('open reports', () => {
  it('that do not fit into one file say so in its name, in a header and in the JSON, and go on', async () => {
    const reports = app(mostReports + 5)
    const csv = await reports.request('/api/open-data/open-reports.csv')
    expect(csv.headers.get('content-disposition')).toContain('open-reports-first-20000.csv')
    expect(csv.headers.get('link')).toContain('rel="describedby"')
    const rest = await reports.request(nextIn(csv))
    expect(rest.headers.get('content-disposition')).toMatch(/open-reports-after-HW-7K3M-[0-9A-Z]{4}\.csv/)
    expect(nextIn(rest)).toBe('')
    const rows = (text: string) => text.trimEnd().split('\r\n').length - 1
    expect([rows(await csv.text()), rows(await rest.text())]).toEqual([20_000, 5])

    const json = await reports.request('/api/open-data/open-reports.json?service=pothole')
    const { next } = (await json.json()) as { next: string }
    expect(next).toBe(nextIn(json))
    const last = (await (await reports.request(next)).json()) as { rows: unknown[]; next?: string }
    expect([last.rows.length, last.next]).toEqual([5, undefined])
  })

  it('that fit are one file, which Excel reads as UTF-8', async () => {
    const csv = await app(3).request('/api/open-data/open-reports.csv')
    expect(csv.headers.get('content-disposition')).toContain('"open-reports.csv"')
    expect(nextIn(csv)).toBe('')
    expect([...new Uint8Array(await csv.arrayBuffer()).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const json = await (await app(3).request('/api/open-data/open-reports.json')).text()
    expect(json.startsWith('{')).toBe(true)
  })

  it.each([
    '/api/open-data/open-reports.csv?after=x',
    '/api/open-data/open-reports.json?after=2026-13-99T00:00:00Z~HW-7K3M-9QTD',
    '/api/open-data/open-reports.json?after=2026-03-02T09:00:00Z~HW-7K3M-9QTD',
    '/api/open-data/open-reports.csv?after=no-longer-there~2026-03-02T09:00:00Z~HW-7K3M-9QTD',
    '/api/open-data/open-reports.json?after=blue-badge~2026-03-02T09:00:00Z~HW-7K3M-9QTD',
    '/api/open-data/open-reports.json?service=kerb&after=pothole~2026-03-02T09:00:00Z~HW-7K3M-9QTD',
    '/api/feeds/wards/E05000001.atom?after=pothole',
  ])('%s is no place: it says what one is', async (path) => {
    const response = await app(1).request(path)
    expect([response.status, await response.text()]).toEqual([422, expect.stringContaining('names as next')])
  })
  it.each(['no-such-service', 'blue-badge'])(
    'of the service %s are no list: it says where services are',
    async (service) => {
      for (const ending of ['csv', 'json']) {
        const response = await app(1).request(`/api/open-data/open-reports.${ending}?service=${service}`)
        expect([response.status, await response.text()]).toEqual([
          404,
          expect.stringContaining('/api/services'),
        ])
      }
    },
  )
})
