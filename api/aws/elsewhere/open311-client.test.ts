import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve } from '../../../infra/local/outside/testing/serve.ts'
import { open311Server } from './open311-client.ts'

let played: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  played = await serve()
})
afterAll(() => played.close())

const fields = [
  ['service_code', 'pothole'],
  ['lat', '52.7'],
  ['long', '-1.2'],
  ['description', 'Deep & wide – “Reference HW-1”'],
  ['attribute[fixmystreet_id]', 'HW-1'],
] as const
const earlier = () => new Date(Date.now() - 60_000)
const later = () => new Date(Date.now() + 60_000)
const server = (format: 'json' | 'xml', key = 'foreign-key') =>
  open311Server(
    {
      url: `${played.site}/outside/foreign/highways/open311/v2`,
      format,
      timeZone: 'Europe/London',
      dates: 'day-first',
    },
    async () => key,
  )

describe.each(['json', 'xml'] as const)('an Open311 server, asked in %s', (format) => {
  it('takes a report, and is found to have it', async () => {
    const given = await server(format).report(fields)
    if (!('id' in given)) throw new Error('no number')
    const found = await server(format).reportedBetween('pothole', earlier(), later())
    expect(found?.find(({ id }) => id === given.id)).toMatchObject({
      status: 'open',
      description: 'Deep & wide – “Reference HW-1”',
    })
    expect(await server(format).reportedBetween('kerb', earlier(), later())).toEqual([])
    expect(await server(format).requests([given.id])).toMatchObject([{ id: given.id }])
  })

  it('gives a token, and its number later', async () => {
    played.outside().tell('foreign', 'token', 1)
    const given = await server(format).report(fields)
    if (!('token' in given)) throw new Error('no token')
    expect(await server(format).numberOf(given.token)).toBeUndefined()
    played.wait(2000)
    expect(await server(format).numberOf(given.token)).toMatch(/^R\d+$/)
    expect(await server(format).numberOf('nothing')).toBeUndefined()
  })

  it('is told, and tells', async () => {
    const given = await server(format).report(fields)
    if (!('id' in given)) throw new Error('no number')
    const update = [
      ['service_request_id', given.id],
      ['update_id', 'HW-1-2'],
      ['status', 'OPEN'],
      ['updated_datetime', '2026-11-30T12:00:00Z'],
      ['description', 'One more'],
    ] as const
    const told = await server(format).tell(update)
    expect(told?.id).toMatch(/^U\d+$/)
    const listed = await server(format).updatesBetween(earlier(), later())
    if (!listed || listed === 'in-doubt') throw new Error('no list')
    expect(listed.updates.find(({ id }) => id === told?.id)).toMatchObject({
      requestId: given.id,
      status: 'OPEN',
      description: 'One more',
    })
    expect(await server(format).updatesBetween(new Date(0), new Date(1000))).toMatchObject({ updates: [] })
  })

  it('says why it refuses, without what was sent', async () => {
    const wrong = [...fields, ['attribute[Deep & wide]', 'Ada Example, 1 Sample Street']] as const
    await expect(server(format).report(wrong)).rejects.toMatchObject({
      name: 'Refused',
      reason: expect.stringContaining('is not known'),
    })
  })

  it('says what its services take', async () => {
    const taken = await server(format).attributesOf('pothole')
    expect(taken?.required).toEqual(['fixmystreet_id'])
    expect(taken?.codes).toContain('easting')
  })

  it('is asked again what its services take when it failed to say so', async () => {
    const asked = server(format)
    played.outside().tell('foreign', 'fail', 1)
    expect(await asked.attributesOf('pothole')).toBeUndefined()
    expect((await asked.attributesOf('pothole'))?.codes).toContain('easting')
  })

  it('is known to lack lists and updates, however it says so', async () => {
    played.outside().tell('foreign', 'no-lists', 1)
    expect(await server(format).reportedBetween('pothole', earlier(), later())).toBeUndefined()
    played.outside().tell('foreign', 'no-updates', 2)
    expect(await server(format).updatesBetween(earlier(), later())).toBe('in-doubt')
    expect(await server(format).tell([])).toBeUndefined()
  })

  it('is not believed to have refused what it took, when its answer cannot be read', async () => {
    played.outside().tell('foreign', 'unreadable', 1)
    await expect(server(format).report(fields)).rejects.toMatchObject({ name: 'Unreadable' })
  })

  it('refuses a wrong key, and has not taken what got no answer', async () => {
    await expect(server(format, 'wrong').report(fields)).rejects.toMatchObject({ status: 403 })
    played.outside().tell('foreign', 'repeat', 1)
    await expect(server(format).report(fields)).rejects.toMatchObject({ name: 'NoAnswer' })
    played.outside().tell('foreign', 'fail', 1)
    await expect(server(format).report(fields)).rejects.toMatchObject({ status: 500 })
  })
})
