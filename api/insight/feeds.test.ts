import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import FeedParser from 'feedparser'
import RssParser from 'rss-parser'
import { describe, expect, it } from 'vitest'
import { council } from '#council'
import { services } from '#services/index.ts'
import type { Fact } from './fact.ts'
import { type FeedPorts, feed } from './feeds.ts'
import type { ListPlace } from './list-place.ts'

const ward = { code: 'E05000001', name: 'Quorn & <Mount>', district: 'E07000130' }

const fact = (at: number, more: Partial<Fact> = {}) =>
  ({
    ...{ reference: `HW-7K3M-${1000 + at}`, service: at % 2 ? 'kerb' : 'pothole', square: 'SK 536 196' },
    ...{ ward: ward.code, state: 'acknowledged', submittedAt: '2026-03-02T09:00:00.000Z' },
    changedAt: new Date(Date.parse('2026-03-20T09:00:00Z') - at * 60_000).toISOString(),
    ...more,
  }) as Fact

function portsOf(facts: readonly Fact[]): FeedPorts {
  return {
    changed: async (_by: string, _id: string, limit: number, after?: ListPlace) => {
      const begin = after ? facts.findIndex(({ reference }) => reference === after.reference) + 1 : 0
      return facts.slice(begin, begin + limit)
    },
    publishedOf: async () => ({ words: 'Deep & <b>wide</b> 🕳️', photos: ['A', 'B'] }),
    services,
    wards: [ward],
    council,
    siteUrl: 'https://reports.example',
  } as never
}

interface Read {
  readonly id: string
  readonly title: string
  readonly link: string
  readonly date: string
  readonly text: string
}

const readers: [string, (xml: string) => Promise<Read[]>][] = [
  [
    'feedparser',
    async (xml) => {
      const items: FeedParser.Item[] = []
      const parser = new FeedParser({}).on('data', (item: FeedParser.Item) => items.push(item))
      await finished(Readable.from([xml]).pipe(parser))
      return items.map(({ guid, title, link, date, description }) => ({
        ...{ id: guid, title: title ?? '', link: link ?? '' },
        ...{ date: date?.toISOString() ?? '', text: description ?? '' },
      }))
    },
  ],
  [
    'rss-parser',
    async (xml) => {
      const { items } = await new RssParser().parseString(xml)
      return items.map((item) => ({
        ...{ id: String(item.id), title: item.title ?? '', link: item.link ?? '' },
        ...{ date: item.isoDate ?? '', text: item.content ?? '' },
      }))
    },
  ],
]

describe.each(readers)('as %s reads them, feeds', (_, read) => {
  it('have entries that lead somewhere, with stable names, and times and words as they are', async () => {
    const published = fact(0, { publishedAt: '2026-03-03T09:00:00.000Z' })
    const xml = (await feed(portsOf([published, fact(1)]), 'ward', ward.code)) ?? ''
    const [first, second] = await read(xml)
    expect(first).toMatchObject({
      title: 'Pothole in Quorn & <Mount>, SK 536 196',
      link: 'https://reports.example/reports/HW-7K3M-1000',
    })
    expect(first?.id).toMatch(/^tag:[a-z.]+,2026:reports\/HW-7K3M-1000$/)
    expect(first?.text).toContain('Deep & <b>wide</b> 🕳️')
    expect(new Date(first?.date ?? '').getFullYear()).toBe(2026)
    expect(second?.link).toBe('https://reports.example/reports/HW-7K3M-1001')
  })

  it('call an entry the same however the report stands', async () => {
    const named = async (more: Partial<Fact>) => {
      const xml = (await feed(portsOf([fact(0, more)]), 'service', 'pothole')) ?? ''
      return (await read(xml)).map(({ id, title, link }) => [id, title, link])
    }
    expect(await named({ state: 'fixed', finishedAt: '2026-03-09T09:00:00.000Z' })).toEqual(await named({}))
  })
})

describe('a feed on a map', () => {
  it('says of each entry the middle of its square, and nothing where there is none', async () => {
    const { square: _, ...nowhere } = fact(1)
    const xml = (await feed(portsOf([fact(0), nowhere]), 'ward', ward.code)) ?? ''
    expect(xml).toContain('xmlns:georss="http://www.georss.org/georss"')
    const points = [...xml.matchAll(/<georss:point>(\S+) (\S+)<\/georss:point>/g)].map(([, lat, lon]) => [
      lat,
      lon,
    ])
    expect(points).toEqual([['52.7718', '-1.2062']])
  })
})

describe('long feeds', () => {
  it('say where they go on, until every report has been named once', async () => {
    const ports = portsOf(Array.from({ length: 250 }, (_, at) => fact(at)))
    const ids: string[] = []
    const sizes: number[] = []
    let after: ListPlace | undefined
    for (;;) {
      const xml = (await feed(ports, 'ward', ward.code, after)) ?? ''
      const found = [...xml.matchAll(/<entry><id>([^<]+)/g)].map(([, id]) => id ?? '')
      ids.push(...found)
      sizes.push(found.length)
      const [, next] = /<link rel="next" href="([^"]+)"/.exec(xml) ?? []
      if (!next) break
      expect(xml).toContain('<link rel="self" href="https://reports.example/api/feeds/wards/E05000001.atom')
      const [, at = '', reference = ''] = /after=(.+)~(.+)$/.exec(decodeURIComponent(next)) ?? []
      after = { at, reference }
    }
    expect(sizes).toEqual([100, 100, 50])
    expect(new Set(ids).size).toBe(250)
  })
})
