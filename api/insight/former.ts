import type { CouncilProfile } from '#contract/council/council.ts'
import { idsWith } from '#contract/council/department.ts'
import type { Group } from './groups.ts'
import type { FactPage, GroupReader } from './ports.ts'

/** Where the list of one of the ids goes on. */
interface Reached {
  readonly id: string
  readonly after?: FactPage['next']
}

/**
 * Facts of a department with those that stand under the ids that it had: one id after the other, as whoever reads a
 * group reads all of it. What stands under an id of before alone is read by that id.
 */
export const groupsOver = (
  groups: GroupReader,
  council: Pick<CouncilProfile, 'departments'>,
): GroupReader => ({
  async inGroup(group: Group, limit: number, after?: FactPage['next']): Promise<FactPage> {
    const ids = group.kind === 'department' ? idsWith(council, group.id) : [group.id]
    if (ids.length === 1 || ids[0] !== group.id) return groups.inGroup(group, limit, after)
    const reached = (after as Reached | undefined) ?? { id: group.id }
    const { facts, next } = await groups.inGroup({ ...group, id: reached.id }, limit, reached.after)
    if (next) return { facts, next: { id: reached.id, after: next } }
    const id = ids[ids.indexOf(reached.id) + 1]
    return id === undefined ? { facts } : { facts, next: { id } }
  },
})
