import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { csv } from '#contract/core/csv-out.ts'
import { council } from '#council'
import { services } from '#services/index.ts'
import type { Fact } from './fact.ts'
import { feed } from './feeds.ts'
import type { ListPlace } from './list-place.ts'
import { factKeys } from './listed.ts'
import { nothing } from './measure.ts'
import { dataSets, openReports, requestsByMonth, tableSchema } from './open-data.ts'
import { MemoryMeasures } from './testing/memory.ts'

const now = () => new Date('2026-03-20T12:00:00Z')
const ward = { code: 'E05000001', name: 'Quorn & <Mount>', district: 'E07000130' }
const fact: Fact = {
  reference: 'HW-7K3M-9QTD',
  service: 'pothole',
  department: 'highways',
  square: 'SK 536 196',
  district: 'E07000130',
  ward: ward.code,
  channel: 'web',
  state: 'acknowledged',
  submittedAt: '2026-03-02T09:00:00.000Z',
  month: '2026-03',
  dueAt: '2026-03-16T09:00:00.000Z',
  changedAt: '2026-03-03T09:00:00.000Z',
  reopened: 0,
  followers: 0,
  applied: 2,
  held: {},
  revision: 2,
}

describe('CSV', () => {
  it.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+44', "'+44"],
    ['-1+1', "'-1+1"],
    ['@cmd', "'@cmd"],
    ['a, b', '"a, b"'],
    ['two\nlines', '"two\nlines"'],
    ['\t=1', "'\t=1"],
    ['\n=1', `"'\n=1"`],
    ['＝1', "'＝1"],
    ['Llanfair’s Café', 'Llanfair’s Café'],
    [null, ''],
    [-5, '-5'],
  ])('%s is written %s', (value, cell) => expect(csv(['a'], [{ a: value }])).toBe(`\uFEFFa\r\n${cell}\r\n`))

  it('begins with the bytes by which Excel knows UTF-8', () => {
    expect([...Buffer.from(csv(['a'], [])).subarray(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 97])
  })
})

describe('open data', () => {
  it('tells small numbers of sensitive services nowhere, and has the columns that its schema names', async () => {
    const measures = new MemoryMeasures()
    for (const id of ['blue-badge', 'pothole'])
      await measures.put(
        { kind: 'service', id, month: '2026-03' },
        { whole: { ...nothing, received: 3, toFinish: { 60: 3 }, scores: { 5: 3 } } } as never,
        '2026-03-20T12:00:00Z',
      )
    const rows = await requestsByMonth({ measures, services, now } as never)
    expect(rows.map(({ service, received }) => [service, received])).toEqual([
      ['blue-badge', null],
      ['pothole', 3],
    ])
    expect(rows[1]).toMatchObject({ minutes_to_finish_median: null, satisfied: null })
    expect(Object.keys(rows[0] ?? {})).toEqual(dataSets['requests-by-month'].fields.map(({ name }) => name))
  })

  it('lists open reports of public services page after page, with no more than their square', async () => {
    const asked: string[] = []
    const openOf = async (service: string, after?: object) => {
      asked.push(service)
      if (service !== 'pothole') return { facts: [] }
      return after ? { facts: [fact] } : { facts: [fact], next: { at: 1 } }
    }
    const { rows, next } = await openReports({ openOf, services, wards: [ward], now } as never)
    expect(next).toBeUndefined()
    expect(rows).toHaveLength(2)
    expect(Object.keys(rows[0] ?? {})).toEqual(dataSets['open-reports'].fields.map(({ name }) => name))
    expect(rows[0]).toMatchObject({ square: 'SK 536 196', ward_name: ward.name, sent: '2026-03-02' })
    expect(asked).not.toContain('blue-badge')
    expect(tableSchema(council).tables.map(({ url }) => url)).toContain('/api/open-data/open-reports.csv')
  })

  it.each([1, 2, 3, 4, 7, 8])('gives every open report once in files of %i rows', async (most) => {
    const count: Record<string, number> = { pothole: 4, kerb: 3 }
    const openOf = async (service: string, after?: ListPlace) => {
      const all = Array.from({ length: count[service] ?? 0 }, (_, at) => ({
        ...fact,
        ...{ service, reference: `HW-${service}-${at}`, submittedAt: `2026-03-02T09:00:0${at}.000Z` },
      }))
      const begin = after ? all.findIndex(({ reference }) => reference === after.reference) + 1 : 0
      const facts = all.slice(begin, begin + 2)
      return { facts, ...(begin + 2 < all.length && { next: {} }) }
    }
    const ports = { openOf, services, wards: [ward], now } as never
    const files: string[][] = []
    let after: ListPlace | undefined
    do {
      const { rows, next } = await openReports(ports, { after }, most)
      files.push(rows.map(({ reference }) => String(reference)))
      after = next
    } while (after)
    expect(files.slice(0, -1).every(({ length }) => length === most)).toBe(true)
    expect(files.flat().toSorted()).toEqual(
      Object.entries(count)
        .flatMap(([slug, many]) => Array.from({ length: many }, (_, at) => `HW-${slug}-${at}`))
        .toSorted(),
    )
    expect(new Set(files.flat()).size).toBe(7)
  })

  it('keeps what is not public, and what was erased, out of public lists', () => {
    const isPublic = (slug: string) => slug === 'pothole'
    expect(factKeys(fact, isPublic)).toEqual({
      serviceKey: 'pothole#2026-03',
      departmentKey: 'highways#2026-03',
      openKey: 'pothole',
      publicServiceKey: 'pothole',
      publicWardKey: ward.code,
    })
    const { square: _, ...erased } = fact
    for (const hidden of [{ ...fact, service: 'blue-badge' }, erased])
      expect(Object.keys(factKeys(hidden, isPublic))).toEqual(['serviceKey', 'departmentKey'])
    expect(factKeys({ ...fact, state: 'fixed' }, isPublic)).not.toHaveProperty('openKey')
  })
})

describe('feeds', () => {
  const asked: string[] = []
  const ports = {
    changed: async () => [
      { ...fact, publishedAt: fact.changedAt },
      { ...fact, reference: 'HW-0000-0000' },
    ],
    publishedOf: async (reference: string) => {
      asked.push(reference)
      return { words: 'Deep & <b>wide</b>\u0000', photos: 2 }
    },
    services,
    wards: [ward],
    council,
    siteUrl: 'https://reports.example',
  } as never

  it('are Atom with stable ids, and show words only where somebody has published them', async () => {
    const xml = (await feed(ports, 'ward', ward.code)) ?? ''
    expect(XMLValidator.validate(xml)).toBe(true)
    const parsed = new XMLParser({ ignoreAttributes: false, processEntities: true }).parse(xml).feed
    for (const name of ['id', 'title', 'updated', 'author', 'link']) expect(parsed).toHaveProperty(name)
    expect(parsed['@_xmlns']).toBe('http://www.w3.org/2005/Atom')
    const [first, second] = parsed.entry
    expect(first.id).toMatch(/^tag:[a-z.]+,2026:reports\/HW-7K3M-9QTD$/)
    expect(first.content['#text']).toContain('Deep & <b>wide</b>')
    expect(second.content['#text']).not.toContain('Deep')
    expect(asked).toEqual(['HW-7K3M-9QTD'])
    expect(await feed(ports, 'ward', ward.code)).toBe(xml)
  })

  it('are there for public services and known wards alone', async () => {
    expect(await feed(ports, 'service', 'pothole')).toContain('<feed')
    for (const [by, id] of [
      ['service', 'blue-badge'],
      ['service', 'nothing'],
      ['ward', 'nothing'],
    ] as const)
      expect(await feed(ports, by, id)).toBeUndefined()
  })
})
