import { addDays, clockInEngland } from '#contract/calendar/day.ts'
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

/** The hub home is reminded from this hour on, in England, of who comes tomorrow. Shire’s own choice. */
const reminds = '09'

/** Sleepovers that begin tomorrow are marked once, likewise; carrying that reminds the hub home. */
export const remindOfNights = (ports: GroupPorts, id: ConstellationId) =>
  followIn(ports, id, (values, { at, today }) => {
    const tomorrow = Object.entries(values.sleepovers).filter(
      ([, { state, from, reminded }]) =>
        state === 'agreed' && from === addDays(today, 1) && reminded === undefined,
    )
    if (tomorrow.length === 0 || clockInEngland(new Date(at)).slice(11, 13) < reminds) return undefined
    const reminded = Object.fromEntries(tomorrow.map(([name, one]) => [name, { ...one, reminded: at }]))
    return {
      type: 'tomorrow',
      values: { ...values, sleepovers: { ...values.sleepovers, ...reminded } },
      added: {},
    }
  })
