import { type Day, dayInEngland } from '#contract/calendar/day.ts'
import { type PartName, personOfPart } from '#contract/fostering/parts.ts'
import type { Gone } from '#contract/fostering/report.ts'
import { partTitle } from '../parts/titles.ts'
import type { PartAt } from '../report/compose.ts'
import type { Who } from '../rights/may.ts'
import { type Head, lastNumber, type Part } from './part.ts'
import { freshPart, type HouseholdPorts } from './perform.ts'
import { valuesAt } from './values-at.ts'

const dayOf = (at: string | undefined): Day => dayInEngland(new Date(at ?? 0))

/** The day on which a part of a record that is kept was erased, as the head says it; null where nothing says so. */
function erasedOn({ known, history }: Head, name: PartName): Day | null {
  const stone = history.find(({ type, added }) => type === 'part-erased' && added?.part === name)
  return known[name]?.erased ?? (stone ? dayOf(stone.at) : null)
}

/** A version of a part that a report names. */
export type Version = { readonly part: PartName; readonly number: number }

/**
 * A part at one of its events; undefined where it is there no more, or is another that was begun since. `light`: as it lies in
 * the table, which is enough where that is its last event; drawn from its history where not.
 */
async function partAt(
  ports: HouseholdPorts,
  who: Who,
  head: Head,
  { part: name, number }: Version,
  light: Part | undefined,
): Promise<PartAt | undefined> {
  if (!light || lastNumber(light, true) < number) return undefined
  if (lastNumber(light, true) === number)
    return { name, number, on: dayOf(light.history.at(-1)?.at), values: light.values }
  const whole = await ports.parts.get(`${head.household}/${name}`)
  const fresh = await freshPart(ports, who, head, name)
  if (!whole || !fresh) return undefined
  return {
    name,
    number,
    on: dayOf(whole.history[number - 1]?.at),
    values: valuesAt(fresh.values, whole.history, number),
  }
}

/** What a report is made of, read at once; and what of it is gone, with the day on which it was erased. */
export async function partsAt(
  ports: HouseholdPorts,
  who: Who,
  head: Head,
  versions: readonly Version[],
): Promise<{ readonly parts: PartAt[]; readonly gone: Gone[] }> {
  const there = versions.filter(({ part }) => head.known[part]?.erased === undefined)
  const lights = await ports.parts.lights(there.map(({ part }) => `${head.household}/${part}`))
  const found = await Promise.all(there.map((one, at) => partAt(ports, who, head, one, lights[at])))
  const parts = found.filter((one) => one !== undefined)
  const names = new Set(parts.map(({ name }) => name))
  const gone = versions
    .filter(({ part }) => !names.has(part))
    .map(({ part }) => ({
      part,
      title: partTitle(part),
      about: personOfPart(part) ?? null,
      on: erasedOn(head, part),
    }))
  return { parts, gone }
}
