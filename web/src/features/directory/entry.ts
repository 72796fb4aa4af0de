import type { LifeEventId, Listing, TopicId } from '#contract/core/listing.ts'
import type { Service } from '#contract/core/service.ts'

/** Who provides it, as lists show it. */
export type Who = 'here' | 'county' | 'district' | 'national'

/** What lists show of a service or listing; the build makes them from the catalogue and the directory. */
export interface DirectoryEntry {
  readonly slug: string
  /** What can be done here; missing: it has a page that says who does it. */
  readonly verb?: Service['verb']
  /** Of a page of this site that is no service: its address. */
  readonly href?: string
  readonly title: string
  readonly summary: string
  readonly who: Who
  readonly topics: readonly TopicId[]
  readonly lifeEvents: readonly LifeEventId[]
  /** Of what is reported: the heading under which it stands. */
  readonly group?: string
}

/** What the search looks at besides. */
export interface SearchEntry extends DirectoryEntry {
  readonly words: readonly string[]
}

/** What the page of a listing shows; the build makes one file for each. */
export interface ListingFacts extends Omit<Listing, 'words' | 'lgsl'> {
  /** Others of its first topic. */
  readonly related: readonly DirectoryEntry[]
  /** By the code of a council of this county or beside it, its page where this is done, where we know it. */
  readonly links: Readonly<Record<string, string>>
}

type Of = Pick<Service, 'slug' | 'verb' | 'title' | 'summary' | 'topics' | 'lifeEvents' | 'group'>

export const entryOfService = ({
  slug,
  verb,
  title,
  summary,
  topics,
  lifeEvents = [],
  group,
}: Of): DirectoryEntry => ({
  ...{ slug, verb, title, summary, who: 'here', topics, lifeEvents, group },
})

export const entryOfListing = ({
  slug,
  title,
  summary,
  provider,
  topics,
  lifeEvents = [],
}: Listing): DirectoryEntry => ({
  ...{ slug, title, summary, who: provider.kind, topics, lifeEvents },
})

/** In alphabetical order of their titles. */
export const inOrder = <T extends DirectoryEntry>(entries: readonly T[]): T[] =>
  [...entries].sort((one, other) => one.title.localeCompare(other.title, 'en'))
