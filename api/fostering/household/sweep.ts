import { carryPart } from './carry.ts'
import type { Cases } from './cases.ts'
import type { HouseholdPorts } from './perform.ts'

export interface SweepPorts extends HouseholdPorts {
  readonly cases: Cases
}

/** Tells heads of what was written and not carried, because somebody was stopped in between. Gives how many parts. */
export async function sweepParts(ports: SweepPorts): Promise<number> {
  const ids = await ports.cases.pending()
  let failed: unknown
  for (const id of ids) {
    try {
      const part = await ports.parts.get(id)
      if (part?.dropping) await ports.parts.drop(part)
      if (part) await carryPart(ports, part)
    } catch (error) {
      // Each stands for itself: one that fails holds up none of the others, and the next minute tries again.
      failed = error
    }
  }
  if (failed) throw failed
  return ids.length
}
