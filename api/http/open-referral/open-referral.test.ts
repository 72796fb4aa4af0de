import { describe, expect, it } from 'vitest'
import * as Shapes from '#contract/core/open-referral/open-referral.ts'
import { openReferralPath, openReferralPaths } from '#contract/core/open-referral/path.ts'
import { council } from '#council'
import { services } from '#services/index.ts'
import { listings } from '#services/listings/index.ts'
import { idsOf, uuidOf } from './ids.ts'
import { openReferralRoutes } from './open-referral.ts'

const [district] = council.districts
const links = {
  [district?.code ?? '']: {
    524: { 8: 'https://bins.example.gov.uk/about', 0: 'https://bins.example.gov.uk/day' },
  },
}
const told = { council, services, listings, links }
const app = openReferralRoutes(told)
const ask = async (path: string) => {
  const response = await app.request(openReferralPath + path)
  return { status: response.status, headers: response.headers, body: await response.json() }
}
type Page = Shapes.PageOf<Record<string, unknown> & { id: string; name: string; url: string }>
const list = async (path: string) => (await ask(path)).body as Page

/** Each list with the shapes of its pages and of one of it; as its validator, strict about what the standard does not have. */
const lists = [
  ['services', Shapes.ServicePage, Shapes.ServiceRecord],
  ['taxonomies', Shapes.TaxonomyPage, Shapes.TaxonomyRecord],
  ['taxonomy_terms', Shapes.TaxonomyTermPage, Shapes.TaxonomyTermRecord],
  ['service_at_locations', Shapes.PlacePage, Shapes.PlaceRecord],
] as const

const values = (given: unknown): unknown[] =>
  typeof given === 'object' && given !== null ? Object.values(given).flatMap(values) : [given]
const keysAndValues = (given: unknown): [string, unknown][] =>
  typeof given === 'object' && given !== null
    ? Object.entries(given).flatMap(([key, value]) => [
        [key, value] as [string, unknown],
        ...keysAndValues(value),
      ])
    : []

describe('the rules of the validator of Open Referral UK v3', () => {
  it('says at the base address which version and profile it has, with and without a slash', async () => {
    for (const path of ['', '/']) {
      const { status, body, headers } = await ask(path)
      expect([status, body]).toMatchObject([200, { version: 'HSDS-UK-3.0' }])
      expect(Shapes.OpenReferralRoot.parse(body)).toEqual(body)
      expect(headers.get('access-control-allow-origin')).toBe('*')
    }
  })

  it('has the nine addresses and no other', () => {
    expect(openReferralPaths).toHaveLength(9)
  })

  describe.each(lists)('%s', (name, page, whole) => {
    it('has what is required on the first page, on the one in the middle and on the last', async () => {
      const { total_pages: pages } = await list(`/${name}?per_page=7`)
      for (const at of [1, Math.max(1, Math.floor(pages / 2)), pages]) {
        const { status, headers, body } = await ask(`/${name}?per_page=7&page=${at}`)
        expect([status, headers.get('access-control-allow-origin')]).toEqual([200, '*'])
        expect(page.parse(body)).toEqual(body)
        const {
          contents,
          size,
          page_number: number,
          first_page: first,
          last_page: last,
          empty,
        } = body as Page
        expect([size, number, first, last, empty]).toEqual([
          contents.length,
          at,
          at === 1,
          at === pages,
          false,
        ])
        expect(contents.length).toBeGreaterThan(0)
      }
    })

    it('shows each whole by its id, which is a UUID, with nothing empty in it', async () => {
      const { contents } = await list(`/${name}?per_page=500`)
      for (const { id } of contents.slice(0, 25)) {
        const { status, body } = await ask(`/${name}/${id}`)
        expect([status, whole.parse(body)]).toEqual([200, body])
        const bare = values(body).filter((value) => value === null || value === undefined || value === '')
        const unfilled = keysAndValues(body).filter(([, value]) => Array.isArray(value) && value.length === 0)
        expect([bare, unfilled]).toEqual([[], []])
        for (const [key, value] of keysAndValues(body))
          if (/(^|_)id$/.test(key))
            expect(value, key).toMatch(
              /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
            )
      }
      expect((await ask(`/${name}/${uuidOf('nothing')}`)).status).toBe(404)
    })

    it('has each once over all pages, and none behind the last', async () => {
      const { total_items: total, total_pages: pages } = await list(`/${name}?per_page=100`)
      const all = await Promise.all(
        Array.from({ length: pages }, (_, at) => list(`/${name}?per_page=100&page=${at + 1}`)),
      )
      expect(new Set(all.flatMap(({ contents }) => contents.map(({ id }) => id))).size).toBe(total)
      expect(await list(`/${name}?page=999999`)).toMatchObject({
        size: 0,
        empty: true,
        last_page: true,
        contents: [],
      })
    })

    it('refuses a page that is none', async () => {
      for (const query of ['page=0', 'page=two', 'per_page=501'])
        expect((await ask(`/${name}?${query}`)).status, query).toBe(422)
      expect((await ask(`/${name}?page=`)).status).toBe(200)
    })
  })

  it('has in lists only what there is one of', async () => {
    for (const [name] of lists)
      for (const one of (await list(`/${name}?per_page=500`)).contents)
        expect(keysAndValues(one).filter(([, value]) => Array.isArray(value))).toEqual([])
  })
})

describe('the directory of this county', () => {
  it('tells all that can be found here, what others do once for each council that does it', async () => {
    const { total_items: total } = await list('/services')
    const ofDistricts = listings.filter(({ provider }) => provider.kind === 'district').length
    const others = services.length + listings.length - ofDistricts
    expect(total).toBe(others + ofDistricts * council.districts.length)
  })

  it('leads to the page where it is done, as far as that is known, and otherwise to the page that says who does it', async () => {
    const { contents } = await list('/services?search=check+your+bin+collection+day')
    expect(contents).toHaveLength(council.districts.length)
    const urls = contents.map(({ name, url }) => [name, url])
    expect(urls).toContainEqual([
      `Check your bin collection day (${district?.name})`,
      'https://bins.example.gov.uk/day',
    ])
    const pages = urls.filter(([, url]) => url === new URL('/services/bin-collection-day', council.site).href)
    expect(pages).toHaveLength(council.districts.length - 1)
  })

  it('is searched by all that is given at once', async () => {
    const taxonomies = await list('/taxonomies')
    const life = taxonomies.contents.find(({ name }) => name === 'Life events')
    const terms = await list('/taxonomy_terms?per_page=500')
    const death = terms.contents.find(({ code }) => code === 'death')
    const events = listings.filter(({ lifeEvents }) => lifeEvents?.includes('death'))
    const found = await list(`/services?taxonomy_term_id=${death?.id}&per_page=500`)
    for (const { title } of events)
      expect(
        found.contents.some(({ name }) => name.startsWith(title)),
        title,
      ).toBe(true)
    const both = await list(
      `/services?taxonomy_id=${life?.id}&taxonomy_term_id=${death?.id}&search=tell+us+once`,
    )
    expect(both.contents.map(({ name }) => name)).toContain('Tell the government about a death once')
    expect(both.total_items).toBeLessThan(found.total_items)
    expect((await list('/services?search=zeppelin')).contents).toEqual([])
    const places = await list('/service_at_locations?search=pothole&postcode=LE3+8RA&proximity=500')
    expect(places.contents.length).toBeGreaterThan(0)
  })

  it.each(['taxonomy_id=bins', 'minimum_age=old', 'start_time=nine', 'day=Monday'])(
    'refuses %s',
    async (query) => {
      const { status, body } = await ask(`/services?${query}`)
      expect([status, body]).toMatchObject([422, { errors: [{ pointer: `/${query.split('=')[0]}` }] }])
    },
  )

  it('refuses half a postcode', async () => {
    expect((await ask('/service_at_locations?postcode=LE3')).status).toBe(422)
  })

  it('has nothing of people in it', async () => {
    const { contents } = await list('/services?per_page=500')
    expect(JSON.stringify(contents)).not.toMatch(/@/)
  })

  it('has ids that stay: of the council, of what it is and of its slug', () => {
    // As any other maker of UUIDs of version 5 has them, of RFC 9562’s namespace of URLs.
    expect(uuidOf('https://www.example.com/')).toBe('3d3ed9d2-aa3d-5fa6-90e8-ed662e90f559')
    expect(idsOf('E10000018')('service', 'pothole', '')).toBe('67e49551-91a1-5553-aad1-4920fb6a8980')
    expect(idsOf('E10000018')('service', 'pothole', '')).not.toBe(
      idsOf('E10000017')('service', 'pothole', ''),
    )
  })
})
