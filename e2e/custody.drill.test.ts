import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Receipt } from '#contract/requests/request.ts'
import { departmentKeyIn } from '#requests/elsewhere/department/key.ts'
import { exampleOf, follow, report, runSchedule, track, until } from './support/client.ts'
import { filledIn } from './support/filled-in.ts'
import { type ForeignSeen, foreignAt, numbersOf } from './support/foreign.ts'
import { ForeignClient } from './support/foreign-client.ts'
import { openGallery, widthOf } from './support/gallery.ts'
import { photo } from './support/photo.ts'
import { assemblyWith, type Installation, newDataDir, playAssembly } from './support/play.ts'
import { highwaysOn } from './support/workspace-acts.ts'

/** One department of each kind, and Highways with the workspace at first. */
const before = 'communities=webhook,transport=open311,customer-relations=queue'
const after = `${before},highways=open311`

let dataDir = ''
const assemblies: string[] = []
let playing: Installation
/** Where the installation is in which Highways has a system of its own; empty before. */
let movedTo = ''
let consumer: ChildProcess | undefined
/** Where other systems keep their photos. */
let gallery: Awaited<ReturnType<typeof openGallery>>

const contact = { name: 'Ada Example', email: 'ada@example.org', updates: 'none' }
const send = (slug: string, count: number) =>
  Promise.all(
    Array.from({ length: count }, () =>
      report(playing.url, { ...exampleOf(slug), ...(slug === 'pothole' ? {} : { contact }) }),
    ),
  )
const foreign = () => foreignAt(playing.url)

/** What `ask` gives when all has run that runs each minute: sweeps, and questions to Highways' own system once it has one. */
async function aMinuteLater<T>(ask: () => Promise<T>): Promise<T> {
  const asks = playing.url === movedTo ? [runSchedule(playing.url, 'Highways')] : []
  await Promise.all([runSchedule(playing.url, 'EveryMinute'), ...asks])
  return ask()
}

/** Waits until every event of each has left and it stands in one of these states. Returns their types in order. */
async function lives(receipts: readonly Receipt[], states: readonly string[]) {
  const now = () => Promise.all(receipts.map((receipt) => track(playing.url, receipt)))
  const all = await until(
    () => aMinuteLater(now),
    (tracked) =>
      tracked.every(
        ({ state, history }) => states.includes(state) && history.every(({ queuedAt }) => queuedAt),
      ),
    75_000,
  )
  return all.map(({ history }) => history.map(({ type }) => type))
}

function endpoints() {
  const file = readFileSync(join(dataDir, 'endpoints.json'), 'utf8')
  return JSON.parse(file) as {
    aws: string
    region: string
    accessKeyId: string
    secretAccessKey: string
    outputs: Record<string, string>
  }
}

/** What stands in the secret that an output names. */
async function secretOf(output: string): Promise<string> {
  const { aws, region, accessKeyId, secretAccessKey, outputs } = endpoints()
  const secrets = new SecretsManagerClient({
    endpoint: aws,
    region,
    credentials: { accessKeyId, secretAccessKey },
  })
  const { SecretString = '' } = await secrets.send(new GetSecretValueCommand({ SecretId: outputs[output] }))
  return SecretString
}

/** Starts the sample consumer of a department's own queue, as that department would. */
async function startConsumer(id: string, output: string): Promise<ChildProcess> {
  const { aws, region, accessKeyId, secretAccessKey, outputs } = endpoints()
  const key = departmentKeyIn(await secretOf('DepartmentKeysId'), id)
  return spawn(process.execPath, [resolve(import.meta.dirname, '../infra/samples/queue-consumer.mjs')], {
    env: {
      ...process.env,
      AWS_ENDPOINT_URL: aws,
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      QUEUE_URL: outputs[`${output}QueueUrl`] ?? id,
      SHIRE_URL: playing.url,
      DEPARTMENT_KEY: key,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

beforeAll(async () => {
  gallery = await openGallery()
  dataDir = await newDataDir()
  assemblies.push(await assemblyWith(before))
  playing = await playAssembly(assemblies[0] ?? '', dataDir)
})

afterAll(async () => {
  consumer?.kill()
  gallery?.close()
  await playing?.stop()
  for (const folder of [dataDir, ...assemblies]) await rm(folder, { recursive: true, force: true })
})

describe('custody', () => {
  it('holds with each kind of consumer, while the other system is slow, failing and repeating', async () => {
    let log = ''
    consumer = await startConsumer('customer-relations', 'CustomerRelations')
    consumer.stdout?.on('data', (chunk) => (log += chunk))

    await foreign().behave('repeat', 2)
    const webhooks = await send('volunteer', 2)
    await until(foreign().seen, ({ notified }) => notified.length > 0)
    const [reported, listed, queued] = await Promise.all([
      send('bus-pass', 2),
      send('pothole', 2),
      send('freedom-of-information', 2),
    ])
    await foreign().behave('fail', 2)
    webhooks.push(...(await send('volunteer', 1)))
    await foreign().behave('slow', 2)
    reported.push(...(await send('bus-pass', 1)))

    // Taken, and nobody is told under which number: it is found there, and not sent again.
    await until(foreign().seen, (now) =>
      reported.every(({ reference }) => numbersOf(now, reference).length > 0),
    )
    await foreign().behave('unreadable', 1)
    reported.push(...(await send('bus-pass', 1)))

    for (const types of await lives([...webhooks, ...reported, ...listed], ['acknowledged']))
      expect(types).toEqual(['submitted', 'acknowledged'])
    for (const types of await lives(queued, ['inspected']))
      expect(types).toEqual(['submitted', 'acknowledged', 'inspected'])

    const seen = await until(foreign().seen, ({ notified }) =>
      notified.every(({ taken }) => taken.length === 2),
    )
    for (const { reference } of webhooks) {
      const taken = seen.notified.filter((one) => one.reference === reference).flatMap((one) => one.taken)
      expect(taken.map(({ sequence }) => sequence)).toEqual([1, 2])
    }
    // What was answered into the void came again, and was known.
    expect(seen.notified.reduce((sum, { repeats }) => sum + repeats, 0)).toBeGreaterThan(0)
    for (const { reference } of reported) expect(numbersOf(seen, reference)).toHaveLength(1)
    for (const { reference } of queued)
      expect(log.split('\n').filter((line) => line.startsWith(`${reference} `))).toEqual([
        `${reference} 1 shire.request.submitted.v1`,
        `${reference} 2 shire.request.acknowledged.v1`,
        expect.stringContaining(`${reference} 3 `),
      ])
  })

  it('holds when a department moves from the workspace to Open311 with requests in flight', async () => {
    const acknowledged = await send('pothole', 2)
    await lives(acknowledged, ['acknowledged'])
    const [inFlight, assembly] = await Promise.all([send('pothole', 3), assemblyWith(after)])
    assemblies.push(assembly)
    await playing.stop()
    playing = await playAssembly(assembly, dataDir)
    movedTo = playing.url
    await foreign().behave('repeat', 1)
    const later = await send('pothole', 1)
    for (const types of await lives([...inFlight, ...later], ['acknowledged']))
      expect(types).toEqual(['submitted', 'acknowledged'])

    // What the workspace had is brought along by the next thing that happens to it.
    for (const { reference } of acknowledged) await follow(playing.url, reference)
    const all = [...acknowledged, ...later]
    const seen = await until(
      foreign().seen,
      (now) =>
        all.every(({ reference }) => numbersOf(now, reference).length > 0) &&
        now.told.filter(({ description }) => description.includes('follows it')).length >= 2,
    )
    for (const { reference } of [...all, ...inFlight])
      expect(numbersOf(seen, reference).length).toBeLessThanOrEqual(1)
    for (const types of await lives(acknowledged, ['acknowledged']))
      expect(types).toEqual(['submitted', 'acknowledged', 'followed'])
    await comeBack(all, seen)
  })

  it('holds for words and photos between an app that residents use and the department’s own system', async () => {
    const app = new ForeignClient(
      `${playing.url}/open311/v2`,
      'json',
      await secretOf('Open311FixmystreetKeyId'),
    )
    const fields = await filledIn(app, 'pothole', randomUUID())
    const [{ service_request_id: reference = '' } = {}] = await app.post('requests', fields, {
      photo1: await photo(),
    })
    const staff = await highwaysOn(playing.url, reference)

    // There: what the resident wrote, and a photo that can be fetched.
    const there = async () => {
      const { reported, told } = await foreign().seen()
      const report = reported.find(({ fields }) =>
        fields.some(([name, value]) => name === 'description' && value.includes(reference)),
      )
      return { report, told: told.filter(({ requestId }) => requestId === report?.id) }
    }
    const { report: mine } = await until(there, ({ report }) => report !== undefined)
    const sent = new Map(mine?.fields)
    expect(sent.get('description')).toContain('Deep & wide <very>')
    expect(sent.get('attribute[fixmystreet_id]')).toBe(reference)
    expect([...sent.values()].join()).not.toMatch(/Ada|ada@/)
    expect(await widthOf(sent.get('media_url'))).toBe(1200)

    // Later words and another photo.
    const update = {
      service_request_id: reference,
      update_id: '1',
      status: 'OPEN',
      updated_datetime: hours(0),
      description: 'It is deeper now',
      media_url: gallery.photoAt,
    }
    await app.post('servicerequestupdates', update)
    const { told } = await until(there, (now) => now.told.length === 2)
    expect(told.some(({ description }) => description.includes('It is deeper now'))).toBe(true)
    expect(await widthOf(told.flatMap(({ media = [] }) => media)[0])).toBe(1200)

    // Back: the department's words reach the app at once, its photo when somebody has looked at it.
    await foreign().behave('well')
    const media = [gallery.photoAt]
    await foreign().say('highways', mine?.id ?? '', 'fixed', {
      description: 'Filled & rolled: it’s done',
      media,
    })
    const heard = async () => {
      const updates = await app.list('servicerequestupdates', { ...lately(), api_key: app.key })
      return updates.filter((one) => one.service_request_id === reference && one.status === 'fixed')
    }
    const [fixed] = await until(
      () => aMinuteLater(heard),
      (updates) => updates.length > 0,
      75_000,
    )
    expect(fixed).toMatchObject({ description: 'Filled & rolled: it’s done', media_url: null })
    const [shown = ''] = (await staff.look()).history.at(-1)?.photos ?? []
    await staff.act({ do: 'publish', words: 'A deep hole', photos: [shown] })
    const [published] = await until(heard, ([one]) => Boolean(one?.media_url))
    expect(await widthOf(published?.media_url)).toBe(1200)
  })
})

const hours = (count: number) => `${new Date(Date.now() + count * 3_600_000).toISOString().slice(0, 19)}Z`
const lately = () => ({ start_date: hours(-2), end_date: hours(1) })

/** The department works, its server tells it twice and in no order, and each step comes back once and in order. */
async function comeBack(receipts: readonly Receipt[], seen: ForeignSeen): Promise<void> {
  await foreign().behave('muddle')
  const now = Date.now()
  for (const { reference } of receipts) {
    const [id = ''] = numbersOf(seen, reference)
    for (const [seconds, status] of [
      [3, 'fixed'],
      [1, 'investigating'],
      [2, 'action_scheduled'],
    ] as const)
      await foreign().say('highways', id, status, {
        description: `Words of ${status}`,
        at: new Date(now + seconds).toISOString(),
      })
  }
  for (const types of await lives(receipts, ['fixed']))
    expect(types.slice(-3)).toEqual(['inspected', 'scheduled', 'fixed'])
}
