import { enquirySweepPorts } from '#aws/fostering/enquiry-ports.ts'
import { sweepPorts } from '#aws/fostering/sweep-ports.ts'
import { eraseAtNight } from '#fostering/desk/erase.ts'
import { eachMinute } from '#fostering/enquiries/remind.ts'
import { sweepParts } from '#fostering/household/sweep.ts'

const ready = sweepPorts()
const before = enquirySweepPorts()

/** One that fails keeps nothing from the others. */
export const handler = async () => {
  const done = await Promise.allSettled([sweepParts(ready), eachMinute(before), eraseAtNight(ready)])
  for (const one of done) if (one.status === 'rejected') throw one.reason
}
