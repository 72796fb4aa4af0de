import { opened } from '#admissions/rounds/families.ts'
import { isShown } from '#admissions/rounds/round.ts'
import type { FamilyChanges } from '#contract/admissions/changes.ts'
import type { FamilyChangePorts } from './ports.ts'

/**
 * What a family was told of changes since its offer, the newest first, and whether it still waits because its application came late.
 * Undefined for a wrong key and for an unknown reference alike.
 */
export async function familyChanges(
  ports: FamilyChangePorts,
  reference: string,
  key: string,
): Promise<FamilyChanges | undefined> {
  const application = await opened(ports, reference, key)
  if (!application) return undefined
  const [told, pointer, laid] = await Promise.all([
    ports.told.of(reference),
    ports.pointerOf(application.round),
    ports.offers.of(reference),
  ])
  const shown = pointer !== undefined && isShown(pointer, ports.now())
  const isLate =
    shown && laid.length === 0 && !application.withdrawn && !told.some(({ kind }) => kind === 'late')
  return {
    reference,
    changes: told.map(({ reference: _, ...one }) => one).toSorted((a, b) => (a.at > b.at ? -1 : 1)),
    late: isLate ? { by: ports.lookBy(application.submittedAt) } : null,
  }
}
