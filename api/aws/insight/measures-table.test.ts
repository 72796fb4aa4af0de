import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTables } from '#aws/testing/tables.ts'
import { msOfDays } from '#contract/calendar/length.ts'
import { monthOf } from '#contract/calendar/month.ts'
import { isPublic } from '#contract/insight/public-kind.ts'
import { council } from '#council'
import type { Fact } from '#insight/fact.ts'
import { groupsOf } from '#insight/groups.ts'
import type { ListPlace } from '#insight/list-place.ts'
import { factIndexes } from '#insight/listed.ts'
import { openReports, requestsByMonth } from '#insight/open-data.ts'
import { performance, servicePerformance } from '#insight/performance.ts'
import { measureSmall } from '#insight/remeasure.ts'
import { openIndex } from '#insight/still-open.ts'
import { MemoryJourneys } from '#insight/testing/memory.ts'
import { serviceOf, services } from '#services/index.ts'

const now = new Date('2026-03-20T12:00:00Z')
const district = council.districts[0]?.code ?? ''
const ward = { code: 'E05000001', name: 'Quorn', district }

let tables: Awaited<ReturnType<typeof startTables>>
let ports: Awaited<ReturnType<typeof portsOf>>

async function portsOf() {
  const [{ factsTable, factPage, groupReader, keyAfter }, { measuresTable, measureReader }] =
    await Promise.all([import('./facts-table.ts'), import('./measures-table.ts')])
  return {
    facts: factsTable((slug) => isPublic(serviceOf(slug) as never), 'facts'),
    groups: groupReader('facts'),
    store: measuresTable('measures'),
    measures: measureReader('measures'),
    openOf: (key: string, after?: ListPlace) =>
      factPage({ index: 'open-public', key, limit: 2, ...keyAfter('open-public', key, after) }, 'facts'),
    journeys: new MemoryJourneys(),
    services,
    wards: [ward],
    council,
    now: () => now,
  }
}

beforeAll(async () => {
  tables = await startTables([
    {
      name: 'facts',
      partitionKey: 'reference',
      projection: 'ALL',
      indexes: Object.entries(factIndexes).map(([name, { key, sort }]) => ({ name, keys: [key, sort] })),
    },
    {
      name: 'measures',
      partitionKey: 'part',
      sortKey: 'id',
      projection: 'ALL',
      indexes: [{ name: openIndex.name, keys: [openIndex.key, openIndex.sort] }],
    },
  ])
  ports = await portsOf()
})
afterAll(() => tables.stop())

let count = 0
/** A report of that day, counted. Overdue two weeks after it was sent, unless it is finished. */
async function sent(day: string, service = 'pothole', state: Fact['state'] = 'acknowledged') {
  const submittedAt = `${day}T09:00:00.000Z`
  const fact: Fact = {
    ...{ reference: `HW-${++count}`, service, department: 'highways', state, submittedAt },
    month: monthOf(submittedAt),
    dueAt: new Date(Date.parse(submittedAt) + msOfDays(14)).toISOString(),
    changedAt: submittedAt,
    ...{ square: 'SK 536 196', district, ward: ward.code, channel: 'web' },
    ...{ reopened: 0, followers: 0, applied: 2, held: {}, revision: 1 },
  }
  await ports.facts.put(fact, 0)
  await measureSmall({ ...ports, measures: ports.store }, groupsOf(fact))
  return fact
}

async function become(fact: Fact, state: Fact['state']) {
  await ports.facts.put({ ...fact, ...(state && { state }), revision: 2 }, 1)
  await measureSmall({ ...ports, measures: ports.store }, groupsOf(fact))
}

/** Open and overdue of a service, as the page of all, its own page, and both files of open data tell them. */
async function told(slug: string) {
  const all = await performance(ports)
  const own = await servicePerformance(ports, serviceOf(slug) as never)
  const months = (await requestsByMonth(ports)).filter(({ service }) => service === slug)
  const reports = (await openReports(ports)).rows.filter(({ service }) => service === slug)
  const figures = all.services.find((one) => one.slug === slug)?.figures
  const total = (name: string) => months.reduce((sum, row) => sum + Number(row[name]), 0)
  return {
    page: [figures?.open, figures?.overdue],
    own: [own.figures.open, own.figures.overdue],
    months: [total('open'), total('overdue')],
    reports: [reports.length, reports.filter(({ due }) => String(due) < '2026-03-20').length],
  }
}
const everywhere = (...numbers: number[]) => ({
  page: numbers,
  own: numbers,
  months: numbers,
  reports: numbers,
})

describe('open and overdue', () => {
  it('are the same on the page, on the service’s own and in the open data, however old the reports are', async () => {
    await sent('2026-03-19')
    await sent('2026-01-05')
    await sent('2025-01-31')
    await sent('2024-02-10', 'pothole', 'fixed')
    await sent('2023-06-01')
    const oldest = await sent('2019-06-01')
    await sent('2021-11-11', 'kerb')
    expect(await told('pothole')).toEqual(everywhere(5, 4))
    expect(await told('kerb')).toEqual(everywhere(1, 1))

    const { total, districts, wards } = await performance(ports)
    expect([total.received, total.open, total.overdue]).toEqual([2, 6, 5])
    expect(districts.find(({ code }) => code === district)?.open).toBe(6)
    expect(wards).toEqual([{ code: ward.code, name: ward.name, open: 6 }])

    await become(oldest, 'fixed')
    expect(await told('pothole')).toEqual(everywhere(4, 3))
    expect((await ports.measures.openBefore('2023-01')).map(({ id }) => id)).toEqual(['kerb'])
  })

  it('of a service of which nothing was asked lately are there all the same', async () => {
    const { services } = await performance(ports)
    expect(services.find(({ slug }) => slug === 'kerb')?.figures).toMatchObject({ received: 0, open: 1 })
  })
})
