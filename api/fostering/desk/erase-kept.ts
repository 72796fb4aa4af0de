import type { Day } from '#contract/calendar/day.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import { hashOfLast } from '#record/chain.ts'
import { change } from '#record/change.ts'
import type { Known } from '../clocks/facts.ts'
import { acted, type Head, type Part, summaryOf } from '../household/part.ts'
import type { AllegationValues } from '../parts/carers/allegation-values.ts'
import { kindFor } from '../parts/index.ts'
import type { ErasePorts } from './erase.ts'
import { erasePart, mark, system } from './erase-part.ts'

/** Parts of which a summary is kept, longer than the rest of the record. */
export const staysOn = ({ known }: Pick<Head, 'known'>, today: Day): PartName[] =>
  Object.values(known).flatMap(({ name, track }) =>
    track?.keptUntil !== undefined && track.keptUntil >= today ? [name] : [],
  )

/** Whether there is an allegation of which nobody has written the summary: until somebody has, nothing of the record goes. */
export const waitsForSummary = ({ known }: Pick<Head, 'known'>): boolean =>
  Object.values(known).some(
    ({ track, erased }) =>
      track?.track === 'allegation' && track.keptUntil === undefined && erased === undefined,
  )

const isReduced = ({ history }: Part): boolean => history[0]?.type === 'reduced'

/** Of an allegation no more than its summary. */
const bare = ({ summary, copied }: AllegationValues): AllegationValues => ({
  meetings: [],
  news: [],
  comments: [],
  ...(summary ? { summary } : {}),
  ...(copied === undefined ? {} : { copied }),
})

/**
 * Leaves of a part its summary, and of all that was written before it the hash of its end. Safe to repeat and to cut off
 * anywhere. Gives what the head is to know of it; undefined where somebody wrote to it meanwhile.
 */
export async function reducePart(
  ports: ErasePorts,
  household: string,
  name: PartName,
): Promise<Known | undefined> {
  const id = `${household}/${name}`
  const kind = await kindFor(name)
  const part = await ports.parts.get(id)
  if (!kind || !part) return undefined
  const number = part.history.length
  const end = hashOfLast(part.history)
  if (!isReduced(part)) await mark(ports, household, [{ part: name, number, end }])
  const at = ports.now().toISOString()
  const reduced = await change<Part, Part | undefined>(ports.parts, id, (kept) => {
    if (!kept || isReduced(kept)) return { answer: kept }
    if (hashOfLast(kept.history) !== end) return { answer: undefined }
    const { volumes: _, ...rest } = kept
    const blank: Part = { ...rest, values: {}, history: [] }
    const added = { number, end }
    const next = acted(blank, bare(kept.values as AllegationValues), {
      type: 'reduced',
      at,
      by: system,
      added,
    })
    return { save: next, answer: next }
  })
  if (!reduced) return undefined
  await ports.erasing.removeVolumes(household, name)
  return summaryOf(reduced, kind)
}

/** Erases summaries of an erased record whose time is over, and tells the head that they are gone. */
export async function eraseSummaries(ports: ErasePorts, head: Head, today: Day): Promise<void> {
  const { household } = head
  const stays = staysOn(head, today)
  for (const { name, erased } of Object.values(head.known)) {
    if (erased !== undefined || stays.includes(name)) continue
    if (await erasePart(ports, household, name))
      await ports.parts.forget(household, name, dayInEngland(ports.now()))
  }
}
