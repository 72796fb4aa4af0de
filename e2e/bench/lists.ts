import { setTimeout as wait } from 'node:timers/promises'
import { Performance } from '#contract/insight/performance.ts'
import { ReportList } from '#contract/insight/reports.ts'
import { WorkPage } from '#contract/workspace/workspace.ts'
import type { Installation } from '../support/play.ts'
import { tokenFor } from '../support/staff.ts'
import { growthOf } from './lists/growth.ts'
import type { Measurement, Reading } from './measurement.ts'
import { percentile } from './percentile.ts'
import { fewSeeded, playSeeded, prepareSeeded, seededCount } from './seeded.ts'
import { afterwards } from './tidy.ts'

const warmUp = 8
const times = 80
const how = `${times} times one after the other after ${warmUp}, one client, on ${seededCount.toLocaleString('en-GB')} seeded requests, over HTTP`

/** How long staff wait for lists, searches and requests, and residents for the public numbers, with a county's two years. */
export const lists: Measurement = {
  name: 'lists',
  atMostSeconds: 70,
  async prepare() {
    await prepareSeeded()
    await prepareSeeded(fewSeeded)
    running = { many: await playSeeded(), few: await playSeeded(fewSeeded) }
    afterwards(running.many.stop)
    afterwards(running.few.stop)
    await measuredAll(await clientOf(running.many.url), seededCount)
    await measuredAll(await clientOf(running.few.url), fewSeeded)
  },
  async measure() {
    if (!running) throw new Error('Nothing was prepared')
    const { many, few } = running
    return [...(await measureLists(many.url)), ...(await growthOf(many.url, few.url))]
  },
}

/**
 * Started before the time is taken: a table whose indexes have changed since is made anew first, and what was just
 * seeded is counted.
 */
let running: { readonly many: Installation; readonly few: Installation } | undefined

async function measureLists(url: string): Promise<Reading[]> {
  const client = await clientOf(url)
  const asks = await asksOf(client)
  const readings: Reading[] = []
  for (const [name, { asked, what }] of Object.entries(asks))
    readings.push(...(await timed(client, name, asked, what)))
  return readings
}

/** An address, with what is sent to it if anything is. */
type Asked = string | { readonly path: string; readonly body: unknown }

interface Client {
  ask(asked: Asked): Promise<string>
}

async function clientOf(url: string): Promise<Client> {
  const headers = {
    authorization: `Bearer ${await tokenFor(url, 'highways-officers')}`,
    'content-type': 'application/json',
  }
  return {
    async ask(asked) {
      const { path, ...sent } = typeof asked === 'string' ? { path: asked } : asked
      const answer = await fetch(`${url}${path}`, {
        ...('body' in sent ? { method: 'POST', body: JSON.stringify(sent.body) } : {}),
        ...(path.startsWith('/api/workspace') ? { headers } : {}),
      })
      if (!answer.ok) throw new Error(`${path.split('?')[0]} answered ${answer.status}`)
      return answer.text()
    },
  }
}

interface Ask {
  readonly what: string
  /** Taken in turn. */
  readonly asked: readonly Asked[]
}

const list = '/api/workspace/lists/highways'
const search = (q: string) => ({ path: '/api/workspace/search', body: { q } })

/** What is asked, made from what the first pages hold. */
async function asksOf(client: Client): Promise<Readonly<Record<string, Ask>>> {
  const page = async (query: string) => WorkPage.parse(JSON.parse(await client.ask(`${list}${query}`)))
  const [open, finished] = [await page(''), await page('?view=finished')]
  const references = [...open.lines, ...finished.lines].map(({ reference }) => reference)
  if (!open.next || !finished.next) throw new Error('The lists have no second page: not enough was seeded')
  return {
    'first-page': { what: 'newest open requests of Highways', asked: [list] },
    'next-page': {
      what: 'what comes after the first page of open and of finished requests',
      asked: [`${list}?after=${open.next}`, `${list}?view=finished&after=${finished.next}`],
    },
    counts: { what: 'how many wait in each list, for the home page', asked: ['/api/workspace/counts'] },
    overdue: { what: 'requests past the published time', asked: [`${list}?view=overdue`] },
    mine: { what: 'requests that the member of staff has', asked: [`${list}?view=mine`] },
    reference: { what: 'search by reference', asked: references.map(search) },
    words: {
      what: 'search by words that stand in many',
      asked: ['school gate', 'water rain', 'cyclists bridge'].map(search),
    },
    request: {
      what: 'a request with its answers and history',
      asked: references.map((one) => `/api/workspace/requests/${one}`),
    },
    ...(await publicAsksOf(client)),
    'performance-api': { what: 'the public numbers', asked: ['/api/performance'] },
    'performance-page': { what: 'the HTML of the public page', asked: ['/performance'] },
  }
}

/** What anybody asks of what has been reported. */
async function publicAsksOf(client: Client): Promise<Readonly<Record<string, Ask>>> {
  const first = ReportList.parse(JSON.parse(await client.ask('/api/reports')))
  const wards = first.wards.slice(0, 8).map(({ code }) => code)
  return {
    reports: { what: 'what was reported last, for everybody', asked: ['/api/reports'] },
    'reports-of': {
      what: 'the same of a ward, of a kind, and of what is finished',
      asked: [
        ...wards.map((ward) => `/api/reports?ward=${ward}`),
        '/api/reports?service=pothole',
        '/api/reports?state=finished',
      ],
    },
    report: {
      what: 'the public page of one report',
      asked: first.reports.map(({ reference }) => `/api/reports/${reference}`),
    },
    'reports-page': { what: 'the HTML of the public list', asked: ['/reports'] },
    'ward-feed': {
      what: 'what happened in a ward, as a feed',
      asked: wards.map((ward) => `/api/feeds/wards/${ward}.atom`),
    },
  }
}

/** The clock measures what was seeded within minutes of it: only then are the numbers those of all. */
async function measuredAll(client: Client, count: number): Promise<void> {
  const minutes = 10
  for (let tries = 0; tries < minutes * 12; tries++) {
    const { total } = Performance.parse(JSON.parse(await client.ask('/api/performance')))
    if ((total.received ?? 0) > count / 3) return
    await wait(5_000)
  }
  throw new Error('The public numbers do not count what was seeded')
}

async function timed(
  client: Client,
  name: string,
  asked: readonly Asked[],
  what: string,
): Promise<Reading[]> {
  const took: number[] = []
  for (let at = 0; at < warmUp + times; at++) {
    const began = performance.now()
    await client.ask(asked[at % asked.length] ?? '')
    if (at >= warmUp) took.push(performance.now() - began)
  }
  const of = (percent: 50 | 99): Reading => ({
    id: `lists.${name}.p${percent}`,
    value: percentile(took, percent),
    unit: 'ms',
    method: `${what}; ${how}`,
  })
  return [of(50), of(99)]
}
