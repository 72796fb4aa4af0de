import { readReference } from '#contract/core/reference.ts'
import { departmentOf } from '#contract/council/department.ts'
import { council } from '#council'
import type { ServerStore } from '#requests/elsewhere/open311-client/ports.ts'
import { leadToSystem, outputs } from './clients.ts'
import { command } from './command.ts'

const nothing = 'nothing'

/**
 * Says what a department's system made of a request that it took without saying so readably: its number there, or
 * `nothing`, when nobody can find it there and it has to be sent again. Throws, in words, when that is not asked.
 */
export async function takenAs(
  handovers: Pick<ServerStore, 'get' | 'put'>,
  department: string,
  reference: string,
  number: string,
): Promise<void> {
  const handover = await handovers.get(department, reference)
  if (!handover?.unread) throw new Error(`Nobody has to say what ${department} has made of ${reference}`)
  const { unread, ...rest } = handover
  // As if it had been refused: then what stands in the list of it goes once it is taken.
  const refusal = { number: unread.number, at: unread.since, why: 'It took this, and nobody finds it there' }
  const next = number === nothing ? { ...rest, refusal } : { ...rest, unread: { ...unread, theirs: number } }
  const saved = await handovers.put({ ...next, revision: handover.revision + 1 }, handover.revision)
  if (!saved) throw new Error('Something else has just changed it. Look at it, then try again')
}

if (import.meta.main) {
  await command(
    `npm run taken-as -- <department> <reference> <its number there, or ${nothing}> [--deployed]`,
    ['department', 'reference', 'number'],
    async ({ department, reference: typed, number }, said) => {
      departmentOf(council, department)
      const reference = readReference(typed)
      if (!reference) throw new Error(`"${typed}" is not a reference`)
      const name = (await outputs()).HandoversTableName
      if (!name) throw new Error('The stack has no output HandoversTableName. Deploy this version first')
      leadToSystem()
      const { handoversTable } = await import('#aws/elsewhere/handovers-table.ts')
      await takenAs(handoversTable(name), department, reference, number)
      said(`Noted. It goes on with: npm run redrive -- ${department}`)
    },
  )
}
