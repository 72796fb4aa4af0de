import { Agent, request } from 'node:http'
import { percentile } from './percentile.ts'

export interface Answer {
  status: number
  body: string
}

export interface Post {
  url: string
  headers: Record<string, string>
  body: string
}

export interface Load {
  perSecond: number
  /** Milliseconds. */
  p50: number
  p99: number
}

/** Clients that keep their connections open, and what they send. */
export interface Clients {
  count: number
  seconds: number
  next: () => Post
  /** Told of every answer; throws when it is not what it should be, which ends the load. */
  onAnswer: (answer: Answer) => void
}

/** Lets the clients send one after the other, each its own, for the time given. Throws when an answer is wrong. */
export async function load({ count, seconds, next, onAnswer }: Clients): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: count })
  const took: number[] = []
  const started = performance.now()
  const end = started + seconds * 1000
  const client = async (): Promise<void> => {
    while (performance.now() < end) {
      const sent = performance.now()
      const answer = await post(agent, next())
      took.push(performance.now() - sent)
      onAnswer(answer)
    }
  }
  try {
    await Promise.all(Array.from({ length: count }, client))
  } finally {
    agent.destroy()
  }
  const elapsed = (performance.now() - started) / 1000
  return { perSecond: took.length / elapsed, p50: percentile(took, 50), p99: percentile(took, 99) }
}

function post(agent: Agent, { url, headers, body }: Post): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      agent,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        ...headers,
      },
    })
    sent.on('error', reject)
    sent.on('response', (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }))
      response.on('error', reject)
    })
    sent.end(body)
  })
}
