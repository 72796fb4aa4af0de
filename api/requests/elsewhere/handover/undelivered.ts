import type { WorklistStore } from '#requests/life/ports.ts'
import type { Undelivered } from '#requests/list/worklist.ts'

const attempts = 8

/** Notes in the department's list what its own system does not take, and why; undefined takes the note away. */
export async function noteUndelivered(
  worklist: WorklistStore,
  department: string,
  reference: string,
  undelivered: Undelivered | undefined,
): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const record = await worklist.get(department, reference)
    if (!record) return
    const { undelivered: before, ...rest } = record
    if (before?.number === undelivered?.number && before?.why === undelivered?.why) return
    const next = { ...rest, ...(undelivered ? { undelivered } : {}), revision: record.revision + 1 }
    if (await worklist.put(next, record.revision)) return
  }
  throw new Error('Too many writers of one work record at once')
}
