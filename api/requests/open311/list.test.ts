import { describe, expect, it } from 'vitest'
import { erased } from '#requests/life/erase.ts'
import { byIds, type Filter, type ListPorts, byFilter as pageByFilter } from './list.ts'
import type { PageAsked } from './pages.ts'
import { project, publicTypes } from './record.ts'
import { server } from './testing/server.ts'

const ever = { services: [], statuses: [], from: '2026-01-01T00:00:00Z', to: '2026-12-31T00:00:00Z' }
const whole: PageAsked = { size: 1000, page: 1 }
const byFilter = async (ports: ListPorts, filter: Filter, client: string | undefined) =>
  (await pageByFilter(ports, filter, client, whole)).rows
const noted = { note: 'Tom Smith comes on Tuesday' }

describe('what the public sees of a request', () => {
  it('is kind, place, state and times, and nothing that anybody wrote', async () => {
    const { ports, sent } = await server()
    const request = await sent([{}, { type: 'inspected', ...noted }])
    const [shown] = await byFilter(ports, ever, undefined)
    expect(shown).toMatchObject({
      service_request_id: request.reference,
      status: 'open',
      status_notes: 'The highways team has inspected it.',
      requested_datetime: '2026-03-02T12:03:00Z',
      updated_datetime: '2026-03-04T10:00:00Z',
      // A look was all that was promised.
      expected_datetime: null,
      description: null,
      media_url: null,
    })
    expect(await byIds(ports, [request.reference], undefined)).toEqual([shown])
    expect(JSON.stringify(shown)).not.toMatch(/A hole|Tom/)
  })

  it('has the department’s words for the system that sent it alone', async () => {
    const { ports, sent } = await server()
    await sent([{}, { type: 'inspected', ...noted }])
    const [own] = await byFilter(ports, ever, 'fixmystreet')
    const [others] = await byFilter(ports, ever, 'another')
    expect([own?.status_notes, others?.status_notes]).toEqual([
      noted.note,
      'The highways team has inspected it.',
    ])
  })

  it('has words and photos once they are published', async () => {
    const { ports, sent } = await server()
    const publication = { at: '', by: { id: '1', name: 'Grace' }, words: 'A hole', photos: ['PHOTO'] }
    const { reference } = await sent([{}, { type: 'published' }], (request) => ({ ...request, publication }))
    expect(await byFilter(ports, ever, undefined)).toMatchObject([
      { description: 'A hole', media_url: `https://shire.example/open311/v2/photos/${reference}/PHOTO.jpg` },
    ])
  })

  it('does not tell when the department did something of its own', async () => {
    const { ports, sent } = await server()
    await sent([{}, { type: 'noted' }, { type: 'assigned' }])
    const [shown] = await byFilter(ports, ever, undefined)
    expect(shown?.updated_datetime).toBe('2026-03-03T10:00:00Z')
  })

  it('names the authority that it was referred to', async () => {
    const { ports, sent } = await server()
    const to = { kind: 'authority', id: 'national-highways' } as const
    await sent([{}, { type: 'referred', to, ...noted }])
    expect(await byFilter(ports, { ...ever, statuses: ['closed'] }, undefined)).toMatchObject([
      { status: 'closed', agency_responsible: 'National Highways' },
    ])
  })

  it('is gone with all that was known of its place once it is erased', async () => {
    const { ports, store, sent } = await server()
    const publication = { at: '', by: { id: '1', name: 'Grace' }, words: 'A hole', photos: ['PHOTO'] }
    const request = await sent([{}, { type: 'fixed' }], (request) => ({ ...request, publication }))
    const before = structuredClone([...store.kept.values()])
    const gone = erased(request, new Date('2028-04-01T02:30:00Z'), 'The council')
    if (!gone) throw new Error('It cannot be erased')
    await ports.requests.save(gone, request.version)
    for (const { number } of gone.history)
      await project(ports, { subject: gone.reference, sequence: String(number) })
    for (const record of before) await store.putRecord(record)
    expect(before).toHaveLength(1)
    expect(await byFilter(ports, ever, undefined)).toEqual([])
    expect(JSON.stringify([...store.kept, ...store.forgotten])).not.toMatch(/52\.|A hole|PHOTO/)
  })

  it('is the newest of all versions, whatever the order in which events come', async () => {
    const { ports, store, sent } = await server()
    const request = await sent([{}, { type: 'fixed' }])
    const record = store.kept.get(request.reference)
    if (record) await store.putRecord({ ...record, version: 1, view: { ...record.view, status: 'open' } })
    expect(await byFilter(ports, { ...ever, statuses: ['open'] }, undefined)).toEqual([])
  })
})

describe('filters', () => {
  it('take services, states and times', async () => {
    const { ports, sent } = await server()
    await sent([{}])
    await sent([{}, { type: 'fixed' }])
    const count = async (filter: object) => (await byFilter(ports, { ...ever, ...filter }, undefined)).length
    expect(await count({})).toBe(2)
    expect(await count({ statuses: ['open'] })).toBe(1)
    expect(await count({ services: ['pothole', 'kerb'] })).toBe(2)
    expect(await count({ services: ['kerb'] })).toBe(0)
    expect(await count({ services: ['nothing'] })).toBe(0)
    expect(await count({ to: '2026-03-01T00:00:00Z' })).toBe(0)
  })
})

it('asks the store once for each service and state, however often the address names them', async () => {
  const { ports } = await server()
  const asked: object[] = []
  const records = async (one: object) => {
    asked.push(one)
    return []
  }
  const services = ['pothole', ...Array.from({ length: 500 }, (_, at) => `nothing-${at}`), 'pothole']
  const statuses = ['open' as const, 'open' as const]
  await byFilter(
    { ...ports, store: { records, places: async () => [], updates: async () => [] } },
    { ...ever, services, statuses },
    undefined,
  )
  expect(asked).toMatchObject([{ service: 'pothole', status: 'open' }])
})

it('is told of no service that is not offered', async () => {
  const { ports, store, sent } = await server()
  const request = await sent([{}])
  const ask = { ...ports, serviceOf: () => undefined }
  store.kept.clear()
  await project(ask, { subject: request.reference, sequence: '2' })
  expect(store.kept.size).toBe(0)
  expect(await byIds(ask, [request.reference], 'fixmystreet')).toEqual([])
  expect(publicTypes).not.toContain('shire.request.noted.v1')
})
