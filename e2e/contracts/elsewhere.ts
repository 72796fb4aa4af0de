import { expect } from 'vitest'
import { council } from '#council'
import { wards } from '#council/areas/wards.ts'
import { idsOf } from '#http/open-referral/ids.ts'
import type { described } from '../support/openapi.ts'

const ids = idsOf(council.authority.code)
const base = '/api/open-referral'

/** Addresses that have something to show, by operation; and those of Open311, which has no document. */
const shown: Record<string, string> = {
  getService: '/api/services/pothole',
  listNearby: '/api/services/pothole/nearby?lat=52.772&lon=-1.206',
  getServicePerformance: '/api/performance/pothole',
  getOpenData: '/api/open-data/open-reports.csv',
  getSchoolFigures: '/api/admissions/figures/sample-primary-school',
  getAdmissionsOpenData: '/api/admissions/open-data/school-places.csv',
  getServiceRecord: `${base}/services/${ids('service', 'pothole', '')}`,
  getTaxonomyRecord: `${base}/taxonomies/${ids('taxonomy', 'topics')}`,
  getTaxonomyTermRecord: `${base}/taxonomy_terms/${ids('term', 'topics', 'roads')}`,
  getPlaceRecord: `${base}/service_at_locations/${ids('place', 'pothole', '')}`,
  getServiceFeed: '/api/feeds/services/pothole.atom',
  getWardFeed: `/api/feeds/wards/${wards[0]?.code}.atom`,
}
const more = [
  '/api/open-data/requests-by-month.json',
  '/api/open-data/schema.json',
  ...['/discovery.xml', '/v2/discovery.json', '/v2/services.xml', '/v2/services/pothole.xml'].map(
    (file) => `/open311${file}`,
  ),
  '/open311/v2/requests.json',
  '/open311/v2/servicerequestupdates.xml?page=2&page_size=1',
]
/** No report has such a reference, nobody has been shown offers here, no draw was announced, and no report is finished. */
const notThere = [
  '/api/reports/{reference}',
  '/api/admissions/rounds/{round}/published',
  '/api/admissions/rounds/{round}/draw',
  ...['', '/report.html', '/report.pdf'].map((file) => `/api/admissions/reports/{year}${file}`),
]
const elsewhere = { origin: 'https://portal.example' }
const allowed = 'access-control-allow-origin'

/** What anybody may read answers HEAD like GET and is open to scripts of other websites; nothing else is. */
export async function readFromElsewhere(
  { operations }: Awaited<ReturnType<typeof described>>,
  url: string,
): Promise<void> {
  const isPublic = ({ path, method, security }: (typeof operations)[number]) =>
    method === 'get' && !security && !/^\/api\/(workspace|departments)\//.test(path)
  const open = operations.filter(isPublic).map(({ operationId, path }) => shown[operationId] ?? path)
  expect(open.length).toBeGreaterThan(10)
  for (const address of [...open, ...more]) {
    for (const method of ['GET', 'HEAD']) {
      const response = await fetch(url + address, { method, headers: elsewhere })
      const { status, headers } = response
      const expected = notThere.includes(address) ? 404 : 200
      expect([status, headers.get(allowed)], `${method} ${address}`).toEqual([expected, '*'])
      expect(headers.get('access-control-allow-credentials')).toBeNull()
      if (method === 'HEAD') expect(headers.get('content-length'), address).not.toBe('0')
      const { length } = await response.text()
      expect(length > 0, `${method} ${address}`).toBe(method === 'GET')
    }
  }
  const others = operations.filter((one) => !isPublic(one)).map(({ path, method }) => ({ path, method }))
  const keyed = [
    { path: '/open311/v2/requests.json?api_key=wrong', method: 'get' },
    { path: '/open311/v2/requests.json', method: 'post' },
    { path: '/api/nothing', method: 'get' },
  ]
  for (const { path, method } of [...others, ...keyed])
    for (const by of method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]) {
      const { headers } = await fetch(url + path, { method: by, headers: elsewhere })
      expect(headers.get(allowed), `${by} ${path}`).toBeNull()
    }
}
