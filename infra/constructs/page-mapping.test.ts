import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type PrivateLink, privatePath } from '#contract/requests/private-link.ts'
import { mangledAddresses } from '#contract/testing/mangled-links.ts'
import { pageMapping } from './page-mapping.ts'

const folder = mkdtempSync(join(tmpdir(), 'shire-site-'))
afterAll(() => rmSync(folder, { recursive: true }))

const built = ['index.html', 'shell.html', 'not-found.html', 'report/index.html', 'report/pothole/index.html']
const more = [
  'track/index.html',
  'continue/index.html',
  'my-requests/index.html',
  'my-requests/list/index.html',
  'alerts/index.html',
  'alerts/confirm/index.html',
  'alerts/stop/index.html',
  'workspace/index.html',
  'workspace/looks/index.html',
  'performance/index.html',
  'performance/open-data/index.html',
  'schools/index.html',
  'schools/if-you-had-applied/index.html',
  'fostering/index.html',
  'workspace/enquiries/index.html',
  'workspace/enquiries/times/index.html',
  'workspace/fostering/index.html',
  'workspace/fostering/constellations/start/index.html',
  'fostering/money/index.html',
  'report/pothole/shell.html',
  'robots.txt',
  'data/places.json',
  'assets/app.1a2b.js',
]

type Event = { context: { eventType: string }; request: { uri: string }; response?: { statusCode: number } }
type Handler = (event: Event) => { uri: string; statusCode: number }
let handler: Handler

beforeAll(() => {
  for (const file of [...built, ...more]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), '')
  }
  handler = new Function(`${pageMapping(folder)}; return handler`)() as Handler
})

const asked = (uri: string) => handler({ context: { eventType: 'viewer-request' }, request: { uri } }).uri
const answered = (uri: string) =>
  handler({ context: { eventType: 'viewer-response' }, request: { uri }, response: { statusCode: 200 } })
    .statusCode

it.each([
  ['/', '/index.html'],
  ['/report', '/report/index.html'],
  ['/report/', '/report/index.html'],
  ['/report/pothole', '/report/pothole/index.html'],
  ['/report/pothole/where', '/report/pothole/shell.html'],
  ['/report/pothole/', '/report/pothole/index.html'],
  ['/track/HW-7K3M-9QTD', '/track/shell.html'],
  ['/workspace/requests/HW-7K3M-9QTD', '/shell.html'],
  ['/workspace/looks', '/workspace/looks/index.html'],
  ['/performance/pothole', '/shell.html'],
  ['/schools/sample-primary-school', '/shell.html'],
  ['/schools/application/SA-7K3M-9QTD', '/schools/application/shell.html'],
  ['/schools/change/school-place/check', '/shell.html'],
  ['/schools/if-you-had-applied', '/schools/if-you-had-applied/index.html'],
  ['/performance/open-data', '/performance/open-data/index.html'],
  ['/schools/900001', '/shell.html'],
  ['/workspace/enquiries/times', '/workspace/enquiries/times/index.html'],
  ['/workspace/enquiries/FA-7K3M-9QTD', '/shell.html'],
  ['/workspace/fostering/waits/quiet', '/shell.html'],
  ['/workspace/fostering/constellations/CO-7K3M-9QTD', '/shell.html'],
  ['/fostering/money', '/fostering/money/index.html'],
  ['/fostering/enquiry/FO-7K3M-9QTD', '/fostering/enquiry/shell.html'],
  ['/schools/if-you-had-applied', '/schools/if-you-had-applied/index.html'],
  ['/robots.txt', '/robots.txt'],
  ['/data/places.json', '/data/places.json'],
  ['/shell.html', '/shell.html'],
])('finds for %s the file %s, found again by that name', (uri, file) => {
  expect(asked(uri)).toBe(file)
  expect(answered(uri)).toBe(200)
  expect(answered(file)).toBe(200)
})

const key = 'k'.repeat(22)
const token = `${'a'.repeat(43)}.${'b'.repeat(43)}`
const privateLinks: [PrivateLink, file: string][] = [
  [{ kind: 'request', id: 'HW-7K3M-9QTD', key }, '/track/shell.html'],
  [{ kind: 'form', id: 'SV-7K3M-9QTD', key }, '/continue/shell.html'],
  [{ kind: 'list', key: token.replace('.', '.1a2b3c.') }, '/my-requests/list/index.html'],
  [{ kind: 'alertConfirm', key: token }, '/alerts/confirm/index.html'],
  [{ kind: 'alertStop', key: token }, '/alerts/stop/index.html'],
]

it.each(privateLinks)('finds the page of $kind whatever a mail filter made of its link', (link, file) => {
  for (const [name, change] of mangledAddresses) {
    const { pathname } = new URL(change(`https://report.example${privatePath(link)}`))
    expect(asked(pathname), name).toBe(file)
    expect(answered(pathname), name).toBe(200)
  }
})

it.each([
  '/nothing',
  '/nothing%23key',
  '/report/no-such-service',
  '/report/no-such-service/where',
  '/wp-login.php',
  '/not-found.html',
])('answers %s with the missing page and 404', (uri) => {
  expect(asked(uri)).toBe('/not-found.html')
  expect(answered(uri)).toBe(404)
})

it.each([
  ['/index.html', {}, '/'],
  ['/report/index.html', {}, '/report'],
  ['/report/pothole/index.html', { a: { value: '1%202' }, b: { value: '' } }, '/report/pothole?a=1%202&b='],
  [
    '/index.html',
    { a: { value: '1', multiValue: [{ value: '1' }, { value: '2' }] }, b: { value: '3' } },
    '/?a=1&a=2&b=3',
  ],
])('sends whoever asks for %s with %j on to %s', (uri, querystring, location) => {
  const request = { uri, querystring }
  const answer = handler({ context: { eventType: 'viewer-request' }, request })
  expect(answer).toMatchObject({ statusCode: 301, headers: { location: { value: location } } })
})

it.each(['//elsewhere.example/index.html', '/nothing/index.html', '/report/no-such-service/index.html'])(
  'sends nobody on from %s, which is no page',
  (uri) => expect(asked(uri)).toBe('/not-found.html'),
)

it('asks for a build when the site has no page for what is missing', () => {
  expect(() => pageMapping(join(folder, 'report'))).toThrow(/shell\.html is missing: run npm run build/)
})
