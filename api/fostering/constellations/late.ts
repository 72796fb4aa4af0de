import type { ConstellationId } from '#contract/fostering/carers/constellation.ts'
import { waitingIn } from './constellation.ts'
import { followIn } from './leave.ts'
import type { GroupPorts } from './ports.ts'

/** What was not answered by when we promised it is marked once, in one conditional write; carrying that tells a manager. */
export const riseWhatIsLate = (ports: GroupPorts, id: ConstellationId) =>
  followIn(ports, id, (values, { at, today }) => {
    const late = waitingIn(values).filter(([, { due, risen }]) => due < today && risen === undefined)
    if (late.length === 0) return undefined
    const risen = Object.fromEntries(late.map(([name, one]) => [name, { ...one, risen: at }]))
    return { type: 'late', values: { ...values, sleepovers: { ...values.sleepovers, ...risen } }, added: {} }
  })
