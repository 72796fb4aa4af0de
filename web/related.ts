import type { Listing } from '#contract/core/listing.ts'
import type { Catalogue } from './directory-modules.ts'
import {
  type DirectoryEntry,
  entryOfListing,
  entryOfService,
  inOrder,
} from './src/features/directory/entry.ts'

/** How many others of its topic a listing shows. */
const atMost = 6

type Told = Pick<Listing, 'title' | 'words' | 'topics' | 'lifeEvents'>

/** What says of a page what it is about: topics, events of life, and the longer words of its names. */
const aboutOf = ({ title, words, topics, lifeEvents = [] }: Told): Set<string> =>
  new Set([
    ...topics.map((id) => `topic ${id}`),
    ...lifeEvents.map((id) => `event ${id}`),
    ...[title, ...words].flatMap((text) => text.toLowerCase().match(/[a-z]{4,}/g) ?? []),
  ])

/** What else a listing's page shows of its first topic: what can be requested here, then the listings most like it. */
export function relatedTo(listing: Listing, { services, listings }: Catalogue): DirectoryEntry[] {
  const [topic] = listing.topics
  const ofTopic = ({ slug, topics }: { slug: string; topics: readonly string[] }) =>
    slug !== listing.slug && topic !== undefined && topics.includes(topic)
  const abouts = new Map(listings.map((one) => [one, aboutOf(one)]))
  const about = aboutOf(listing)
  // What few pages speak of says more.
  const weights = new Map(
    [...about].map((word) => [word, 1 / [...abouts.values()].filter((one) => one.has(word)).length]),
  )
  const likeness = new Map(
    [...abouts].map(([one, words]) => [
      one,
      [...weights].reduce((sum, [word, weight]) => sum + (words.has(word) ? weight : 0), 0),
    ]),
  )
  const near = listings
    .filter(ofTopic)
    .sort((one, other) => (likeness.get(other) ?? 0) - (likeness.get(one) ?? 0))
  const entries = [...services.filter(ofTopic).map(entryOfService), ...near.map(entryOfListing)]
  return inOrder(entries.slice(0, atMost))
}
