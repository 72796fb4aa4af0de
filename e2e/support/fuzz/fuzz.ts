import { Agent, request } from 'node:http'
import fc from 'fast-check'
import { Problem } from '#contract/core/problem.ts'
import { type Operation, operationsOf } from './operations.ts'
import { requestsTo, type Sent } from './requests.ts'
import { type Asker, world } from './world.ts'

export interface FuzzAsked {
  /** The same number sends the same requests. */
  readonly seed: number
  /** Every operation is asked by everybody so often. */
  readonly rounds: number
  /** No round begins after this many milliseconds. */
  readonly ms: number
}

/** A request that was answered with a fault of ours, or with nothing. */
export interface Fault {
  readonly asker: string
  readonly sent: Sent
  readonly answer: string
}

const sideBySide = 6

/** Somebody asks with their own key, and now and then with one that opens something else. */
const isTheirs = ({ security: needed }: Operation, { security }: Asker) =>
  !security || needed.some((one) => security in one)

/**
 * Asks every operation of the installation's documents for all kinds of things, as everybody there is. Returns how
 * many rounds there were, the operations, how many answers of each status there were, and those that are no answer.
 */
export async function fuzz(url: string, dataDir: string, { seed, rounds, ms }: FuzzAsked) {
  const { operations, schemas } = await operationsOf(url)
  const { askers, known } = await world(url, dataDir)
  const agent = new Agent({ keepAlive: true, maxSockets: sideBySide })
  const asks = operations.flatMap((operation, at) => {
    const made = requestsTo(operation, schemas, known)
    return askers.map((asker, by) => ({
      operation,
      asker,
      theirs: isTheirs(operation, asker),
      sent: fc.sample(made, { seed: seed + 1000 * at + by, numRuns: rounds }),
    }))
  })
  const statuses = new Map<number, number>()
  const faults: Fault[] = []
  const end = Date.now() + ms
  let round = 0
  for (; round < rounds && Date.now() < end; round++) {
    // What is not theirs is refused at the door: each fourth time is enough.
    const some = asks.filter(({ theirs }) => theirs || round % 4 === 0)
    await each(some, async ({ operation, asker, sent }) => {
      const one = sent[round] as Sent
      const whole = { ...one, headers: { ...asker.headers, ...one.headers } }
      const answer = await askInTime(url, agent, whole)
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
      const fault = faultOf(operation, one, answer)
      if (fault)
        faults.push({
          asker: asker.name,
          sent: one,
          answer: `${fault}: ${answer.status} ${answer.text.slice(0, 300)}`,
        })
    })
  }
  agent.destroy()
  return { round, operations, statuses, faults }
}

interface Answer {
  readonly status: number
  readonly type: string
  readonly text: string
}

/**
 * Whatever is written of an operation: odd parts make another address of it, where there is nothing, or one that is
 * longer than CloudFront takes.
 */
const always = [404, 414]

/** Marks that end or part addresses, and what does not stay as it was encoded: where they lead is another operation. */
const leadsAway = /%(?:[01]|2[35ef]|3f|5c|7f|(?![\da-f]{2}))|\/\.*(?:\/|$)/i

/** What is wrong with the answer; undefined when nothing is. */
function faultOf(
  { path, statuses }: Operation,
  sent: Sent,
  { status, type, text }: Answer,
): string | undefined {
  if (status >= 500 || status < 200) return 'a fault'
  const address = sent.path.split('?')[0] ?? ''
  if (statuses && !leadsAway.test(address) && ![...statuses, ...always].includes(status))
    return 'not documented'
  if (status < 400 || status === 414 || !path.startsWith('/api/')) return undefined
  if (!type.startsWith('application/problem+json')) return 'no problem+json'
  const { data } = Problem.safeParse(JSON.parse(text))
  return data && data.detail.length > 10 ? undefined : 'does not say how to put it right'
}

async function each<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  let at = 0
  const worker = async () => {
    while (at < all.length) await work(all[at++] as T)
  }
  await Promise.all(Array.from({ length: sideBySide }, worker))
}

/** Asks again a moment later where the gateway, before any route, says that there is more at once than it lets through. */
async function askInTime(url: string, agent: Agent, sent: Sent): Promise<Answer> {
  const answer = await ask(url, agent, sent)
  if (answer.status !== 429 || answer.type.startsWith('application/problem+json')) return answer
  await new Promise((resolve) => setTimeout(resolve, 250))
  return askInTime(url, agent, sent)
}

/** Sends it as it is: `fetch` would put addresses right first. */
function ask(url: string, agent: Agent, { method, path, headers, body }: Sent) {
  return new Promise<Answer>((resolve) => {
    const { hostname, port } = new URL(url)
    const sent = request({ hostname, port, agent, method, path, headers, timeout: 40_000 }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', (error) => resolve({ status: 0, type: '', text: error.message }))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          text: Buffer.concat(chunks).toString(),
        }),
      )
    })
    sent.on('timeout', () => sent.destroy(new Error('No answer in 40 seconds')))
    sent.on('error', (error) => resolve({ status: 0, type: '', text: error.message }))
    sent.end(body)
  })
}
