import { unqueued } from './append.ts'
import { hashOf } from './canonical.ts'
import type { Item, VolumeMark } from './item.ts'
import type { Volume } from './shelf.ts'

/** The key of an item's volume. No id has a `#` in it. */
export const volumeKey = (id: string, number: number): string => `${id}#${number}`

type Lists = Record<string, readonly unknown[]>

const listOf = (item: Item, name: string): readonly unknown[] =>
  ((item as unknown as Record<string, unknown>)[name] as readonly unknown[] | undefined) ?? []

const hashOfVolume = (id: string, before: string, lists: Lists): string => hashOf({ id, before, lists })

const lengths = (lists: Lists): Record<string, number> =>
  Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.length]))

/** How many entries of the list lie in volumes. */
export const inVolumes = ({ volumes = [] }: Pick<Item, 'volumes'>, list: string): number =>
  volumes.reduce((sum, { takes }) => sum + (takes[list] ?? 0), 0)

/** The item without the beginnings of its lists, as many entries of each as `take` says. */
function without<T extends Item>(item: T, names: readonly string[], take: (name: string) => number): T {
  const changed = names
    .filter((name) => take(name) > 0 && listOf(item, name).length > 0)
    .map((name) => [name, listOf(item, name).slice(take(name))])
  return { ...item, ...Object.fromEntries(changed) }
}

/** A volume on its way to the table. */
export interface Laid {
  readonly number: number
  readonly volume: Volume
}

/** An item as it is stored: the head, and the volumes that it names and that are not there yet. */
export interface Split<T> {
  readonly head: T
  readonly laid: readonly Laid[]
}

const highestOf = (volumes: readonly VolumeMark[]): number =>
  Math.max(0, ...volumes.map(({ number }) => number))

/**
 * The whole item as it is stored. A volume whose part of the item is unchanged stays; one whose part was changed, as by
 * erasing, is written anew under a new number, and the old one is to be dropped. `version`: what this replaces.
 */
export function split<T extends Item>(
  id: string,
  whole: T,
  names: readonly string[],
  version: number,
): Split<T> {
  const marks = whole.volumes ?? []
  if (marks.length === 0) return { head: whole, laid: [] }
  const taken: Record<string, number> = {}
  const volumes: VolumeMark[] = []
  const laid: Laid[] = []
  let before = ''
  let highest = highestOf(marks)
  for (const mark of marks) {
    const lists: Lists = {}
    for (const [name, many] of Object.entries(mark.takes)) {
      const from = taken[name] ?? 0
      lists[name] = listOf(whole, name).slice(from, from + many)
      taken[name] = from + many
    }
    const hash = hashOfVolume(id, before, lists)
    const stays = hash === mark.hash
    const number = stays ? mark.number : ++highest
    volumes.push({ number, hash, takes: lengths(lists) })
    if (!stays) laid.push({ number, volume: { from: version, before, hash, lists } })
    before = hash
  }
  const head = { ...without(whole, names, (name) => taken[name] ?? 0), volumes }
  return { head: laid.length > 0 ? { ...head, dropping: true } : head, laid }
}

/** The whole item from its head and its volumes; undefined when these are not the volumes that the head names. */
export function join<T extends Item>(head: T, volumes: readonly (Volume | undefined)[]): T | undefined {
  const marks = head.volumes ?? []
  if (marks.some(({ hash }, at) => volumes[at]?.hash !== hash)) return undefined
  const whole: Lists = {}
  for (const volume of volumes)
    for (const [name, list] of Object.entries(volume?.lists ?? {}))
      whole[name] = [...(whole[name] ?? []), ...list]
  const lists = Object.entries(whole).map(([name, list]) => [name, [...list, ...listOf(head, name)]])
  return { ...head, ...Object.fromEntries(lists.filter(([, list]) => (list as unknown[]).length > 0)) }
}

export const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length

/** Less than this makes no room worth a volume. Bytes. */
const leastMoved = 16 * 1024

/**
 * The stored head once all that may leave it lies in its next volume: whole lists, and of the history what was handed on.
 * Goes by the stored head alone, so whoever turns the same version writes the same volume. Undefined when little would
 * leave. `handsOn`: false where nobody is given the events, so that all of them may leave.
 */
export function turned<T extends Item>(
  id: string,
  head: T,
  names: readonly string[],
  least = leastMoved,
  handsOn = true,
): (Split<T> & { laid: readonly [Laid] }) | undefined {
  const first = handsOn ? unqueued(head).at(0) : undefined
  const settled = first ? head.history.indexOf(first) : head.history.length
  const lists: Lists = {}
  for (const name of names) {
    const list = name === 'history' ? head.history.slice(0, settled) : listOf(head, name)
    if (list.length > 0) lists[name] = list
  }
  if (bytesOf(lists) < least) return undefined
  const marks = head.volumes ?? []
  const before = marks.at(-1)?.hash ?? ''
  const hash = hashOfVolume(id, before, lists)
  const number = highestOf(marks) + 1
  const takes = lengths(lists)
  const rest = without(head, names, (name) => takes[name] ?? 0)
  return {
    head: { ...rest, version: head.version + 1, volumes: [...marks, { number, hash, takes }] },
    laid: [{ number, volume: { from: head.version, before, hash, lists } }],
  }
}

/** Numbers up to the highest that the item has given away and names no more. */
export function unnamed({ volumes = [] }: Pick<Item, 'volumes'>): {
  readonly numbers: number[]
  readonly next: number
} {
  const named = new Set(volumes.map(({ number }) => number))
  const highest = highestOf(volumes)
  const all = Array.from({ length: highest }, (_, at) => at + 1)
  return { numbers: all.filter((number) => !named.has(number)), next: highest + 1 }
}
