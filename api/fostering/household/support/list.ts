import type { PlaceSupport, SupportWaiting } from '#contract/fostering/carers/support.ts'
import { isAskedFor, type Support, type SupportValues, supportView } from '../../parts/carers/support.ts'
import { mayPart, type Who } from '../../rights/may.ts'
import { wholeHead } from '../over/shelve.ts'
import { type Head, lastNumber, type Part } from '../part.ts'
import type { HouseholdPorts } from '../perform.ts'
import type { SupportLists } from './line.ts'

/** So many that are over are shown; the others are counted. */
const mostOver = 20
/** So many that wait for us are a page of staff's list. */
export const mostWaiting = 50

const isOver = (state: string): boolean => state === 'done' || state === 'withdrawn'

/** What a household asked for, as one person of it sees it: what is open first, and of the rest the newest. */
export async function requestsFor(
  { parts }: Pick<HouseholdPorts, 'parts'>,
  who: Who,
  head: Head,
): Promise<Pick<PlaceSupport, 'requests' | 'earlier'>> {
  const { known } = await wholeHead({ parts }, head)
  const own = Object.values(known)
    .filter(({ name, kind }) => kind === 'support' && mayPart(who, 'see', name, head.values.phase))
    .sort((a, b) => b.since.localeCompare(a.since))
  const over = own.filter(({ state }) => isOver(state))
  const shown = [...own.filter(({ state }) => !isOver(state)), ...over.slice(0, mostOver)]
  const found = await parts.lights(shown.map(({ name }) => `${head.household}/${name}`))
  const requests = found.flatMap((part) => {
    const values = part?.values as SupportValues | undefined
    if (!part || !values || !isAskedFor(values)) return []
    return [{ part: part.name, seen: lastNumber(part, true), request: supportView(values as Support) }]
  })
  const order = (state: string) => (state === 'waiting' ? 0 : isOver(state) ? 2 : 1)
  return {
    requests: requests.sort(
      (a, b) =>
        order(a.request.state) - order(b.request.state) ||
        b.request.asked.at.localeCompare(a.request.asked.at),
    ),
    earlier: over.length - Math.min(over.length, mostOver),
  }
}

/** A page of what waits for us over all households, soonest first, with whose households they are. */
export async function waitingSupport(
  { parts, support, now }: Pick<HouseholdPorts, 'parts' | 'now'> & { readonly support: SupportLists },
  all: readonly Who[],
  after?: string,
): Promise<SupportWaiting> {
  const { lines: page, next } = await support.waiting(mostWaiting, after)
  const heads = await parts.lights([...new Set(page.map(({ household }) => `${household}/head`))])
  const headOf = new Map(heads.flatMap((head) => (head ? [[head.household, head as Part as Head]] : [])))
  return {
    now: now().toISOString(),
    requests: page.flatMap((line) => {
      const values = headOf.get(line.household)?.values
      const sees = values && all.some((who) => mayPart(who, 'see', line.part, values.phase))
      return sees ? [{ ...line, worker: values.worker?.name ?? null, phase: values.phase }] : []
    }),
    next,
  }
}
