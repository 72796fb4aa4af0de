import { readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient, PutItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
  type S3ServiceException,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Happening } from './happenings.ts'
import { type Player, startPlayer } from './player.ts'
import { buildFixture } from './testing/fixture.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 60_000 })

let fixture: Awaited<ReturnType<typeof buildFixture>>
let player: Player
const happenings: Happening[] = []

const play = () =>
  startPlayer({
    assembly: fixture.assembly,
    dataDir: join(fixture.directory, 'data'),
    retryAfterSeconds: 0,
    onHappening: (happening) => happenings.push(happening),
  })

beforeAll(async () => {
  fixture = await buildFixture()
  player = await play()
})
afterAll(async () => {
  await player.stop()
  rmSync(fixture.directory, { recursive: true })
})

const operator = () =>
  new DynamoDBClient({ endpoint: player.gateway, region: player.region, credentials: player.operator })
const table = async () => (await player.state()).tables[0]?.name

const post = (path: string, body: unknown) =>
  fetch(`${player.url}${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })
const read = async (id: string) => (await fetch(`${player.url}/api/notes/${id}`)).json()
const write = async (note: object) => ((await (await post('/api/notes', note)).json()) as { id: string }).id

describe('a note', () => {
  it('goes from the request over table, stream, topic and queue to its consumer, once', async () => {
    const id = await write({ text: 'hello' })
    await player.settled()
    expect(await read(id)).toMatchObject({ text: { S: 'hello' }, received: { N: '1' } })
    expect(await read(id)).not.toHaveProperty('pending')
  })

  it('does not reach a queue whose filter policy asks for others', async () => {
    const id = await write({ text: 'hello', kind: 'private' })
    await player.settled()
    expect(await read(id)).not.toHaveProperty('received')
  })

  it('ends in the dead-letter queue when its consumer fails as often as the template allows', async () => {
    await write({ text: 'poison' })
    await vi.waitFor(
      async () =>
        expect((await player.state()).queues.find(({ name }) => name === 'notes-dead.fifo')?.waiting).toBe(1),
      5000,
    )
  })
})

describe('an object', () => {
  it('that is written only if nobody has stays as the first wrote it, and says so to all others', async () => {
    const buckets = new S3Client({
      ...{ endpoint: player.gateway, region: player.region, credentials: player.operator },
      ...{ forcePathStyle: true, maxAttempts: 1 },
    })
    const Bucket = (await player.state()).buckets.find(({ name }) => name.includes('uploads'))?.name
    const put = (Body: string, more = {}) =>
      buckets
        .send(new PutObjectCommand({ Bucket, Key: 'once/a b', Body, ...more }))
        .then(({ $metadata }) => $metadata.httpStatusCode)
        .catch((error: S3ServiceException) => `${error.$metadata.httpStatusCode} ${error.name}`)
    const once = { IfNoneMatch: '*' }
    const answers = await Promise.all(['one', 'two', 'three'].map((body) => put(body, once)))
    expect(answers.filter((answer) => answer === 200)).toHaveLength(1)
    for (const answer of answers.filter((answer) => answer !== 200))
      expect(['409 ConditionalRequestConflict', '412 PreconditionFailed']).toContain(answer)
    expect(await put('four', once)).toBe('412 PreconditionFailed')
    expect(await put('five')).toBe(200)
    const { Body } = await buckets.send(new GetObjectCommand({ Bucket, Key: 'once/a b' }))
    expect(await Body?.transformToString()).toBe('five')
    await buckets.send(new DeleteObjectCommand({ Bucket, Key: 'once/a b' }))
  })
})

describe('a function', () => {
  it('has the variables of the template and of Lambda, and none of this machine', async () => {
    const names = Object.keys((await (await post('/api/notes', { text: 'environment' })).json()) as object)
    const own = names.filter((name) => !name.startsWith('AWS_') && !name.startsWith('LAMBDA_'))
    expect(own.sort().join(' ')).toBe(
      'ALLOW_LOOPBACK LANG PATH PLACES_SECRET_ID PLACES_URL SECRET TABLE TZ _HANDLER',
    )
  })

  it('reaches a system that others run at its stand-in, which knows the key that the template made', async () => {
    const { PLACES_URL, PLACES_SECRET_ID } = (await (
      await post('/api/notes', { text: 'environment' })
    ).json()) as Record<string, string>
    expect(PLACES_URL).toBe(`${player.url}/outside/places`)
    const secrets = JSON.parse(readFileSync(join(fixture.directory, 'data/secrets.json'), 'utf8'))
    const ask = (key: string) => fetch(`${PLACES_URL}/postcode?postcode=LE38RA&key=${key}`)
    expect((await ask(secrets[PLACES_SECRET_ID ?? ''])).status).toBe(200)
    expect((await ask('guess')).status).toBe(401)
  })

  it('may do what its role allows, and is told what it lacks on what', async () => {
    const answer = await fetch(`${player.url}/api/notes/1`, { method: 'DELETE' })
    const words = await answer.text()
    expect(words).toContain(
      'not authorized to perform: dynamodb:DeleteItem on resource: arn:aws:dynamodb:eu-west-2',
    )
    expect(happenings.at(-1)).toMatchObject({ kind: 'refused', who: expect.stringContaining('read') })
  })

  it('is stopped after its timeout, and runs again', async () => {
    expect((await post('/api/notes', { text: 'hang' })).status).toBe(503)
    expect((await post('/api/notes', { text: 'after' })).status).toBe(201)
  })

  it('starts again after it broke', async () => {
    expect((await post('/api/notes', { text: 'crash' })).status).toBe(500)
    expect((await post('/api/notes', { text: 'after' })).status).toBe(201)
  })

  it('answers 413 to a body that Lambda would not take', async () => {
    expect((await post('/api/notes', { text: 'x'.repeat(7_000_000) })).status).toBe(413)
  })

  it('runs by hand as its schedule would run it', async () => {
    expect(await player.invoke('tick')).toBe('ticked')
  })

  it('runs a schedule at once for whoever asks by its name, and knows no other', async () => {
    const ticks = async () =>
      (await player.state()).functions.find(({ name }) => name.startsWith('tick'))?.runs ?? 0
    const before = await ticks()
    const run = (name: string) => fetch(`${player.url}/local/schedules/${name}`, { method: 'POST' })
    expect((await run('EveryMinute')).status).toBe(200)
    expect(await ticks()).toBeGreaterThan(before)
    expect((await run('Never')).status).toBe(404)
  })
})

describe('an upload', () => {
  const upload = async (file: string, change: Record<string, string> = {}) => {
    const { url, fields } = (await (await post('/api/uploads', {})).json()) as {
      url: string
      fields: Record<string, string>
    }
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...fields, ...change })) form.append(name, value)
    form.append('file', new Blob([file]), 'photo.jpg')
    return fetch(url, { method: 'POST', body: form, headers: { origin: player.url } })
  }

  it('goes straight to the bucket from a page of another origin', async () => {
    const answer = await upload('a photo')
    expect(answer.status).toBe(204)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect((await player.state()).buckets.find(({ name }) => name.includes('uploads'))?.objects).toBe(1)
  })

  it.each([
    ['is larger than the form was signed for', 'x'.repeat(1001), {}, 400, 'EntityTooLarge'],
    ['has another key than was signed', 'a photo', { key: 'checked/photo' }, 403, 'AccessDenied'],
    ['has a policy that was not signed', 'a photo', { Policy: 'e30=' }, 403, 'SignatureDoesNotMatch'],
  ])('is refused when it %s', async (_, file, change, status, code) => {
    const answer = await upload(file, change)
    expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(code)])
  })
})

describe('the site', () => {
  it('is served with the headers and the page mapping of the template', async () => {
    const answer = await fetch(`${player.url}/`)
    expect(await answer.text()).toContain('<title>Notes</title>')
    expect(answer.headers.get('content-security-policy')).toBe(
      `default-src 'self'; connect-src 'self' ${player.gateway}`,
    )
    expect(answer.headers.get('x-frame-options')).toBe('DENY')
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60')
    expect(answer.headers.get('content-encoding')).toBe('gzip')
  })

  it('says that nothing changed to a browser that has it', async () => {
    const etag = (await fetch(`${player.url}/index.html`)).headers.get('etag') ?? ''
    expect((await fetch(`${player.url}/index.html`, { headers: { 'if-none-match': etag } })).status).toBe(304)
  })

  it('answers HEAD without a body, and no other methods', async () => {
    const head = await fetch(`${player.url}/`, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect((await fetch(`${player.url}/`, { method: 'POST' })).status).toBe(403)
  })

  it('leaves no way round it to the API', async () => {
    const api = player.functions.length ? await apiHost() : ''
    expect(await statusOf({ host: api })).toBe(401)
    expect(await statusOf({ host: api, 'x-origin-key': 'guess' })).toBe(403)
  })
})

/** The API's own host name, which is in every event of it; here it stands in the state of the stack. */
async function apiHost() {
  const { loadAssembly } = await import('#infra/template/load.ts')
  const { openStack } = await import('./template/stack.ts')
  const stack = openStack(loadAssembly(fixture.assembly), { gateway: player.gateway })
  return new URL(stack.of('AWS::ApiGatewayV2::Api')[0]?.attributes.ApiEndpoint ?? '').host
}

const statusOf = (headers: Record<string, string>) =>
  new Promise((resolve) =>
    request(`${player.url}/api/notes/1`, { headers }, ({ statusCode }) => resolve(statusCode)).end(),
  )

describe('the tables', () => {
  it('lose items whose time has passed, and only those', async () => {
    const TableName = await table()
    const seconds = Math.floor(Date.now() / 1000)
    const put = (id: string, expiresAt: number) =>
      operator().send(
        new PutItemCommand({ TableName, Item: { id: { S: id }, expiresAt: { N: String(expiresAt) } } }),
      )
    await Promise.all([put('old', seconds - 10), put('young', seconds + 1000)])
    await player.expire()
    expect((await fetch(`${player.url}/api/notes/old`)).status).toBe(404)
    expect((await fetch(`${player.url}/api/notes/young`)).status).toBe(200)
  })

  it('refuse what they can not do, and say what they can', async () => {
    const transaction = new TransactWriteItemsCommand({
      TransactItems: [{ Delete: { TableName: await table(), Key: { id: { S: '1' } } } }],
    })
    await expect(operator().send(transaction)).rejects.toThrow(
      "The player's tables don't do TransactWriteItems",
    )
  })
})

describe('the player', () => {
  it('shows what is where on a page of its own', async () => {
    const page = await (await fetch(`${player.url}/local`)).text()
    expect(page).toContain('notes-dead.fifo')
    expect(page).toContain('is never deployed')
  })

  it('listens on loopback only', async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((one) => one && !one.internal && one.family === 'IPv4')
    if (!outside) return
    for (const { port } of [new URL(player.url), new URL(player.gateway)]) {
      await expect(fetch(`http://${outside.address}:${port}/`)).rejects.toThrow()
    }
  })

  it('keeps its state and its addresses when it is started again', async () => {
    const { gateway } = player
    const id = await write({ text: 'kept' })
    await player.settled()
    await player.stop()
    player = await play()
    expect(await read(id)).toMatchObject({ text: { S: 'kept' }, received: { N: '1' } })
    expect(player.gateway).toBe(gateway)
  })
})
