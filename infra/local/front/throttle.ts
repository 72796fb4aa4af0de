import type { Throttle } from '../model/api.ts'

/** A token bucket as API Gateway counts: `burst` at once, refilled at `rate` a second. Returns whether one may pass. */
export function createThrottle({ rate, burst }: Throttle, now = () => Date.now()): () => boolean {
  let tokens = burst
  let last = now()
  return () => {
    const time = now()
    tokens = Math.min(burst, tokens + ((time - last) / 1000) * rate)
    last = time
    if (tokens < 1) return false
    tokens -= 1
    return true
  }
}
