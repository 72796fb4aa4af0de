import { beforeAll, describe, expect, it } from 'vitest'
import { Open311Requests } from '#contract/requests/open311.ts'
import { now, server } from './testing/server.ts'
import { spanOf } from './times.ts'

const { first, get } = server()

let id = ''
beforeAll(async () => {
  id = await first()
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
