import type { Group } from './groups.ts'
import type { Measure, Measured } from './measure.ts'

type Counts = Readonly<Record<string, number>>

/** What is still open of what was sent in one month, whole and by where it is. `received`: of how many. */
export interface StillOpen extends Pick<Measure, 'received' | 'open' | 'due' | 'waiting'> {
  readonly districts: Counts
  readonly wards: Counts
}

/** The same with the service that it is of. */
export interface StillOpenOne {
  readonly id: string
  readonly month: string
  readonly still: StillOpen
}

/** The list of the services’ months of which something is open: those without are not in it, so it stays short. */
export const openIndex = {
  name: 'still-open',
  key: 'openKey',
  sort: 'openMonth',
  holds: ['stillOpen'],
} as const

/** What is still open of a group, or undefined where nothing is. */
export function stillOpenOf({ whole, districts, wards }: Measured): StillOpen | undefined {
  const { received, open, due, waiting } = whole
  if (open === 0) return undefined
  const by = Object.entries(districts).flatMap(([code, part]) => (part.open > 0 ? [[code, part.open]] : []))
  return { received, open, due, waiting, districts: Object.fromEntries(by), wards }
}

/** Where a group stands in the list of those with something open, by its month; nothing for those without. */
export function openKeys({ kind, id, month }: Group, measured: Measured): Record<string, unknown> {
  const stillOpen = kind === 'service' ? stillOpenOf(measured) : undefined
  return stillOpen ? { openKey: kind, openMonth: `${month}#${id}`, stillOpen } : {}
}

export const openAt = ({ openMonth, stillOpen }: Record<string, unknown>): StillOpenOne => {
  const [month = '', id = ''] = String(openMonth).split('#')
  return { id, month, still: stillOpen as StillOpen }
}

function addUp(all: readonly (Counts | undefined)[]): Counts {
  const sum: Record<string, number> = {}
  for (const counts of all)
    for (const [key, count] of Object.entries(counts ?? {})) sum[key] = (sum[key] ?? 0) + count
  return sum
}

/** What is open of all of them together. */
export const openIn = (all: readonly StillOpenOne[]): StillOpen => ({
  received: all.reduce((sum, { still }) => sum + still.received, 0),
  open: all.reduce((sum, { still }) => sum + still.open, 0),
  due: addUp(all.map(({ still }) => still.due)),
  waiting: addUp(all.map(({ still }) => still.waiting)),
  districts: addUp(all.map(({ still }) => still.districts)),
  wards: addUp(all.map(({ still }) => still.wards)),
})
