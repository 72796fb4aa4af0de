import { setTimeout } from 'node:timers/promises'
import { drandMoment, drandRoundAfter } from '#contract/admissions/drand.ts'

/** A round of drand that comes in so many seconds or a few more, and how long until it has. */
export function comingRound(seconds: number) {
  const from = { kind: 'drand', chain: 'quicknet' } as const
  const round = drandRoundAfter(from.chain, new Date(Date.now() + seconds * 1000))
  const at = drandMoment(from.chain, round)?.getTime() ?? 0
  return { from: { ...from, round }, come: () => setTimeout(Math.max(0, at - Date.now()) + 50) }
}
