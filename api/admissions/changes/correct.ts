import { openRun } from '#admissions/rounds/drafts.ts'
import { Unrankable } from '#admissions/rounds/unrankable.ts'
import { canonical } from '#record/canonical.ts'
import { change as changing } from '#record/change.ts'
import { type Change, type Corrected, happenedToChange } from './change.ts'
import { correctedFile, type Mistake } from './compared.ts'
import type { ChangeTaskPorts } from './ports.ts'

/** The run that a round ought to have had, computed, verified and stored as every run is. */
async function corrected(ports: ChangeTaskPorts, change: Change, what: Mistake): Promise<Corrected> {
  const published = await openRun(ports, change.round, change.published)
  if (!published) throw new Error(`The run ${change.published} is not there`)
  const file = correctedFile(published.file, what)
  const input = await ports.files.put('rounds', canonical(file))
  const run = ports.engine.allocate(file, ports.engine.rank(file), input)
  const faults = ports.engine.verify(file, run)
  return { input, run: await ports.files.put('runs', canonical(run)), faults }
}

const save = (ports: ChangeTaskPorts, id: string, next: (kept: Change) => Change) =>
  changing<Change, void>(ports.changes, id, (kept) =>
    kept?.state === 'computing' ? { save: next(kept), answer: undefined } : { answer: undefined },
  )

/** Makes the corrected run of a mistake. Done again it makes the same one; of one that is dropped it makes none. */
export async function correct(ports: ChangeTaskPorts, id: string): Promise<void> {
  const kept = await ports.changes.get(id)
  if (kept?.state !== 'computing' || kept.what.kind !== 'mistake') return
  try {
    const found = await corrected(ports, kept, kept.what)
    const at = ports.now().toISOString()
    await save(ports, id, (one) =>
      happenedToChange(one, { type: 'corrected', at }, { state: 'proposed', corrected: found }),
    )
  } catch (error) {
    if (!(error instanceof Unrankable)) throw error
    const at = ports.now().toISOString()
    const { message: why } = error
    await save(ports, id, (one) =>
      happenedToChange(one, { type: 'not-corrected', at, why }, { state: 'proposed', failure: why }),
    )
  }
}
