import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { pothole } from '#services/pothole.ts'
import { type Receipt, untilAcknowledged } from './acknowledged.ts'
import { installation } from './installation.ts'
import { type Answer, type Load, load, type Post } from './load.ts'
import type { Measurement, Reading } from './measurement.ts'
import { afterwards, temporaryFolder } from './tidy.ts'

const warmUpSeconds = 3
const seconds = 5
const drainSeconds = 50
const clientCounts = { one: 1, eight: 8 }
const body = JSON.stringify({ service: pothole.slug, answers: pothole.example })

type Loads = Record<keyof typeof clientCounts, Load>
interface Drain {
  accepted: number
  seconds: number
}

/** What the embedded engine takes in, whole and bare, and how long until the department has acknowledged it all. */
export const submissions: Measurement = {
  name: 'submissions',
  atMostSeconds: 90,
  async measure() {
    const bare = await bareLoads()
    const { loads, drain } = await playedLoads()
    return [...loadReadings(loads, bare), ...drainReadings(drain)]
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
  const drained = await untilAcknowledged(url, receipts, drainSeconds)
  await stop()
  return { loads, drain: { accepted: receipts.length, seconds: drained } }
}

async function warmAndLoad(next: () => Post, onAnswer: (answer: Answer) => void): Promise<Loads> {
  await load({ count: clientCounts.eight, seconds: warmUpSeconds, next, onAnswer })
  const one = await load({ count: clientCounts.one, seconds, next, onAnswer })
  const eight = await load({ count: clientCounts.eight, seconds, next, onAnswer })
  return { one, eight }
}

function mustBeCreated({ status, body }: Answer): void {
  if (status !== 201) throw new Error(`A submission was answered with ${status}: ${body}`)
}

function loadReadings(loads: Loads, bare: Loads): Reading[] {
  return Object.entries(clientCounts).flatMap(([name, clients]): Reading[] => {
    const [ours, theirs] = [loads[name as keyof Loads], bare[name as keyof Loads]]
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

function drainReadings({ accepted, seconds }: Drain): Reading[] {
  const method = `${accepted} accepted, over the seconds from the last answer until the last of them is acknowledged on its tracking page`
  return [{ id: 'submissions.drain.rate', value: accepted / seconds, unit: '/s', method }]
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill()
  await ended
}
