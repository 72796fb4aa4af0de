import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { pothole } from '#services/pothole.ts'
import { type Drain, type Receipt, untilAcknowledged } from './acknowledged.ts'
import { installation } from './installation.ts'
import { type Answer, type Load, load, type Post } from './load.ts'
import type { Measurement, Reading } from './measurement.ts'
import { afterwards, temporaryFolder } from './tidy.ts'

const warmUpSeconds = 3
const seconds = 7
const drainSeconds = 40
const clientCounts = { one: 1, eight: 8 }
const body = JSON.stringify({ service: pothole.slug, answers: pothole.example })

interface Loads extends Record<keyof typeof clientCounts, Load> {
  /** Everything that was accepted, warming up included, and the seconds that it took. */
  whole: { accepted: number; seconds: number }
}

/** What the embedded engine takes in, whole and bare, and how long until the department has acknowledged it all. */
export const submissions: Measurement = {
  name: 'submissions',
  atMostSeconds: 90,
  async measure() {
    const bare = await bareLoads()
    const { loads, drain } = await playedLoads()
    return [...loadReadings(loads, bare), ...wayReadings(loads, bare, drain)]
  },
}

async function bareLoads(): Promise<Loads> {
  const child = fork(join(import.meta.dirname, 'bare-loop.ts'), [await temporaryFolder()])
  afterwards(() => end(child))
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  const loads = await warmAndLoad(
    () => ({ url: `http://127.0.0.1:${port}/`, headers: {}, body }),
    mustBeCreated,
  )
  await end(child)
  return loads
}

async function playedLoads(): Promise<{ loads: Loads; drain: Drain }> {
  const { url, stop } = await installation()
  const receipts: Receipt[] = []
  const next = (): Post => ({
    url: `${url}/api/requests`,
    headers: { 'idempotency-key': randomUUID() },
    body,
  })
  const loads = await warmAndLoad(next, (answer) => {
    mustBeCreated(answer)
    receipts.push(JSON.parse(answer.body))
  })
  const drain = await untilAcknowledged(url, receipts, drainSeconds)
  await stop()
  return { loads, drain }
}

async function warmAndLoad(next: () => Post, check: (answer: Answer) => void): Promise<Loads> {
  let accepted = 0
  const onAnswer = (answer: Answer): void => {
    check(answer)
    accepted += 1
  }
  const began = performance.now()
  await load({ count: clientCounts.eight, seconds: warmUpSeconds, next, onAnswer })
  const one = await load({ count: clientCounts.one, seconds, next, onAnswer })
  const eight = await load({ count: clientCounts.eight, seconds, next, onAnswer })
  return { one, eight, whole: { accepted, seconds: (performance.now() - began) / 1000 } }
}

function mustBeCreated({ status, body }: Answer): void {
  if (status !== 201) throw new Error(`A submission was answered with ${status}: ${body}`)
}

function loadReadings(loads: Loads, bare: Loads): Reading[] {
  return Object.entries(clientCounts).flatMap(([name, clients]): Reading[] => {
    const [ours, theirs] = [loads[name as keyof typeof clientCounts], bare[name as keyof typeof clientCounts]]
    const id = `submissions.${name}`
    const who = `${clients} client${clients > 1 ? 's' : ''}, ${seconds} s after ${warmUpSeconds} s of warming up`
    const how = `POST /api/requests of the pothole example, fresh keys, kept connections; ${who}`
    const loop = `HTTP, parse, put on dynalite, send on fauxqs, on disk, in one process; ${who}`
    return [
      { id: `${id}.rate`, value: ours.perSecond, unit: '/s', method: how, context: true },
      { id: `${id}.p50`, value: ours.p50, unit: 'ms', method: how, context: true },
      { id: `${id}.p99`, value: ours.p99, unit: 'ms', method: how },
      { id: `${id}.bare-rate`, value: theirs.perSecond, unit: '/s', method: loop, context: true },
      { id: `${id}.bare-p50`, value: theirs.p50, unit: 'ms', method: loop, context: true },
      { id: `${id}.bare-p99`, value: theirs.p99, unit: 'ms', method: loop, context: true },
      {
        id: `${id}.to-bare`,
        value: ours.perSecond / theirs.perSecond,
        unit: '×',
        method: 'submissions a second over those of the bare loop, same machine, same run',
      },
    ]
  })
}

/**
 * The player lets requests go before the way to the department, so how fast it takes them in says little without how
 * long the rest takes: these readings count the whole way.
 */
function wayReadings({ whole }: Loads, bare: Loads, { seconds, waiting }: Drain): Reading[] {
  const rate = (whole.accepted - waiting) / (whole.seconds + seconds)
  const bareRate = bare.whole.accepted / bare.whole.seconds
  const left = waiting > 0 ? `; about ${waiting} were still waiting when the looking stopped` : ''
  const all = `all ${whole.accepted} accepted, warming up included`
  return [
    {
      id: 'submissions.drain.all',
      value: seconds,
      unit: 's',
      method: `from the last answer until ${all}, are acknowledged on their tracking pages, asked once a second${left}`,
      context: true,
    },
    {
      id: 'submissions.way.rate',
      value: rate,
      unit: '/s',
      method: `${all}, over the seconds from the first until the last is acknowledged${left}`,
    },
    {
      id: 'submissions.way.to-bare',
      value: rate / bareRate,
      unit: '×',
      method:
        'acknowledged a second, whole way, over what the bare loop accepts in the same order of clients',
      context: true,
    },
  ]
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill()
  await ended
}
