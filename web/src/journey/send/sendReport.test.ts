import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ProblemKind } from '#contract/core/problem.ts'
import type { Submission } from '#contract/requests/request.ts'
import { ApiProblem } from '#web/app/api.ts'
import { isFault } from '#web/app/fault.ts'
import { openServer, type Treatment } from '../testing/flakyServer.ts'
import { type Received, sendReport } from './sendReport.ts'
import { browserPorts, type Sending, type SendPorts, sendUntilAnswered } from './sendUntilAnswered.ts'

const key = 'k'.repeat(22)
const body: Submission = { service: 'pothole', answers: { danger: 'no' } }
const earlier: Submission = { service: 'pothole', answers: { danger: 'no', details: 'First words' } }
const receipt = {
  reference: 'HW-7K3M-9QTD',
  trackingKey: 'A'.repeat(22),
  service: 'pothole',
  department: 'highways',
  submittedAt: '2026-03-02T12:03:00.000Z',
  dueAt: null,
}
/** For the server that gives no answer; a busy machine still answers within it where it gives one. */
const short = 2000
const taken: Treatment = { status: 201, body: receipt }
const problem = (status: number, kind: ProblemKind): Treatment => ({
  status,
  body: { type: `/problems/${kind}`, title: 'No', status, detail: 'No.' },
})

/** What the sending under test does and is told; `online` and `tryNow` act as the browser and the resident would. */
function sending(overrides: Partial<SendPorts> = {}) {
  const states: Sending[] = []
  const back = new Set<() => void>()
  const now = new Set<() => void>()
  const on = (set: Set<() => void>) => (listener: () => void) => {
    set.add(listener)
    return () => set.delete(listener)
  }
  const giveUp = new AbortController()
  const ports: SendPorts = {
    isOnline: () => true,
    onOnline: on(back),
    now: () => 0,
    patience: 20_000,
    pause: () => 5,
    ...overrides,
  }
  return {
    states,
    giveUp,
    listening: () => back.size + now.size,
    online: () => tellAll(back),
    tryNow: () => tellAll(now),
    send: (unanswered: readonly Submission[] = []): Promise<Received> =>
      sendReport(
        (attempt) =>
          sendUntilAnswered({
            attempt,
            ports,
            signal: giveUp.signal,
            onChange: (state) => states.push(state),
            onTryNow: on(now),
          }),
        { body, key, unanswered },
      ),
  }
}

function tellAll(listeners: ReadonlySet<() => void>): void {
  for (const tell of [...listeners]) tell()
}

let server: Awaited<ReturnType<typeof openServer>>

async function serve(...treatments: Treatment[]) {
  server = await openServer(treatments)
}

beforeEach(() => {
  const { fetch } = globalThis
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => fetch(new URL(path, server.url), init))
})
afterEach(() => {
  vi.unstubAllGlobals()
  server.close()
})

describe('sending a report', () => {
  it('is one request where all goes well', async () => {
    await serve(taken)
    expect(await sending().send()).toEqual({ receipt, withoutLastChanges: false })
    expect(server.seen).toEqual([{ key, body }])
  })

  const bad: [string, Treatment][] = [
    ['a connection that breaks', 'cut'],
    ['an answer that breaks off', 'cut-short'],
    ['no answer', 'no-answer'],
    ['a failure', problem(500, 'internal')],
    ['a service that is not there', problem(503, 'unavailable')],
    ['too many at once', problem(429, 'too-many-requests')],
    ['a page that is not the API’s', { page: '<h1>Log in to the wireless network</h1>' }],
  ]
  it.each(bad)('goes on after %s, with the same key and body', async (_, treatment) => {
    await serve(treatment, treatment, taken)
    const { send, states } = sending(treatment === 'no-answer' ? { patience: short } : {})
    expect((await send()).receipt).toEqual(receipt)
    expect(server.seen).toEqual([
      { key, body },
      { key, body },
      { key, body },
    ])
    expect(states.map(({ kind }) => kind)).toEqual(['sending', 'waiting', 'sending', 'waiting', 'sending'])
  })

  it('takes a receipt in which a newer API says more', async () => {
    await serve({ status: 201, body: { ...receipt, weather: 'rain' } })
    expect((await sending().send()).receipt).toEqual(receipt)
    expect(server.seen).toHaveLength(1)
  })

  it('survives all of them in a row', async () => {
    await serve(...bad.map(([, treatment]) => treatment), taken)
    expect((await sending({ patience: short }).send()).receipt).toEqual(receipt)
    expect(new Set(server.seen.map((one) => JSON.stringify(one))).size).toBe(1)
  })

  it.each([
    ['what has to be put right', 422, 'invalid'],
    ['danger', 422, 'danger'],
    ['what is not ours', 422, 'not-ours'],
    ['what is too large', 413, 'body-too-large'],
  ] as const)('ends with the API’s refusal: %s', async (_, status, kind) => {
    await serve(problem(status, kind), taken)
    await expect(sending().send()).rejects.toMatchObject({ kind, status })
    expect(server.seen).toHaveLength(1)
  })

  it('does not take an answer that is not as agreed for none', async () => {
    await serve({ status: 201, body: { ...receipt, reference: 7 } }, taken)
    const { send, states } = sending()
    await expect(send()).rejects.toSatisfy(isFault)
    expect(server.seen).toHaveLength(1)
    expect(states).toEqual([{ kind: 'sending', attempt: 1 }])
  })

  it('does not take an error in its own code for a missing connection', async () => {
    await serve(taken)
    const { giveUp, states } = sending()
    const broken = () => Promise.reject(new TypeError('answers.toSorted is not a function'))
    const onChange = (state: Sending) => states.push(state)
    await expect(
      sendUntilAnswered({
        attempt: broken,
        ports: browserPorts,
        signal: giveUp.signal,
        onChange,
        onTryNow: () => () => undefined,
      }),
    ).rejects.toThrow('not a function')
    expect(states.map(({ kind }) => kind)).toEqual(['sending'])
  })

  it('says that there is no connection, and goes on as soon as it is back', async () => {
    await serve('cut', taken)
    const { send, states, online, listening } = sending({ isOnline: () => false, pause: () => 60_000 })
    const done = send()
    await vi.waitFor(() => expect(states.at(-1)).toEqual({ kind: 'waiting', why: 'offline', nextAt: 60_000 }))
    online()
    expect((await done).receipt).toEqual(receipt)
    expect(listening()).toBe(0)
  })

  it('goes on when the resident asks', async () => {
    await serve('cut', taken)
    const { send, states, tryNow } = sending({ pause: () => 60_000 })
    const done = send()
    await vi.waitFor(() => expect(states.at(-1)?.kind).toBe('waiting'))
    tryNow()
    expect((await done).receipt).toEqual(receipt)
  })

  it.each([
    ['while it waits for an answer', 'no-answer', 60_000],
    ['while it waits to try again', 'cut', 10],
  ] as const)('is given up %s', async (_, treatment, patience) => {
    await serve(treatment, taken)
    const { send, states, giveUp, listening } = sending({ patience, pause: () => 60_000 })
    const done = send()
    await vi.waitFor(() => expect(server.seen).toHaveLength(1))
    if (treatment === 'cut') await vi.waitFor(() => expect(states.at(-1)?.kind).toBe('waiting'))
    giveUp.abort()
    await expect(done).rejects.toThrow('aborted')
    expect(server.seen).toHaveLength(1)
    expect(listening()).toBe(0)
  })
})

describe('sending after a change, where the first attempt had been received', () => {
  it('brings the receipt of what was received', async () => {
    await serve(problem(422, 'key-reused'), 'cut', taken)
    expect(await sending().send([earlier, body])).toEqual({ receipt, withoutLastChanges: true })
    expect(server.seen.map((one) => one.body)).toEqual([body, earlier, earlier])
    expect(new Set(server.seen.map((one) => one.key))).toEqual(new Set([key]))
  })

  it('ends with the refusal where no earlier body is the one', async () => {
    await serve(problem(422, 'key-reused'), problem(422, 'key-reused'))
    await expect(sending().send([earlier])).rejects.toThrow(ApiProblem)
  })
})

it('waits longer each time, up to half a minute and a quarter', () => {
  const pauses = [1, 2, 3, 4, 5, 50].map(browserPorts.pause)
  const least = [2, 4, 8, 16, 30, 30].map((seconds) => seconds * 1000)
  for (const [at, pause] of pauses.entries()) {
    expect(pause).toBeGreaterThanOrEqual(least[at]!)
    expect(pause).toBeLessThanOrEqual(least[at]! * 1.25)
  }
})
