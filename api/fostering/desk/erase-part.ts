import type { PartName } from '#contract/fostering/parts.ts'
import { hashOfLast } from '#record/chain.ts'
import { change } from '#record/change.ts'
import { eraseHouseholdIn } from '../constellations/erase.ts'
import { filesOf } from '../household/files.ts'
import { acted, type Part } from '../household/part.ts'
import { placesIn } from '../pack/places.ts'
import { eraseItem } from '../panel/erase.ts'
import { type BelongsValues, belongsPart } from '../parts/carers/constellation.ts'
import type { ErasePorts } from './erase.ts'

/** What stays of a part that is erased: how long its history was, and the hash of its end, which says nothing of it. */
export interface Tombstone {
  readonly part: PartName
  readonly number: number
  readonly end: string
}

export const system = { as: 'system', id: 'erases', name: 'Shire' } as const
export const headId = (household: string) => `${household}/head`

export const tombstones = ({ history }: Part): Tombstone[] =>
  history.flatMap(({ type, added }) =>
    type === 'part-erased' && added ? [added as unknown as Tombstone] : [],
  )

/** Constellations that know something of the household, by the part that says so. */
const groupsIn = ({ name, values }: Part): readonly string[] =>
  name === belongsPart ? ((values as BelongsValues).ever ?? []) : []

/** Marks in the head that a part is erased, once for each end that the part has had. */
export async function mark(ports: ErasePorts, household: string, stone: Tombstone): Promise<void> {
  const at = ports.now().toISOString()
  await change<Part, undefined>(ports.parts, headId(household), (kept) => {
    if (!kept || tombstones(kept).some(({ part, end }) => part === stone.part && end === stone.end))
      return { answer: undefined }
    const next = acted(kept, kept.values, { type: 'part-erased', at, by: system, added: { ...stone } })
    return { save: next, answer: undefined }
  })
}

/**
 * Erases one part: first what stays of it, then its files and all of it. Safe to repeat and to cut off anywhere. Tells whether
 * it is gone: not where somebody wrote to it meanwhile.
 */
export async function erasePart(ports: ErasePorts, household: string, name: PartName): Promise<boolean> {
  const { erasing, files, packs, parts } = ports
  const light = await parts.light(`${household}/${name}`)
  // Volumes that are left of a part that is gone were told of before it went.
  if (light) {
    const part = await parts.get(`${household}/${name}`)
    if (part) {
      const { history } = part
      await mark(ports, household, { part: name, number: history.length, end: hashOfLast(history) })
      // While the part still names them: cut off here, the next night finds them again.
      for (const { id } of filesOf(part)) await files.drop(household, name, id)
      for (const id of groupsIn(part)) await eraseHouseholdIn(ports, id, household)
      for (const place of placesIn(part)) {
        await eraseItem(ports, place.meeting, place.item)
        await packs.remove(place)
      }
    }
  }
  if (!(await erasing.remove(household, name, light?.version))) return false
  await erasing.removeVolumes(household, name)
  return true
}
