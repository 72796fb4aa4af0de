import { dayOf } from '#contract/calendar/month.ts'
import type { Service } from '#contract/core/service.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import type { WardName } from '#contract/geo/wards.ts'
import { isPublic } from '#contract/insight/public-kind.ts'
import { isOpen, type State } from '#contract/requests/lifecycle.ts'
import { atom, type Entry } from './atom.ts'
import type { Fact } from './fact.ts'
import { type ListPlace, placeInWords } from './list-place.ts'
import { middleOf } from './square.ts'

/** What somebody decided that anybody may read of a report. */
export interface Published {
  readonly words?: string
  /** Ids of photos. */
  readonly photos: readonly string[]
}

export interface FeedPorts {
  /** Reports that anybody may find, of a ward or a service, those that changed last first. */
  readonly changed: (
    by: 'ward' | 'service',
    id: string,
    limit: number,
    after?: ListPlace,
  ) => Promise<readonly Fact[]>
  readonly publishedOf: (reference: string) => Promise<Published | undefined>
  readonly services: readonly Service[]
  readonly wards: readonly WardName[]
  readonly council: Pick<CouncilProfile, 'name' | 'site' | 'reportsInTheOpen'>
  /** Without a slash at its end. */
  readonly siteUrl: string
}

const mostEntries = 100

/** How a report stands, in the words of a feed. */
const standing: Readonly<Record<State, string>> = {
  submitted: 'Sent to the council',
  acknowledged: 'The council has it',
  inspected: 'Inspected',
  scheduled: 'Work is planned',
  fixed: 'Fixed',
  closed: 'Closed',
  referred: 'Another organisation looks after it',
  merged: 'The same as an earlier report',
  approved: 'Decided',
  refused: 'Decided',
}

/** Names of things, and with it what a line about a report says. */
export interface Names {
  readonly service: (slug: string) => string
  readonly ward: (code: string | undefined) => string | undefined
}

export const namesOf = ({ services, wards }: Pick<FeedPorts, 'services' | 'wards'>): Names => {
  const titles = new Map(services.map(({ slug, title }) => [slug, title]))
  const places = new Map(wards.map(({ code, name }) => [code, name]))
  return {
    service: (slug) => titles.get(slug) ?? slug,
    ward: (code) => (code ? places.get(code) : undefined),
  }
}

/** `Pothole in Quorn, SK 565 165`: the same however the report stands. */
function whatAndWhere({ service, ward, square }: Fact, names: Names): string {
  const place = [names.ward(ward), square].filter(Boolean).join(', ')
  return `${names.service(service)}${place ? ` in ${place}` : ''}`
}

/** `Pothole in Quorn, SK 565 165: fixed`. */
export const headline = (fact: Fact, names: Names): string =>
  `${whatAndWhere(fact, names)}: ${standing[fact.state ?? 'submitted'].toLowerCase()}`

/**
 * Where an entry leads: the report’s own page, or that of its service where the council shows no reports. The part behind #
 * tells it from the others of that service.
 */
const pageOf = (
  { siteUrl, council }: Pick<FeedPorts, 'siteUrl' | 'council'>,
  { service, reference }: Fact,
  verb: Service['verb'],
) =>
  council.reportsInTheOpen
    ? `${siteUrl}/reports/${reference}`
    : `${siteUrl}/${verb === 'report' ? 'report' : 'apply'}/${service}#report-${reference}`

function entryOf(
  ports: FeedPorts,
  names: Names,
  authority: string,
  fact: Fact,
  published: Published | undefined,
): Entry {
  const { submittedAt = '', finishedAt, changedAt = submittedAt, state = 'submitted', dueAt } = fact
  const due = isOpen(state) && dueAt ? [`To be looked at by ${dayOf(dueAt)}`] : []
  const photos = published?.photos.length ? [`Photos: ${published.photos.length}`] : []
  const verb = ports.services.find(({ slug }) => slug === fact.service)?.verb ?? 'report'
  return {
    id: `tag:${authority},2026:reports/${fact.reference}`,
    title: whatAndWhere(fact, names),
    page: pageOf(ports, fact, verb),
    published: submittedAt,
    updated: changedAt,
    point: fact.square ? middleOf(fact.square) : undefined,
    content: [
      `${standing[state]}. Reference ${fact.reference}`,
      `Sent on ${dayOf(submittedAt)}${finishedAt ? `, finished on ${dayOf(finishedAt)}` : ''}`,
      ...due,
      ...(published?.words ? [published.words] : []),
      ...photos,
    ],
  }
}

/** The feed of a ward or a service, from a report on where one is given; undefined where there is no such feed. */
export async function feed(
  ports: FeedPorts,
  by: 'ward' | 'service',
  id: string,
  after?: ListPlace,
): Promise<string | undefined> {
  const names = namesOf(ports)
  const service = by === 'service' ? ports.services.find(({ slug }) => slug === id) : undefined
  const title = by === 'ward' ? names.ward(id) : service && isPublic(service) ? service.title : undefined
  if (!title) return undefined
  const found = await ports.changed(by, id, mostEntries + 1, after)
  const facts = found.slice(0, mostEntries)
  const last = found.length > mostEntries ? facts.at(-1) : undefined
  // Of the profile, which stays the same when the installation moves.
  const authority = new URL(ports.council.site).hostname
  const entries = await Promise.all(
    facts.map(async (fact) =>
      entryOf(
        ports,
        names,
        authority,
        fact,
        fact.publishedAt ? await ports.publishedOf(fact.reference) : undefined,
      ),
    ),
  )
  const place = by === 'ward' ? 'wards' : 'services'
  const self = `${ports.siteUrl}/api/feeds/${place}/${id}.atom`
  const from = (at: ListPlace) => `${self}?after=${encodeURIComponent(placeInWords(at))}`
  return atom({
    id: `tag:${authority},2026:feeds/${place}/${id}`,
    title: `${ports.council.name}: reports ${by === 'ward' ? 'in' : 'of'} ${title}`,
    author: ports.council.name,
    self: after ? from(after) : self,
    page: `${ports.siteUrl}/performance/open-data`,
    updated: entries[0]?.updated ?? '2026-01-01T00:00:00.000Z',
    entries,
    next: last?.changedAt ? from({ at: last.changedAt, reference: last.reference }) : undefined,
  })
}
