import { beforeAll, describe, expect, it } from 'vitest'
import { Open311Requests, Open311Updates } from '#contract/requests/open311.ts'
import { key, server } from './testing/server.ts'

const { first, get, store } = server()

let id = ''
beforeAll(async () => {
  id = await first()
})

describe('pages', () => {
  const more = Array.from({ length: 4 }, (_, at) => `HW-TEST-000${at}`)
  beforeAll(async () => {
    const [record] = store.kept.values()
    if (!record) throw new Error('There is no record')
    for (const [at, reference] of more.entries()) {
      const requested_datetime = `2026-03-09T12:00:0${at}Z`
      const view = { ...record.view, service_request_id: reference, requested_datetime }
      await store.putRecord({ ...record, reference, view })
    }
    for (let number = 3; number < 7; number++)
      store.told.set(`again ${number}`, { reference: id, number: 2, at: `2026-03-10T11:00:0${number}.000Z` })
  })
  const next = (response: Response) => /^<([^>]+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1]
  const idsOf = async (response: Response) =>
    Open311Requests.parse(await response.json()).map((one) => one.service_request_id)
  const all = () => [id, ...more.toReversed()]

  it.each(['page_size', 'per_page'])(
    '%s is how many come, and Link leads through all of them',
    async (name) => {
      const found: string[] = []
      const sizes: number[] = []
      let path: string | undefined = `requests.json?${name}=2`
      while (path) {
        const response = await get(path)
        const ids = await idsOf(response)
        sizes.push(ids.length)
        found.push(...ids)
        path = next(response)?.replace('https://shire.example', '')
      }
      expect(sizes).toEqual([2, 2, 1])
      expect(found).toEqual(all())
    },
  )

  it('come by number too, and there is nothing on one beyond the end', async () => {
    const page = async (number: number) => idsOf(await get(`requests.json?page=${number}&page_size=2`))
    expect([await page(1), await page(2), await page(3), await page(4), await page(99)]).toEqual([
      [id, more[3]],
      [more[2], more[1]],
      [more[0]],
      [],
      [],
    ])
    const ids = `service_request_id=${id},HW-0000-0000`
    expect(await idsOf(await get(`requests.json?${ids}&page_size=1&page=2`))).toEqual([])
  })

  it.each([
    ['requests.json', 51, 1000],
    ['servicerequestupdates.json', 51, 1000],
    ['requests.json', 5001, 10],
  ])('of %s come by number up to the %ith of %i rows each', async (list, page, size) => {
    const ask = (number: number) => get(`${list}?page=${number}&page_size=${size}`)
    expect((await ask(page)).status).toBe(200)
    const further = await ask(page + 1)
    expect([further.status, await further.text()]).toEqual([400, expect.stringContaining('Link')])
  })

  it('of requests that are asked for by their ids lead through all of them', async () => {
    const found: string[][] = []
    let path: string | undefined = `requests.json?service_request_id=${all().join()}&page_size=2`
    while (path) {
      const response = await get(path)
      found.push(await idsOf(response))
      path = next(response)?.replace('https://shire.example', '')
    }
    // Of these, one alone is a request that is still there.
    expect(found).toEqual([[id], [], []])
  })

  it('say of XML the same, keep the time and whoever asks, and let scripts of others read it', async () => {
    const xml = await get('requests.xml?page_size=2')
    const link = new URL(next(xml) ?? '')
    expect(link.pathname).toBe('/open311/v2/requests.xml')
    expect(link.searchParams.get('end_date')).toBe('2026-03-10T12:00:00Z')
    expect(xml.headers.get('access-control-expose-headers')).toBe('Link')
    const own = await get(`requests.xml?page_size=2&api_key=${encodeURIComponent(key)}`)
    expect(new URL(next(own) ?? '').searchParams.get('api_key')).toBe(key)
  })

  it('have no Link where there is no more', async () => {
    expect((await get('requests.json')).headers.get('link')).toBeNull()
    expect((await get('requests.json?page_size=5')).headers.get('link')).toBeNull()
  })

  it('are of updates too', async () => {
    const first = await get('servicerequestupdates.json?page_size=3')
    expect(Open311Updates.parse(await first.json())).toHaveLength(3)
    const path = next(first)?.replace('https://shire.example', '') ?? ''
    expect(new URL(next(first) ?? '').pathname).toBe('/open311/v2/servicerequestupdates.json')
    const second = await get(path)
    expect(Open311Updates.parse(await second.json())).not.toHaveLength(0)
    expect(next(second)).toBeUndefined()
  })
})
