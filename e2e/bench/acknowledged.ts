import { setTimeout as wait } from 'node:timers/promises'
import { Tracked } from '#contract/tracking.ts'

export interface Receipt {
  reference: string
  trackingKey: string
}

const atOnce = 4
/** Asking more often would hold up what is asked about: requests go first. */
const pause = 1000

/**
 * Seconds until the last of these requests was acknowledged, as their tracking pages say. Each is asked for, the
 * newest first, and only waiting counts: asking for thousands takes longer than acknowledging them.
 * Throws with how many are left after `atMostSeconds`.
 */
export async function untilAcknowledged(
  url: string,
  receipts: readonly Receipt[],
  atMostSeconds: number,
): Promise<number> {
  const started = performance.now()
  const elapsed = () => (performance.now() - started) / 1000
  const left = [...receipts]
  let seconds = 0
  const ask = async (): Promise<void> => {
    for (let next = left.pop(); next; next = left.pop()) {
      let waited = false
      while (!(await isAcknowledged(url, next))) {
        if (elapsed() > atMostSeconds) {
          throw new Error(
            `Up to ${left.length + 1} of ${receipts.length} requests are not acknowledged after ${atMostSeconds} s.`,
          )
        }
        waited = true
        await wait(pause)
      }
      if (waited) seconds = elapsed()
    }
  }
  await Promise.all(Array.from({ length: atOnce }, ask))
  return seconds
}

async function isAcknowledged(url: string, { reference, trackingKey }: Receipt): Promise<boolean> {
  const response = await fetch(`${url}/api/requests/${reference}`, {
    headers: { authorization: `Bearer ${trackingKey}` },
  })
  if (!response.ok) throw new Error(`Tracking ${reference} was answered with ${response.status}.`)
  return Tracked.parse(await response.json()).state !== 'submitted'
}
