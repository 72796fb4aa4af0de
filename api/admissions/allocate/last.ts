import type { Field } from './field.ts'
import type { Solution } from './solve.ts'

/** Of each pool the position of the last who is admitted, from 1; 0 where nobody is. */
export function lastAdmitted(
  { starts, pools, ranks, places }: Field,
  { chosen }: Solution,
  ends: Int32Array = starts.subarray(1),
): Int32Array {
  const last = new Int32Array(places.length)
  for (let applicant = 0; applicant < chosen.length; applicant++) {
    const pair = chosen[applicant] as number
    if (pair === ends[applicant]) continue
    const pool = pools[pair] as number
    const position = (ranks[pair] as number) + 1
    if (position > (last[pool] as number)) last[pool] = position
  }
  return last
}
