import type { CouncilProfile } from '#contract/council.ts'
import type { WardName } from '#contract/geo/wards.ts'
import { isOpen, type State } from '#contract/lifecycle.ts'
import type { Service } from '#contract/service.ts'
import { atom, type Entry } from './atom.ts'
import type { Fact } from './fact.ts'
import { isPublic } from './listed.ts'
import { dayOf } from './month.ts'

/** What somebody decided that anybody may read of a report. */
export interface Published {
  readonly words?: string
  readonly photos: number
}

export interface FeedPorts {
  /** Reports that anybody may find, of a ward or a service, those that changed last first. */
  readonly changed: (by: 'ward' | 'service', id: string, limit: number) => Promise<readonly Fact[]>
  readonly publishedOf: (reference: string) => Promise<Published | undefined>
  readonly services: readonly Service[]
  readonly wards: readonly WardName[]
  readonly council: Pick<CouncilProfile, 'name' | 'site'>
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
  referred: 'Passed to somebody else',
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

/** `Pothole in Quorn, SK 565 165: fixed`. */
export function headline(fact: Fact, names: Names): string {
  const ward = names.ward(fact.ward)
  const place = [ward, fact.square].filter(Boolean).join(', ')
  return `${names.service(fact.service)}${place ? ` in ${place}` : ''}: ${standing[fact.state ?? 'submitted'].toLowerCase()}`
}

function entryOf(fact: Fact, names: Names, council: string, published: Published | undefined): Entry {
  const { submittedAt = '', finishedAt, changedAt = submittedAt, state = 'submitted', dueAt } = fact
  const due = isOpen(state) && dueAt ? [`To be looked at by ${dayOf(dueAt)}`] : []
  const photos = published?.photos ? [`Photos: ${published.photos}`] : []
  return {
    id: `tag:${council},2026:reports/${fact.reference}`,
    title: headline(fact, names),
    published: submittedAt,
    updated: changedAt,
    content: [
      `${standing[state]}. Reference ${fact.reference}`,
      `Sent on ${dayOf(submittedAt)}${finishedAt ? `, finished on ${dayOf(finishedAt)}` : ''}`,
      ...due,
      ...(published?.words ? [published.words] : []),
      ...photos,
    ],
  }
}

/** The feed of a ward or a service; undefined where there is none. */
export async function feed(
  ports: FeedPorts,
  by: 'ward' | 'service',
  id: string,
): Promise<string | undefined> {
  const names = namesOf(ports)
  const service = by === 'service' ? ports.services.find(({ slug }) => slug === id) : undefined
  const title = by === 'ward' ? names.ward(id) : service && isPublic(service) ? service.title : undefined
  if (!title) return undefined
  const facts = await ports.changed(by, id, mostEntries)
  // Of the profile, which stays the same when the installation moves.
  const authority = new URL(ports.council.site).hostname
  const entries = await Promise.all(
    facts.map(async (fact) =>
      entryOf(fact, names, authority, fact.publishedAt ? await ports.publishedOf(fact.reference) : undefined),
    ),
  )
  const place = by === 'ward' ? 'wards' : 'services'
  return atom({
    id: `tag:${authority},2026:feeds/${place}/${id}`,
    title: `${ports.council.name}: reports ${by === 'ward' ? 'in' : 'of'} ${title}`,
    author: ports.council.name,
    self: `${ports.siteUrl}/api/feeds/${place}/${id}.atom`,
    page: `${ports.siteUrl}/performance/open-data`,
    updated: entries[0]?.updated ?? '2026-01-01T00:00:00.000Z',
    entries,
  })
}
