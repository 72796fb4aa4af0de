import { expect, it } from 'vitest'
import type { ApiModel, RouteModel } from '../model/api.ts'
import { localPlace } from '../template/place.ts'
import { pathPattern } from './distribution.ts'
import { createEdgeFunction } from './edge-function.ts'
import { httpEvent } from './event.ts'
import type { Answer, Incoming } from './exchange.ts'
import { httpAnswer } from './result.ts'
import { createRouter } from './routes.ts'
import { isDeployed } from './site.ts'
import { createThrottle } from './throttle.ts'

const route = (key: string): RouteModel => ({ key, functionArn: key, timeoutMilliseconds: 1000 })
const incoming = (change: Partial<Incoming>): Incoming => ({
  method: 'GET',
  path: '/',
  query: '',
  headers: {},
  ip: '127.0.0.1',
  body: async () => Buffer.alloc(0),
  ...change,
})

it.each([
  ['GET', '/api/services/pothole', 'GET /api/services/{slug}', { slug: 'pothole' }],
  ['GET', '/api/services/openapi.json', 'GET /api/services/openapi.json', {}],
  ['GET', '/api/services/a%20b', 'GET /api/services/{slug}', { slug: 'a b' }],
  ['PUT', '/api/services/pothole', 'ANY /api/{proxy+}', { proxy: 'services/pothole' }],
  ['GET', '/api/services/', 'ANY /api/{proxy+}', { proxy: 'services/' }],
])('routes %s %s to %s', (method, path, key, pathParameters) => {
  const find = createRouter(
    ['ANY /api/{proxy+}', 'GET /api/services/{slug}', 'GET /api/services/openapi.json'].map(route),
  )
  expect(find(method, path)).toEqual({ route: route(key), pathParameters })
})

it('finds no route where there is none', () => {
  expect(createRouter([route('GET /api/services')])('POST', '/api/services')).toBeUndefined()
})

const api: ApiModel = {
  logicalId: 'Api',
  id: 'abc',
  host: 'abc.example',
  stage: '$default',
  routes: [],
  routeThrottles: {},
}
const event = (request: Partial<Incoming>, body?: Buffer) =>
  httpEvent(incoming(request), { route: route('GET /x/{id}'), pathParameters: { id: '1' } }, body, {
    api,
    place: localPlace('Shire'),
  })

it('makes an event of payload format 2.0', () => {
  const made = event({
    path: '/x/1',
    query: 'a=1&a=2&b=%20',
    headers: { cookie: 'one=1; two=2', 'x-a': 'b', 'user-agent': 'me' },
  })
  expect(made).toMatchObject({
    version: '2.0',
    routeKey: 'GET /x/{id}',
    rawPath: '/x/1',
    rawQueryString: 'a=1&a=2&b=%20',
    cookies: ['one=1', 'two=2'],
    headers: { 'x-a': 'b' },
    queryStringParameters: { a: '1,2', b: ' ' },
    pathParameters: { id: '1' },
    requestContext: {
      apiId: 'abc',
      stage: '$default',
      http: { method: 'GET', path: '/x/1', sourceIp: '127.0.0.1', userAgent: 'me' },
    },
    isBase64Encoded: false,
  })
  expect(made.headers).not.toHaveProperty('cookie')
  expect(made).not.toHaveProperty('body')
})

it.each([
  ['application/json', '{"é":1}', '{"é":1}', false],
  ['image/png', '\u0001', 'AQ==', true],
])('hands on a body of %s', (type, body, given, isBase64Encoded) => {
  expect(event({ headers: { 'content-type': type } }, Buffer.from(body))).toMatchObject({
    body: given,
    isBase64Encoded,
  })
})

it.each([
  [
    { statusCode: 201, headers: { 'X-A': 1 }, cookies: ['a=1'], body: 'aGk=', isBase64Encoded: true },
    { status: 201, cookies: ['a=1'], body: Buffer.from('hi') },
  ],
  ['plain', { status: 200, body: Buffer.from('plain') }],
  [
    { found: 1 },
    { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from('{"found":1}') },
  ],
  [{ statusCode: 'many' }, { status: 500 }],
])('answers what a function returned: %j', (result, answer) => {
  expect(httpAnswer({ ok: true, payload: JSON.stringify(result) })).toMatchObject(answer)
})

it('runs a CloudFront Function on what its event promises, and cut off from this process', async () => {
  const code = `function handler(event) {
    var request = event.request
    if (event.context.eventType === 'viewer-response') { event.response.statusCode = 404; return event.response }
    if (request.uri === '/old') return { statusCode: 301, headers: { location: { value: '/new' } } }
    request.uri = request.uri + '?' + request.querystring.a.value + request.cookies.c.value + request.headers.host.value + typeof process
    return request
  }`
  const { onRequest, onResponse } = createEdgeFunction(code)
  const request = incoming({ path: '/x', query: 'a=1', headers: { host: 'h', cookie: 'c=2' } })
  expect(await onRequest(request)).toMatchObject({ request: { path: '/x?12hundefined', query: 'a=1' } })
  expect(await onRequest({ ...request, path: '/old' })).toMatchObject({
    answer: { status: 301, headers: { location: '/new' } },
  })
  const answer: Answer = { status: 200, headers: { a: 'b' }, body: Buffer.from('page') }
  expect(await onResponse(request, answer)).toEqual({
    status: 404,
    headers: { a: 'b' },
    body: Buffer.from('page'),
  })
})

it.each([
  ['/api/*', '/api/services', true],
  ['/api/*', '/apis', false],
  ['*.js', '/assets/a.js', true],
  ['*', '/anything', true],
])('the path pattern %s takes %s: %s', (pattern, path, taken) => {
  expect(pathPattern(pattern).test(path)).toBe(taken)
})

it.each([
  [{ exclude: ['*'], include: ['assets/*'] }, 'assets/a.js', true],
  [{ exclude: ['*'], include: ['assets/*'] }, 'index.html', false],
  [{ exclude: ['assets/*'], include: [] }, 'index.html', true],
])('a deployment with %j brings %s: %s', (deployment, key, brought) => {
  expect(isDeployed(deployment, key)).toBe(brought)
})

it('lets a burst pass, and then as many as the rate allows', () => {
  let time = 0
  const passes = createThrottle({ rate: 10, burst: 2 }, () => time)
  expect([passes(), passes(), passes()]).toEqual([true, true, false])
  time = 100
  expect([passes(), passes()]).toEqual([true, false])
})
