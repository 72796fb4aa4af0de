import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ApiProblem, api, fetchFile, mayPass } from './api.ts'

const problem = {
  type: '/problems/invalid',
  title: 'Some of it needs to be put right',
  status: 422,
  detail: 'Two answers are missing',
  errors: [{ pointer: '/answers/width', message: 'Select how wide it is' }],
}

let server: Server
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/api/problem') {
      response.writeHead(422, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem))
    } else if (request.url === '/api/broken') {
      response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>')
    } else if (request.url === '/api/cut') {
      response.writeHead(500, { 'content-type': 'application/problem+json' }).end('{"type":')
    } else if (request.url === '/api/page') {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Log in to the wireless network</h1>')
    } else if (request.url === '/geo/short.json') {
      response.writeHead(200, { 'content-length': '500' }).write('{"places":')
      setTimeout(() => response.destroy(), 5)
    } else {
      request.setEncoding('utf8')
      let body = ''
      request.on('data', (part) => {
        body += part
      })
      request.on('end', () =>
        response.end(
          JSON.stringify({ method: request.method, body, type: request.headers['content-type'] ?? null }),
        ),
      )
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const real = fetch
  // A browser knows the site's own address; Node has to be told.
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => real(`http://127.0.0.1:${port}${path}`, init))
})
afterAll(() => {
  vi.unstubAllGlobals()
  server.close()
})

const asIs = (json: unknown) => json
const refusal = (path: `/api/${string}`) =>
  api(path, asIs).then(
    () => expect.fail('the API should have said no'),
    (thrown: unknown) => thrown,
  )

test('sends a body as JSON and gives the answer to its reader', async () => {
  const echo = await api('/api/echo', asIs, { method: 'POST', body: { a: 1 } })
  expect(echo).toEqual({ method: 'POST', body: '{"a":1}', type: 'application/json' })
})

test('says nothing of JSON when it sends none', async () => {
  expect(await api('/api/echo', asIs)).toEqual({ method: 'GET', body: '', type: null })
})

test('turns a problem of the API into an error that tells its kind and what to put right', async () => {
  const thrown = await refusal('/api/problem')
  expect(thrown).toBeInstanceOf(ApiProblem)
  expect(thrown).toMatchObject({ status: 422, kind: 'invalid', message: problem.detail, problem })
})

test.each([
  ['/api/broken', 502],
  ['/api/cut', 500],
] as const)('%s: an answer that is not from the API is an error without a kind', async (path, status) => {
  expect(await refusal(path)).toMatchObject({ name: 'ApiProblem', status, kind: undefined })
})

test('a page in place of an answer is none', async () => {
  expect(await refusal('/api/page')).toMatchObject({ name: 'ApiProblem', status: 0 })
})

test('an answer that is not as agreed is not called a missing connection', async () => {
  const read = () => {
    throw new TypeError('Invalid input')
  }
  await expect(api('/api/echo', read)).rejects.toThrow(TypeError)
})

test('a body that cannot be written down is not called a missing connection', async () => {
  const body = { size: 1n }
  await expect(api('/api/echo', asIs, { method: 'POST', body })).rejects.toThrow(TypeError)
})

test.each([
  ['/api/broken', 502],
  ['/geo/short.json', 0],
])('the file %s does not come: %i', async (path, status) => {
  await expect(fetchFile(path)).rejects.toMatchObject({ name: 'ApiProblem', status })
})

test('who gives up is told why, whatever the browser says of it', async () => {
  const controller = new AbortController()
  controller.abort(new DOMException('It took too long', 'TimeoutError'))
  vi.stubGlobal('fetch', () => Promise.reject(new DOMException('Aborted', 'AbortError')))
  await expect(api('/api/echo', asIs, { signal: controller.signal })).rejects.toMatchObject({
    name: 'TimeoutError',
  })
})

test('cannot be reached is status 0', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  expect(await refusal('/api/echo')).toMatchObject({ name: 'ApiProblem', status: 0 })
})

test.each([
  [new ApiProblem(0), true],
  [new ApiProblem(429), true],
  [new ApiProblem(503), true],
  [new DOMException('', 'TimeoutError'), true],
  [new ApiProblem(422), false],
  [new DOMException('', 'AbortError'), false],
  [new TypeError('x is not a function'), false],
])('%s may pass: %s', (thrown, passes) => {
  expect(mayPass(thrown)).toBe(passes)
})
