import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Areas } from '#contract/geo/areas.ts'
import { exampleLocation } from '#services/common/road.ts'
import { pothole } from '#services/pothole.ts'
import { continueFrom } from './continueFrom.ts'
import { saved } from './savedStore.ts'

const [danger, where, road] = pothole.pages
if (!danger || !where || !road) throw new Error('The pothole begins with danger, place and road')

const square = (west: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, 52],
      [west + 1, 52],
      [west + 1, 53],
      [west, 53],
      [west, 52],
    ] as [number, number][],
  ],
})
const areas: Areas = {
  toleranceMetres: 0,
  county: { code: 'E10000018', name: 'County', geometry: square(-2) },
  districts: [],
  neighbours: [{ code: 'E06000016', name: 'City', geometry: square(0) }],
}
const report = {
  reference: 'HW-7K3M-9QTD',
  service: 'pothole',
  title: 'Pothole',
  lat: 52.77,
  lon: -1.2,
  metres: 12,
  submittedAt: '2026-03-02T12:03:00.000Z',
  state: 'acknowledged',
  followers: 0,
}

let reports: readonly object[] | undefined

beforeEach(() => {
  reports = []
  vi.stubGlobal('fetch', async (path: string) => {
    if (path === '/geo/areas.json') return Response.json(areas)
    return reports ? Response.json({ reports }) : new Response('', { status: 500 })
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  saved.remove('pothole')
})

/** Goes on from place and road, with time between for what is looked up. */
async function whereAndRoad(location: object = exampleLocation) {
  const queries = new QueryClient()
  await continueFrom(pothole, where!, { location }, queries)
  await vi.waitFor(() => expect(queries.isFetching()).toBe(0))
  return continueFrom(pothole, road!, { trunkRoad: 'none' }, queries)
}

describe('going on from the place', () => {
  it('remembers whose area it is in', async () => {
    expect((await whereAndRoad())?.place?.at).toEqual({ kind: 'county' })
    expect((await whereAndRoad({ ...exampleLocation, lon: 0.5 }))?.place?.at).toEqual({
      kind: 'neighbour',
      code: 'E06000016',
    })
  })

  it('leaves out the page of open reports where there are none', async () => {
    expect((await whereAndRoad())?.nearby?.choice).toBe('none-found')
  })

  it('leaves out the page of open reports where they cannot be had', async () => {
    reports = undefined
    expect((await whereAndRoad())?.nearby?.choice).toBe('none-found')
  })

  it('shows open reports where there are any', async () => {
    reports = [report]
    expect((await whereAndRoad())?.nearby).toBeUndefined()
  })

  it('does not ask again what was said of reports at the same place', async () => {
    const of = `${exampleLocation.lat},${exampleLocation.lon}`
    saved.change('pothole', (draft) => ({ ...draft, nearby: { of, choice: 'different' } }))
    expect((await whereAndRoad())?.nearby?.choice).toBe('different')
  })

  it('changes nothing once the report was sent from another tab', async () => {
    const { reference, service, submittedAt } = report
    const trackingKey = 'A'.repeat(22)
    const receipt = { reference, trackingKey, service, department: 'highways', submittedAt, dueAt: null }
    saved.finish('pothole', { kind: 'sent', receipt, updates: 'none', withoutLastChanges: false })
    expect(await continueFrom(pothole, danger, { danger: 'no' }, new QueryClient())).toBeUndefined()
    expect(saved.read('pothole')?.kind).toBe('sent')
  })
})
