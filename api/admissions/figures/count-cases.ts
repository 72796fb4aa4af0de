import type { CouncilData } from '#admissions/rounds/ports.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { yearFigures } from './count-year.ts'
import type { CountedFacts, CountedYears, CountMarks, CountTerms, Source } from './ports.ts'

export interface CountPorts {
  readonly sources: () => readonly Source[]
  readonly countedFacts: CountedFacts
  readonly countMarks: CountMarks
  readonly countedYears: Pick<CountedYears, 'all' | 'keep'>
  readonly countTerms: CountTerms
  readonly groups: readonly { readonly id: string; readonly title: string }[]
  readonly council: Pick<CouncilData, 'rounds'>
  readonly now: () => Date
}

/** How many cases are read at once, and how many of a source in one turn: far from as long as a function may take. */
const atOnce = 100
const inOneTurn = 2000

/** Minutes by which an index may be behind: what changed since then is looked at again. */
const lag = 10

/** Up to where a source is known to be complete. */
function edgeOf({ grain }: Source, now: Date): string {
  const at = new Date(now.getTime() - lag * 60_000)
  return grain === 'day' ? dayInEngland(at) : at.toISOString()
}

/**
 * Counts what changed in a source since it was counted last. Where it has got to is written down after what was counted, and
 * what is counted again is the same: it may be stopped anywhere. False where more is left.
 */
async function countSource(ports: CountPorts, source: Source): Promise<boolean> {
  const edge = edgeOf(source, ports.now())
  let mark = await ports.countMarks.get(source.name)
  const found = await source.since(mark)
  const turn = found.slice(0, inOneTurn)
  for (let from = 0; from < turn.length; from += atOnce) {
    const part = turn.slice(from, from + atOnce)
    await ports.countedFacts.keep(await source.facts(part.map(({ id }) => id)))
    const last = part.at(-1)?.at ?? mark
    const next = last < edge ? last : edge
    if (next <= mark) continue
    await ports.countMarks.set(source.name, next)
    mark = next
  }
  return turn.length === found.length
}

/** Counts what changed in every case during the year, under Fair Access and of appeals. False where more is left. */
export async function countCases(ports: CountPorts): Promise<boolean> {
  let isAll = true
  for (const source of ports.sources()) if (!(await countSource(ports, source))) isAll = false
  return isAll
}

/** The day on which a school year is counted. */
export const countDay = ({ countedOn }: CountTerms, year: number): string => `${year}-${countedOn}`

/** Keeps the figures of school years whose day has come. Each is counted once: nobody learns of a child by what is another number today. */
export async function countYears(ports: CountPorts): Promise<void> {
  const now = ports.now()
  const kept = new Set((await ports.countedYears.all()).map(({ year }) => year))
  for (const year of new Set(ports.council.rounds.map((round) => round.year))) {
    if (kept.has(year) || dayInEngland(now) < countDay(ports.countTerms, year)) continue
    const facts = await ports.countedFacts.ofYear(year)
    await ports.countedYears.keep(
      yearFigures(facts, { year, counted: now.toISOString(), groups: ports.groups }),
    )
  }
}

/** Every ten minutes: counts what changed, and the years that are over once all of it is counted. */
export async function countNow(ports: CountPorts): Promise<void> {
  if (ports.now().getUTCMinutes() % 10 !== 0) return
  if (await countCases(ports)) await countYears(ports)
}
