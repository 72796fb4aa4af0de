import { randomUUID } from 'node:crypto'
import { describe, expect, inject, it } from 'vitest'
import { exampleOf, follow, report, send, track, until } from './support/client.ts'

const url = inject('url')

describe('a report', () => {
  it('reaches Highways, which acknowledges it, and the page shows each step', async () => {
    const receipt = await report(url)
    const tracked = await until(
      () => track(url, receipt),
      ({ history }) => history.length === 2 && history.every((step) => step.queuedAt),
    )
    expect(tracked).toMatchObject({ state: 'acknowledged', role: 'reporter' })
    expect(tracked.history.map(({ number, type }) => [number, type])).toEqual([
      [1, 'submitted'],
      [2, 'acknowledged'],
    ])
  })

  it('is one report under a hundred sendings at once', async () => {
    const key = randomUUID()
    const receipts = await Promise.all(
      Array.from({ length: 100 }, () => report(url, exampleOf('pothole'), key)),
    )
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1)
  })

  it('can be followed by a neighbour, who sees where it stands', async () => {
    const { reference } = await report(url)
    const following = await follow(url, reference)
    expect(await track(url, following)).toMatchObject({ role: 'follower', followers: 1, answers: [] })
  })

  it('is found by the next person in the same place', async () => {
    const location = { lat: 52.7011, lon: -1.3011, found: 'map', precision: 'exact' }
    const body = { service: 'pothole', answers: { ...exampleOf('pothole').answers, location } }
    const { reference } = await report(url, body)
    const nearby = async () => {
      const response = await fetch(`${url}/api/services/pothole/nearby?lat=52.7012&lon=-1.3012`)
      return ((await response.json()) as { reports: { reference: string }[] }).reports
    }
    const found = await until(nearby, (reports) => reports.length > 0)
    expect(found.map((one) => one.reference)).toContain(reference)
  })
})

describe('the API on its way', () => {
  it('answers every address with problem+json', async () => {
    for (const path of ['/api/nothing', '/api/services/nothing', '/api/requests/HW-0000-0000']) {
      const response = await fetch(`${url}${path}`)
      expect([path, response.headers.get('content-type')]).toEqual([path, 'application/problem+json'])
    }
  })

  it('refuses what is too large with 413 and never with a 5xx', async () => {
    const response = await send(url, { ...exampleOf('pothole'), padding: 'x'.repeat(100_000) })
    expect(response.status).toBe(413)
  })
})
