import { describe, expect, it } from 'vitest'
import { attributesIn, givenIn, reasonsIn, requestsIn, updatesIn } from './open311-answers.ts'

const json = { format: 'json', timeZone: 'Europe/London', dates: 'day-first' } as const
const xml = { ...json, format: 'xml' } as const
const now = new Date('2026-11-30T12:00:00Z')

describe('what a server answers', () => {
  it.each([
    ['bare', [{ service_request_id: 7 }]],
    ['alone', { service_request_id: '7' }],
    ['in an object', { service_requests: [{ service_request_id: '7' }] }],
    ['in two', { service_requests: { request: { service_request_id: '7' } } }],
    ['deeper', { response: { service_requests: { request: [{ service_request_id: '7' }] } } }],
  ])('is read when the list is %s', async (_, body) => {
    expect(await givenIn(json, JSON.stringify(body))).toEqual({ id: '7' })
  })

  it('is read from XML, bare or in an element more', async () => {
    const request = '<request><service_request_id>7</service_request_id><token/></request>'
    for (const text of [
      `<service_requests>${request}</service_requests>`,
      `<?xml version="1.0"?><response><service_requests type="array">${request}</service_requests></response>`,
    ])
      expect(await givenIn(xml, text)).toEqual({ id: '7' })
  })

  it('may be nothing', async () => {
    expect(await requestsIn(json, '[]')).toEqual([])
    expect(await requestsIn(json, '{"service_requests": []}')).toEqual([])
    expect(await requestsIn(xml, '<service_requests/>')).toEqual([])
    expect(await givenIn(json, '{"service_requests": [{}]}')).toBeUndefined()
  })

  it.each([
    [json, '<!doctype html><title>App</title>'],
    [json, '"Thank you"'],
    [json, ''],
    [xml, '<!doctype html><html><body><div id=root></div></body></html>'],
    [xml, '<service_requests><request>'],
    [xml, ''],
  ])('is no list when it is a web page, or cut off', async (reading, text) => {
    await expect(requestsIn(reading, text)).rejects.toMatchObject({ name: 'NoList' })
  })

  it('is read with its apostrophes, its times and its photos', async () => {
    const update = `<request_update><update_id>U&#45;1</update_id><service_request_id>7</service_request_id>
      <status>fixed</status><updated_datetime>04/07/2026 14:05</updated_datetime><description>It&#39;s caf&#xe9; &amp; co</description>
      <external_status_code>F1</external_status_code><media_url>https://example.org/1.jpg</media_url><media_url>https://example.org/2.jpg</media_url></request_update>`
    const { updates } = await updatesIn(
      xml,
      `<service_request_updates>${update}</service_request_updates>`,
      now,
    )
    expect(updates).toEqual([
      {
        id: 'U-1',
        requestId: '7',
        status: 'fixed',
        at: '2026-07-04T13:05:00.000Z',
        isTimed: true,
        description: "It's café & co",
        code: 'F1',
        media: ['https://example.org/1.jpg', 'https://example.org/2.jpg'],
      },
    ])
  })

  it('keeps an update whose time cannot be read, and counts what nothing can be done with', async () => {
    const all = [
      { update_id: '1', service_request_id: '7', status: 'fixed', updated_datetime: 'last Tuesday' },
      { update_id: null, service_request_id: '7' },
    ]
    expect(await updatesIn(json, JSON.stringify({ updates: all }), now)).toMatchObject({
      updates: [{ id: '1', at: now.toISOString(), isTimed: false }],
      dropped: 1,
      untimed: 1,
    })
  })

  it('says what a service takes, and what is wrong', async () => {
    const definition = {
      attributes: [
        { code: 'a', required: true },
        { code: 'b', required: 'false' },
      ],
    }
    expect(await attributesIn(json, JSON.stringify(definition))).toEqual({
      codes: new Set(['a', 'b']),
      required: ['a'],
    })
    expect(await reasonsIn(json, '{"errors":[{"code":400,"description":"No such street"}]}')).toBe(
      'No such street',
    )
    expect(await reasonsIn(xml, 'Internal error')).toBe('')
  })
})
