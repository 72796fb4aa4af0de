import { setTimeout as wait } from 'node:timers/promises'
import type { Tracked } from '#contract/requests/tracking.ts'

export interface Receipt {
  reference: string
  trackingKey: string
}

/** How a backlog went down. */
export interface Drain {
  /** Until the last was acknowledged, or until the looking stopped. */
  seconds: number
  /** How many were still waiting then, told from a sample; 0 when none was. */
  waiting: number
}

const atOnce = 4
/** Asking more often would hold up what is asked about: the player lets requests go first. */
const pause = 1000
const sampleSize = 200

/**
 * Follows these requests on their tracking pages until all are acknowledged, at most `atMostSeconds`. Each is asked
 * for, the newest first, and only waiting counts: asking for thousands takes longer than acknowledging them.
 */
export async function untilAcknowledged(
  url: string,
  receipts: readonly Receipt[],
  atMostSeconds: number,
): Promise<Drain> {
  const started = performance.now()
  const elapsed = () => (performance.now() - started) / 1000
  const left = [...receipts]
  let seconds = 0
  let late = false
  const ask = async (): Promise<void> => {
    for (let next = left.pop(); next && !late; next = left.pop()) {
      let waited = false
      while (!late && !(await isAcknowledged(url, next))) {
        late ||= elapsed() > atMostSeconds
        waited = true
        await wait(pause)
      }
      if (waited) seconds = elapsed()
    }
  }
  await Promise.all(Array.from({ length: atOnce }, ask))
  return { seconds, waiting: late ? await estimateWaiting(url, receipts) : 0 }
}

/** Asks for requests spread evenly over all; never 0, as it is only asked for when some are waiting. */
async function estimateWaiting(url: string, receipts: readonly Receipt[]): Promise<number> {
  const step = Math.max(1, receipts.length / sampleSize)
  let asked = 0
  let waiting = 0
  for (let at = 0; at < receipts.length; at += step) {
    const receipt = receipts[Math.floor(at)]
    if (!receipt) break
    asked += 1
    if (!(await isAcknowledged(url, receipt))) waiting += 1
  }
  return Math.max(1, Math.round((waiting / asked) * receipts.length))
}

async function isAcknowledged(url: string, { reference, trackingKey }: Receipt): Promise<boolean> {
  const response = await fetch(`${url}/api/requests/${reference}`, {
    headers: { authorization: `Bearer ${trackingKey}` },
  })
  if (!response.ok) throw new Error(`Tracking ${reference} was answered with ${response.status}.`)
  const { state } = (await response.json()) as Pick<Tracked, 'state'>
  return state !== 'submitted'
}
