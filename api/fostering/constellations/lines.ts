import type { ConstellationLine } from '#contract/fostering/carers/constellation.ts'
import { type Constellation, folded, idIn, waitingIn } from './constellation.ts'

/** Those that are open, the soonest promise first; or those that have ended. */
export const linesKey = (state: 'open' | 'ended'): string => `constellations ${state}`
const never = '9999-12-31'

/** What the index finds a constellation by: nothing of a household stands in its line. */
export function listedBy(item: Constellation) {
  const values = folded(item.values)
  const waiting = waitingIn(values)
  const due = waiting[0]?.[1].due
  const line: ConstellationLine = {
    id: idIn(item),
    name: values.name,
    members: Object.keys(values.members).length,
    hub: values.hub !== undefined,
    liaison: values.liaison,
    waiting: waiting.length,
    ...(due === undefined ? {} : { due }),
  }
  return {
    caseKey: linesKey(values.state),
    dueOn: values.ended?.on ?? due ?? never,
    line,
  }
}
