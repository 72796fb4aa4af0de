import { dayInEngland } from '#contract/calendar/day.ts'
import { change } from '#record/change.ts'
import { acted } from '../household/part.ts'
import { leftTheGroup, withoutHousehold } from './acts/group.ts'
import {
  type Constellation,
  type ConstellationValues,
  flat,
  folded,
  itemOf,
  seatOf,
} from './constellation.ts'
import type { GroupPorts } from './ports.ts'

/** Whoever does what follows from something else. */
export const system = { as: 'system', id: 'constellation', name: 'Shire' } as const

/** Does of itself what follows from something else, in one conditional write; `next` gives undefined where nothing does. */
export async function followIn(
  { constellations, now }: Pick<GroupPorts, 'constellations' | 'now'>,
  id: string,
  next: (
    values: ConstellationValues,
    context: { readonly at: string; readonly today: string },
  ) => { type: string; values: ConstellationValues; added: Record<string, unknown> } | undefined,
): Promise<Constellation | undefined> {
  const at = now().toISOString()
  return change<Constellation, Constellation | undefined>(constellations, itemOf(id), (kept) => {
    const after = kept && next(folded(kept.values), { at, today: dayInEngland(now()) })
    if (!kept || !after) return { answer: undefined }
    const { type, values, added } = after
    const save = acted(kept, flat(values), { type, at, by: system, added })
    return { save, answer: save }
  })
}

/** A household leaves of itself: its approval has ended, or another group has it. */
export const leaveOfItself = (ports: GroupPorts, id: string, household: string, why: string) =>
  followIn(ports, id, (values, context) =>
    seatOf(values, household)
      ? {
          type: 'left',
          values: withoutHousehold(values, household, context, leftTheGroup),
          added: { household, on: context.today, why },
        }
      : undefined,
  )
