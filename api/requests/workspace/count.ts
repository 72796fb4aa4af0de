import type { ListCount, ListView } from '#contract/workspace/workspace.ts'
import { keyed, type ListAsked, type ListPorts } from './list.ts'

/** Numbers above this are not counted: what there is to do is clear. */
const most = 100

export interface CountsAsked extends Pick<ListAsked, 'department' | 'staff' | 'services'> {
  readonly views: readonly ListView[]
}

/** How many are in these lists of a department, each by one read of its key. */
export async function countLists(
  { worklist, calendars, now }: Pick<ListPorts, 'worklist' | 'calendars' | 'now'>,
  { views, ...asked }: CountsAsked,
): Promise<ListCount[]> {
  const { services } = asked
  const at = now()
  return Promise.all(
    views.map(async (view) => {
      const { newestFirst: _, ...list } = keyed({ ...asked, view }, calendars, at)
      const found = await worklist.count({ ...list, ...(services ? { services } : {}), limit: most })
      return { view, ...found }
    }),
  )
}
