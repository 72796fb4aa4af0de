import { describe, expect, it } from 'vitest'
import type { LocationAnswer } from '#contract/geo/location.ts'
import { council } from '#council'
import { laterOf } from '#requests/elsewhere/open311-client/later.ts'
import { erased } from '#requests/life/erase.ts'
import { toEvent } from '#requests/life/event.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { at, key } from '#requests/testing/fixtures.ts'
import { workView } from '#requests/workspace/view.ts'
import { serviceOf } from '#services/index.ts'
import { move } from './move.ts'
import { fix, world } from './testing/world.ts'

const service = serviceOf('pothole')!
const right: LocationAnswer = {
  lat: 52.7735,
  lon: -1.2055,
  description: 'Outside number 14',
  near: 'near Leicester Road, Loughborough',
  found: 'map',
  precision: 'exact',
}
const rutland = { lat: 52.67, lon: -0.73, found: 'map', precision: 'exact' } as const

async function placed() {
  const all = await world()
  const { lat, lon } = all.request().location!
  const from = { lat, lon }
  return { ...all, from, send: (place: LocationAnswer, k = key(7)) => all.send({ place, from }, k) }
}

const eventOf = (request: ServiceRequest, number: number) =>
  toEvent(request, request.history[number - 1]!, service, council)
const dataOf = (request: ServiceRequest, number: number) => eventOf(request, number).data as never

describe('a place that is put right', () => {
  it('is another place in every list, once, and keeps where it was', async () => {
    const { ports, request, requests, send, seen, types } = await placed()
    const before = request()
    const writes = requests.writes
    expect((await seen()).canMove).toBe(true)
    const first = await move(ports, send(right))
    expect(first).toMatchObject({ kind: 'taken', taken: { number: 3 } })
    expect(await move(ports, send(right))).toEqual(first)
    expect(requests.writes).toBe(writes + 1)
    expect(types()).toEqual(['submitted', 'acknowledged', 'moved'])
    const { location, cell, history, earlier, answers } = request()
    expect(location).toMatchObject({ lat: right.lat, lon: right.lon, description: right.description })
    expect(cell).toMatch(/^pothole#/)
    expect(cell).not.toBe(before.cell)
    expect(answers).toEqual({ ...before.answers, location: right })
    expect(earlier).toEqual([{ number: 3, answers: before.answers }])
    const { description: _, ...was } = before.location!
    expect(history.at(-1)).toMatchObject({ type: 'moved', by: 'You', was })
    expect((await seen()).location).toEqual({
      lat: right.lat,
      lon: right.lon,
      description: right.description,
    })
  })

  it('is told as it is, with where it was, and what went before is told as it was', async () => {
    const { ports, request, send } = await placed()
    const before = request()
    await move(ports, send(right))
    expect(dataOf(request(), 1)).toEqual(dataOf(before, 1))
    const { location, was, answers } = dataOf(request(), 3) as Record<string, object>
    expect(location).toMatchObject({ lat: right.lat, description: right.description })
    expect(was).toMatchObject({ lat: before.location?.lat })
    expect(answers).toMatchObject({ location: right })
    const later = laterOf(eventOf(request(), 3), request().history[2])
    expect(later?.words).toContain('52.7735, -1.2055')
    expect(later?.words).toContain('Outside number 14')
    const sensitive = toEvent(request(), request().history[2]!, serviceOf('blue-badge'), council)
    expect(JSON.stringify(sensitive)).not.toMatch(/52\.77|Outside/)
  })

  it('is shown to staff from where to where, and nothing of it outlasts what is redacted or erased', async () => {
    const { ports, request, send, does } = await placed()
    await move(ports, send(right))
    const staff = { service, council, now: at, team: undefined, nearby: [], can: [] }
    const step = () => workView(request(), staff).history[2]?.moved
    expect(step()).toMatchObject({
      from: { words: expect.any(String) },
      to: { words: 'Outside number 14, near Leicester Road, Loughborough' },
      metres: expect.any(Number),
    })
    expect(step()?.metres).toBeGreaterThan(10)
    await does({ do: 'redact', answers: [{ key: 'location', text: '' }] })
    expect(request().earlier).toEqual([{ number: 3, answers: {} }])
    expect(step()?.from).not.toHaveProperty('words')
    await does(fix)
    const gone = erased(request(), at, 'The council')
    expect(JSON.stringify(gone)).not.toMatch(/"(lat|easting)"/)
  })

  it('takes what was public back to be looked at again', async () => {
    const { ports, request, requests, reference, send } = await placed()
    const publication = { at: at.toISOString(), by: { id: 'a', name: 'Ada' }, words: 'At 3', photos: ['p1'] }
    requests.items.set(reference, { ...request(), publication })
    await move(ports, send(right))
    expect(request().publication).toEqual({ ...publication, words: undefined })
    expect(request().publication).not.toHaveProperty('words')
  })

  it('is not outside the area, nor where it is already, nor where somebody moved it from meanwhile', async () => {
    const { ports, request, from, send, seen } = await placed()
    expect(await move(ports, send(rutland))).toMatchObject({
      kind: 'not-ours',
      authority: { name: 'Rutland County Council' },
    })
    const there = request().answers.location as LocationAnswer
    expect(await move(ports, send(there, key(8)))).toMatchObject({ kind: 'invalid' })
    expect((await move(ports, send({ ...there, description: 'By the gate' }, key(9)))).kind).toBe('taken')
    expect((await seen()).location?.description).toBe('By the gate')
    expect((await move(ports, send(right, key(10)))).kind).toBe('taken')
    expect((await move(ports, send({ ...right, ...from }, key(11)))).kind).toBe('changed')
    expect((await move(ports, send(right, key(11)))).kind).toBe('changed')
    expect((await move(ports, send({ ...right, lat: 52.7739 }, key(10)))).kind).toBe('key-reused')
  })

  it('is nobody else’s to change, and stays where others wait for it or once it is finished', async () => {
    const { ports, send, follower, does, seen, request } = await placed()
    const other = await follower()
    expect((await move(ports, { ...send(right), trackingKey: other })).kind).toBe('not-opened')
    expect(await move(ports, send(right))).toMatchObject({ kind: 'not-now', message: /Other people/ })
    expect(await seen()).not.toHaveProperty('canMove')
    expect((await seen()).doing).toContain('place')
    await does(fix)
    expect(await move(ports, send(right))).toMatchObject({ kind: 'not-now', message: /finished/ })
    expect(request().history.map(({ type }) => type)).not.toContain('moved')
  })

  it('is found ten times at most', async () => {
    const { ports, send: _, from, seen, ...all } = await placed()
    let last = from
    for (let count = 0; count < 10; count++) {
      const next = { ...right, lat: Number((52.77 + count / 1000).toFixed(6)) }
      expect((await move(ports, all.request() && sendFrom(all, next, last))).kind).toBe('taken')
      last = { lat: next.lat, lon: next.lon }
    }
    expect(await seen()).not.toHaveProperty('canMove')
    expect((await move(ports, sendFrom(all, right, last))).kind).toBe('not-now')
  })
})

let sent = 500
const sendFrom = (
  { reference, trackingKey }: { reference: string; trackingKey: string },
  place: LocationAnswer,
  from: { lat: number; lon: number },
) => ({ reference, trackingKey, idempotencyKey: key(sent++), body: { place, from } })
