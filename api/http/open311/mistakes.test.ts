import { beforeAll, describe, expect, it } from 'vitest'
import { Open311Errors } from '#contract/requests/open311.ts'
import { server } from './testing/server.ts'

const { first, form, post, get, writing } = server()

beforeAll(async () => {
  await first()
})

describe('mistakes', () => {
  const wrong: [string, () => Response | Promise<Response>, number][] = [
    ['no key', () => post('requests.json', form({ api_key: undefined })), 403],
    ['a wrong key', () => post('requests.json', form({ api_key: 'x' })), 403],
    ['a wrong key of somebody who reads', () => get('requests.json?api_key=x'), 403],
    ['no service', () => post('requests.json', form({ service_code: undefined })), 400],
    ['an unknown service', () => post('requests.json', form({ service_code: 'x' })), 404],
    ['JSON', () => post('requests.json', '{}', { 'content-type': 'application/json' }), 400],
    [
      'parts that are none',
      () => post('requests.json', 'x', { 'content-type': 'multipart/form-data; boundary=a' }),
      400,
    ],
    ['a novel in a field', () => post('requests.json', form({ device_id: 'x'.repeat(200_000) })), 413],
    ['an update of no request', () => post('servicerequestupdates.json', form({ update_id: '1' })), 400],
    [
      'an update of nothing',
      () => post('servicerequestupdates.json', form({ service_request_id: 'HW-1', update_id: '1' })),
      404,
    ],
    ['a post to elsewhere', () => post('services.json', form()), 404],
    ['an unknown request', () => get('requests/HW-0000-0000.json'), 404],
    ['a state that is none', () => get('requests.json?status=fixed'), 400],
    ['a day that is none', () => get('requests.json?start_date=2026-02-30'), 400],
    ['a time without its zone', () => get('requests.json?start_date=2026-03-01T00:00:00'), 400],
    [
      '91 days',
      () => get('requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-04-02T00:00:00Z'),
      400,
    ],
    [
      'an end before the start',
      () => get('servicerequestupdates.json?start_date=2026-03-02T00:00:00Z&end_date=2026-03-01T00:00:00Z'),
      400,
    ],
    ['too many ids', () => get(`requests.json?service_request_id=${Array(101).fill('x').join()}`), 400],
    ['a page that is none', () => get('requests.json?page=0'), 400],
    ['a page of nothing', () => get('servicerequestupdates.json?page_size=0'), 400],
    ['a page of too much', () => get('requests.json?per_page=1001'), 400],
    ['a place that is none', () => get('requests.json?after=2026-13-45T00:00:00Z~x'), 400],
    ['two ways of going on', () => get('requests.json?page=2&after=2026-03-01T00:00:00Z~HW-1'), 400],
    ['another ending', () => get('services.html'), 404],
  ]
  it.each(wrong)('%s: a list of errors with its code', async (_, ask, status) => {
    const response = await ask()
    const errors = Open311Errors.parse(
      response.headers.get('content-type')?.includes('json')
        ? await response.json()
        : [{ code: String(response.status), description: '' }],
    )
    expect([response.status, errors[0]?.code]).toEqual([status, String(status)])
  })

  it('take nothing: no request was made of any', () => {
    expect(writing.requests.items.size).toBe(1)
  })
})
