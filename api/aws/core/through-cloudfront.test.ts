import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Hono } from 'hono/tiny'
import { beforeEach, expect, it } from 'vitest'
import { throughCloudFront } from './through-cloudfront.ts'

const secret = async () => new TextEncoder().encode('S'.repeat(64))
let runs = 0
beforeEach(() => {
  runs = 0
})

/** What the handler says of a request with this header, and whether the app ran. */
async function asked(key: string | undefined, known = secret) {
  const app = new Hono().get('/api/notes', (context) => {
    runs += 1
    return context.text('a note')
  })
  const event = {
    version: '2.0',
    routeKey: 'GET /api/notes',
    rawPath: '/api/notes',
    rawQueryString: '',
    headers: { host: 'api.example', ...(key !== undefined && { 'x-origin-key': key }) },
    body: null,
    isBase64Encoded: false,
    requestContext: { http: { method: 'GET', path: '/api/notes' }, domainName: 'api.example' },
  } as unknown as Parameters<ReturnType<typeof throughCloudFront>>[0]
  const answer = (await throughCloudFront(app, { secret: known })(event)) as {
    statusCode: number
    body: string
  }
  return { status: answer.statusCode, body: answer.body, runs }
}

it('answers what comes through CloudFront', async () => {
  expect(await asked('S'.repeat(64))).toEqual({ status: 200, body: 'a note', runs: 1 })
})

it.each([undefined, '', 'guess', 'S'.repeat(63), 's'.repeat(64), `${'S'.repeat(63)}é`])(
  'answers nothing else, and runs nothing for it: %s',
  async (key) => {
    expect(await asked(key)).toEqual({ status: 403, body: '{"message":"Forbidden"}', runs: 0 })
  },
)

it('fetches no secret for what has no key, and lets nobody in while the secret cannot be had', async () => {
  const broken = async () => {
    throw new Error('no secret')
  }
  expect((await asked(undefined, broken)).status).toBe(403)
  await expect(asked('S'.repeat(64), broken)).rejects.toThrow('no secret')
  expect(runs).toBe(0)
})

it('makes every handler that there is of an app', () => {
  const api = join(import.meta.dirname, '../..')
  const others = globSync('**/*.ts', { cwd: api }).filter((file) =>
    /import \{[^}]*\bhandle\b[^}]*\} from 'hono\/aws-lambda'/.test(readFileSync(join(api, file), 'utf8')),
  )
  expect(others).toEqual(['aws/core/through-cloudfront.ts'])
})
