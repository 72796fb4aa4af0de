import { clockInEngland, type Day, dayInEngland } from '#contract/calendar/day.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import { hashOfLast } from '#record/chain.ts'
import { change } from '#record/change.ts'
import type { Known } from '../clocks/facts.ts'
import { keptUntil } from '../clocks/kept.ts'
import { factsOf } from '../clocks/of-head.ts'
import type { GroupPorts } from '../constellations/ports.ts'
import { headOf } from '../household/head-of.ts'
import { acted, type Head, type Part } from '../household/part.ts'
import { waitsForMoney } from '../household/payments/money-keys.ts'
import type { HouseholdPorts } from '../household/perform.ts'
import type { ErasingPacks } from '../pack/ports.ts'
import type { eraseItem } from '../panel/erase.ts'
import type { HeadValues } from '../parts/head-values.ts'
import { eraseSummaries, reducePart, staysOn, waitsForSummary } from './erase-kept.ts'
import { erasePart, headId, markAll, system, type Tombstone, tombstones } from './erase-part.ts'

/** What is taken out of the table for good. */
export interface Erasing {
  /** Households whose record was to be kept until a day before this one, as the index has it. */
  over(today: Day): Promise<string[]>
  /** Names of the parts of a household of which anything is there, an old volume too. */
  names(household: string): Promise<PartName[]>
  /** Deletes the part if it is still of this version; undefined: it is gone already. Tells whether it is. */
  remove(household: string, name: PartName, version: number | undefined): Promise<boolean>
  /** Deletes what lies beside a part: all of its old volumes. */
  removeVolumes(household: string, name: PartName): Promise<void>
}

export interface ErasePorts extends HouseholdPorts {
  readonly erasing: Erasing
  /** What was locked for panels lies apart from the household, with its name in it. */
  readonly packs: ErasingPacks
  /** Groups of households, each of which knows who belongs to it. */
  readonly constellations: GroupPorts['constellations']
  /** Meetings of panels, whose items have what the panel said of the household. */
  readonly meetings: Parameters<typeof eraseItem>[0]['meetings']
}

/** Whether the time for which a record is kept is over; by the rules as they are today, whatever an index says. */
function isOver({ rules }: Pick<HouseholdPorts, 'rules'>, head: Head, today: Day): boolean {
  if (head.values.phase !== 'closed' || waitsForSummary(head) || waitsForMoney(head)) return false
  const kept = keptUntil(factsOf(head), rules)
  return kept?.due?.kind === 'day' && kept.due.day < today
}

const bare = (kind: HeadValues['kind'], erased: Day): HeadValues => ({
  kind,
  phase: 'closed',
  source: { from: 'erased' },
  people: {},
  dates: {},
  pauses: [],
  decisions: [],
  erased,
})

/** Leaves of the head no more than what stays of its parts and of itself. `known`: what it knows of parts that stay. */
async function eraseHead(ports: ErasePorts, household: string, known: Head['known']): Promise<void> {
  const now = ports.now()
  const at = now.toISOString()
  await change<Part, undefined>(ports.parts, headId(household), (kept) => {
    if (!kept) return { answer: undefined }
    const { volumes: _, over: __, ...head } = kept as Head
    const own: Tombstone = { part: 'head', number: kept.history.length, end: hashOfLast(kept.history) }
    const blank = {
      ...head,
      values: {},
      history: [],
      known,
      heard: at,
      dropping: true,
    } as unknown as Part
    const added = { stays: [...tombstones(kept), own] }
    const values = bare(head.values.kind, dayInEngland(now))
    return { save: acted(blank, values, { type: 'erased', at, by: system, added }), answer: undefined }
  })
  await dropOld(ports, household)
}

/** Deletes the old volumes of an erased head; until that is done the head stands in the index of what is to be erased. */
async function dropOld({ erasing, parts }: ErasePorts, household: string): Promise<void> {
  await erasing.removeVolumes(household, 'head')
  await change<Part, undefined>(parts, headId(household), (kept) => {
    if (!kept?.dropping) return { answer: undefined }
    const { dropping: _, ...rest } = kept
    return { save: { ...rest, version: kept.version + 1 }, answer: undefined }
  })
}

/** Writes the head as it is, so that the index has the day that the rules give today. */
const rewrite = ({ parts }: ErasePorts, household: string): Promise<undefined> =>
  change<Part, undefined>(parts, headId(household), (kept) =>
    kept ? { save: { ...kept, version: kept.version + 1 }, answer: undefined } : { answer: undefined },
  )

/** Erases the record of a household, part by part, if it is no longer to be kept. */
export async function eraseHousehold(ports: ErasePorts, household: string): Promise<void> {
  const head = await headOf(ports, household)
  if (!head) return
  const today = dayInEngland(ports.now())
  if (head.values.erased) {
    await eraseSummaries(ports, head, today)
    return dropOld(ports, household)
  }
  if (!isOver(ports, head, today)) return rewrite(ports, household)
  const stays = staysOn(head, today)
  const isHere = (name: PartName) => name !== 'head' && !stays.includes(name)
  const names = (await ports.erasing.names(household)).filter(isHere)
  const marked = await markAll(ports, household, names)
  for (const name of names) await erasePart(ports, household, name, marked)
  const known: Record<PartName, Known> = {}
  for (const name of stays) {
    const summary = await reducePart(ports, household, name)
    if (!summary) return
    known[name] = summary
  }
  const left = (await ports.erasing.names(household)).filter(isHere)
  if (left.length === 0) await eraseHead(ports, household, known)
}

/** So many households are erased in one go at most: the rest in the next. */
const mostAtOnce = 10

/** Erases what is no longer to be kept. One that fails holds up none of the others, and the next night tries again. */
export async function eraseOver(ports: ErasePorts): Promise<void> {
  const over = await ports.erasing.over(dayInEngland(ports.now()))
  let failed: unknown
  for (const household of over.slice(0, mostAtOnce)) {
    try {
      await eraseHousehold(ports, household)
    } catch (error) {
      failed = error
    }
  }
  if (failed) throw failed
}

/** The hour of the night, by the clock in England, in which records are erased. */
const nightHour = '02'

/** Erases at night, when nobody works with a record; at other times it does nothing. */
export const eraseAtNight = async (ports: ErasePorts): Promise<void> =>
  clockInEngland(ports.now()).slice(11, 13) === nightHour ? eraseOver(ports) : undefined
