import type { PartName } from '#contract/fostering/parts.ts'
import { hashOfLast } from '#record/chain.ts'
import { change } from '#record/change.ts'
import { eraseHouseholdIn } from '../constellations/erase.ts'
import { filesOf } from '../household/files.ts'
import { acted, lastNumber, type Part } from '../household/part.ts'
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

/** Marks in the head that parts are erased, once for each end that a part has had. */
export async function mark(
  ports: ErasePorts,
  household: string,
  stones: readonly Tombstone[],
): Promise<void> {
  const at = ports.now().toISOString()
  await change<Part, undefined>(ports.parts, headId(household), (kept) => {
    const there = new Set(kept ? tombstones(kept).map(keyOf) : [])
    const missing = stones.filter((stone) => !there.has(keyOf(stone)))
    if (!kept || missing.length === 0) return { answer: undefined }
    const next = missing.reduce(
      (head, stone) => acted(head, head.values, { type: 'part-erased', at, by: system, added: { ...stone } }),
      kept,
    )
    return { save: next, answer: undefined }
  })
}

const keyOf = ({ part, end }: Tombstone): string => `${part} ${end}`

const stoneOf = ({ name, history }: Part, number: number): Tombstone => ({
  part: name,
  number,
  end: hashOfLast(history),
})

/** So many parts are marked in one write of the head, which reads all of its old volumes. */
const mostMarked = 100

/** Marks all of these parts before any of them goes, and gives what was marked: a part that somebody writes to since has another end. */
export async function markAll(
  ports: ErasePorts,
  household: string,
  names: readonly PartName[],
): Promise<ReadonlySet<string>> {
  const marked = new Set<string>()
  for (let at = 0; at < names.length; at += mostMarked) {
    const ids = names.slice(at, at + mostMarked).map((name) => `${household}/${name}`)
    const found = (await ports.parts.lights(ids)).flatMap((part) => part ?? [])
    const stones = found.map((part) => stoneOf(part, lastNumber(part, true)))
    await mark(ports, household, stones)
    for (const stone of stones) marked.add(keyOf(stone))
  }
  return marked
}

/**
 * Erases one part: first what stays of it, then its files and all of it. Safe to repeat and to cut off anywhere. Tells whether
 * it is gone: not where somebody wrote to it meanwhile. `marked`: what is in the head already, of `markAll`.
 */
export async function erasePart(
  ports: ErasePorts,
  household: string,
  name: PartName,
  marked: ReadonlySet<string> = new Set(),
): Promise<boolean> {
  const { erasing, files, packs, parts } = ports
  const light = await parts.light(`${household}/${name}`)
  // Volumes that are left of a part that is gone were told of before it went.
  if (light) {
    const part = await parts.get(`${household}/${name}`)
    if (part) {
      const stone = stoneOf(part, part.history.length)
      if (!marked.has(keyOf(stone))) await mark(ports, household, [stone])
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
