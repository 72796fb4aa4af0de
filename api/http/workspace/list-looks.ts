import type { ListLook } from '#contract/workspace/list-looks.ts'
import type { Person, WorkLine } from '#contract/workspace/workspace.ts'
import type { ListLookStore } from '#requests/workspace/kept.ts'

/** A list that stands open asks twice a minute: what was recorded of these ten minutes is not written again from here. */
const spellMs = 600_000
let spell = 0
const recorded = new Set<string>()

/** Records who looks at these lines, of each department of which they show a private request. */
export async function recordListLook(
  looks: Pick<ListLookStore, 'recordList'>,
  { id, name }: Person,
  what: ListLook['what'],
  shown: readonly WorkLine[],
  now: Date,
): Promise<void> {
  const current = Math.floor(now.getTime() / spellMs)
  if (current !== spell) recorded.clear()
  spell = current
  const departments = [...new Set(shown.map(({ department }) => department))]
  await Promise.all(
    departments.map(async (department) => {
      const mark = `${id} ${department} ${what}`
      if (recorded.has(mark)) return
      await looks.recordList({ department, at: now.toISOString(), by: { id, name }, what })
      recorded.add(mark)
    }),
  )
}
