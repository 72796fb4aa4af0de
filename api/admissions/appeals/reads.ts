import type { Hearing } from './hearing.ts'
import type { PanelPerson } from './people.ts'

/** Whether a member may know of a case: it is heard by a panel that they are on, its papers were sent, and they have no conflict. */
export function readsCase(
  hearing: Pick<Hearing, 'members' | 'cases' | 'state'>,
  member: Pick<PanelPerson, 'id'>,
  appeal: string,
): boolean {
  const one = hearing.cases.find(({ id }) => id === appeal)
  return (
    hearing.state !== 'cancelled' &&
    hearing.members.some(({ id }) => id === member.id) &&
    one !== undefined &&
    !one.off &&
    one.papers !== null &&
    !Object.hasOwn(one.conflicts, member.id)
  )
}
