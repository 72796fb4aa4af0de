import { dayOf } from '#contract/calendar/month.ts'
import type { Service } from '#contract/core/service.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { departmentOf } from '#contract/council/department.ts'
import { type Names, nearestName } from '#contract/geo/near.ts'
import type { WardName } from '#contract/geo/wards.ts'
import { isPublic } from '#contract/insight/public-kind.ts'
import type { Half, PublicReport, PublicStep, ReportLine } from '#contract/insight/reports.ts'
import type { ClosedBecause } from '#contract/requests/closed-because.ts'
import { isOpen } from '#contract/requests/lifecycle.ts'
import { open311Path } from '#contract/requests/open311.ts'
import type { Fact } from './fact.ts'
import { type FeedPorts, namesOf } from './feeds.ts'
import { type ListPlace, placeInWords } from './list-place.ts'
import { factKeys } from './listed.ts'
import { middleOf } from './square.ts'

/** What of a report's life everybody may know, and what of its words and photos was made public. */
interface SeenLife {
  readonly steps: readonly { readonly type: PublicStep; readonly at: string }[]
  readonly passedTo?: PublicReport['passedTo'] | undefined
  readonly because?: ClosedBecause
  readonly words?: string
  /** Ids of photos that came from residents, and of those that show the work. */
  readonly photos: readonly string[]
  readonly work: readonly string[]
}

export interface ReportPorts extends Pick<FeedPorts, 'changed'> {
  /** What of its life, words and photos everybody may know. */
  readonly seenOf: (reference: string) => Promise<SeenLife | undefined>
  readonly factOf: (reference: string) => Promise<Fact | undefined>
  /** Streets and places, or nothing while they cannot be had. */
  readonly streets: () => Promise<Names | undefined>
  readonly services: readonly Service[]
  readonly wards: readonly WardName[]
  readonly council: CouncilProfile
  readonly now: () => Date
}

/** Which reports: of a ward, of a kind, open or finished, and behind which one. */
export interface ReportsAsked {
  readonly ward?: string | undefined
  readonly service?: string | undefined
  readonly state?: Half | undefined
  readonly after?: ListPlace | undefined
}

const shown = 20
/** So many are looked at for one answer; where what is asked for is rare, the next answer goes on from there. */
const mostLooked = 1_000
const atOnce = { one: 200, each: 25 }

/** One list of the table, those that changed last first, read as far as it is wanted. */
async function* newest(
  { changed }: ReportPorts,
  by: 'ward' | 'service',
  id: string,
  size: number,
  begin?: ListPlace,
): AsyncGenerator<Fact> {
  let after = begin
  for (;;) {
    const facts = await changed(by, id, size, after)
    yield* facts
    const last = facts.at(-1)
    if (facts.length < size || !last?.changedAt) return
    after = { at: last.changedAt, reference: last.reference }
  }
}

const changedAt = ({ changedAt = '' }: Fact) => changedAt

/** Several lists as one, those that changed last first. */
async function* together(lists: readonly AsyncGenerator<Fact>[]): AsyncGenerator<Fact> {
  const heads = await Promise.all(lists.map(async (list) => ({ list, fact: (await list.next()).value })))
  for (;;) {
    const [first] = heads
      .filter(({ fact }) => fact)
      .sort((a, b) => (changedAt(a.fact) < changedAt(b.fact) ? 1 : -1))
    if (!first) return
    yield first.fact
    first.fact = (await first.list.next()).value
  }
}

/** By the key that holds the fewest others: a ward has fewer reports than a kind. */
function read(ports: ReportPorts, { ward, service, after }: ReportsAsked): AsyncGenerator<Fact> {
  if (ward) return newest(ports, 'ward', ward, atOnce.one, after)
  if (service) return newest(ports, 'service', service, atOnce.one, after)
  const kinds = ports.services.filter(isPublic)
  return together(kinds.map(({ slug }) => newest(ports, 'service', slug, atOnce.each, after)))
}

/** What was put together with another is found as that one. */
const fits = ({ service, state }: Fact, asked: ReportsAsked): boolean =>
  state !== undefined &&
  state !== 'merged' &&
  (!asked.service || service === asked.service) &&
  (!asked.state || isOpen(state) === (asked.state === 'open'))

/** One page of what was reported, and where the next goes on. */
export async function reportsIn(
  ports: ReportPorts,
  asked: ReportsAsked,
): Promise<{ reports: ReportLine[]; next: string | null }> {
  const found: Fact[] = []
  let last: Fact | undefined
  let looked = 0
  let more = false
  for await (const fact of read(ports, asked)) {
    more = found.length === shown || looked === mostLooked
    if (more) break
    looked++
    last = fact
    if (fits(fact, asked)) found.push(fact)
  }
  const line = lineIn(ports, await ports.streets())
  const next =
    more && last?.changedAt ? placeInWords({ at: last.changedAt, reference: last.reference }) : null
  return { reports: found.map(line), next }
}

function lineIn(ports: ReportPorts, streets: Names | undefined): (fact: Fact) => ReportLine {
  const names = namesOf(ports)
  const today = dayOf(ports.now())
  return (fact) => {
    const { reference, service, state = 'submitted', square = '', ward, submittedAt = '', followers } = fact
    const { changedAt = submittedAt, finishedAt, dueAt } = fact
    const middle = middleOf(square)
    const name = names.ward(ward)
    const due = isOpen(state) && dueAt ? dayOf(dueAt) : null
    return {
      ...{ reference, service: { slug: service, title: names.service(service) }, state, square, middle },
      near: nearestName(middle, streets) ?? null,
      ward: ward && name ? { code: ward, name } : null,
      ...{ sent: dayOf(submittedAt), changed: dayOf(changedAt) },
      finished: finishedAt ? dayOf(finishedAt) : null,
      ...{ due, overdue: due !== null && due < today, followers },
    }
  }
}

/** Whether the fact stands in a list that anybody may see: the rule by which it is put there. */
const isListed = ({ services }: ReportPorts, fact: Fact): boolean =>
  'publicServiceKey' in factKeys(fact, (slug) => services.some((one) => one.slug === slug && isPublic(one)))

/** One report with what was made public of it; undefined where nobody may know of it. */
export async function publicReport(ports: ReportPorts, reference: string): Promise<PublicReport | undefined> {
  const fact = await ports.factOf(reference)
  if (!fact || !isListed(ports, fact)) return undefined
  const [streets, seen] = await Promise.all([ports.streets(), ports.seenOf(reference)])
  const { acknowledgedAt, state = 'submitted' } = fact
  const { id, name, phone } = departmentOf(ports.council, fact.department)
  return {
    ...lineIn(ports, streets)(fact),
    department: { id, name, phone },
    taken: acknowledgedAt ? dayOf(acknowledgedAt) : null,
    steps: (seen?.steps ?? []).map(({ type, at }) => ({ type, on: dayOf(at) })),
    because: seen?.because ?? null,
    passedTo: seen?.passedTo ?? null,
    words: seen?.words ?? null,
    photos: photosOf(ports.council, reference, seen?.photos ?? []),
    workPhotos: photosOf(ports.council, reference, seen?.work ?? []),
    follow: isOpen(state),
  }
}

/** The Open311 server shows them: no other function may read files that were made public. */
const photosOf = ({ open311 }: CouncilProfile, reference: string, ids: readonly string[]): string[] =>
  open311 ? ids.map((id) => `${open311Path}/photos/${reference}/${id}.jpg`) : []
