import { type Listing, lifeEvents } from '#contract/core/listing.ts'
import { stepsOf } from '#services/life-events/steps.ts'
import type { Catalogue } from './directory-modules.ts'
import {
  type DirectoryEntry,
  entryOfListing,
  entryOfService,
  inOrder,
} from './src/features/directory/entry.ts'
import { ownPages } from './src/features/directory/ownPages.ts'

/** How many others of its topic a listing shows. */
const atMost = 6

type Told = Pick<Listing, 'title' | 'words' | 'topics' | 'lifeEvents'>

/**
 * What stands beside a page that frightened people read: only what may help them, chosen by hand. Nothing of its topic
 * comes there by itself.
 */
const besideHarm: Readonly<Record<string, readonly string[]>> = {
  'domestic-abuse-help': [
    'homelessness',
    'mental-health-help',
    'worried-about-a-child',
    'worried-about-an-adult',
  ],
  'worried-about-a-child': ['domestic-abuse-help', 'early-help-families', 'worried-about-an-adult'],
  'worried-about-an-adult': ['domestic-abuse-help', 'mental-health-help', 'worried-about-a-child'],
  'emergency-999': ['domestic-abuse-help', 'nhs-111', 'police-101'],
  'mental-health-help': ['alcohol-drugs-help', 'domestic-abuse-help', 'nhs-111'],
  'alcohol-drugs-help': ['domestic-abuse-help', 'mental-health-help'],
}

/** What says of a page what it is about: topics, events of life, and the longer words of its names. */
const aboutOf = ({ title, words, topics, lifeEvents = [] }: Told): Set<string> =>
  new Set([
    ...topics.map((id) => `topic ${id}`),
    ...lifeEvents.map((id) => `event ${id}`),
    ...[title, ...words].flatMap((text) => text.toLowerCase().match(/[a-z]{4,}/g) ?? []),
  ])

/** What else a listing's page shows of its first topic: what can be requested here, then the listings most like it. */
export function relatedTo(listing: Listing, { services, listings }: Catalogue): DirectoryEntry[] {
  const chosen = besideHarm[listing.slug]
  if (chosen) return inOrder(listings.filter(({ slug }) => chosen.includes(slug)).map(entryOfListing))
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
  const entries = [
    ...alongside(listing, { services, listings }),
    ...services.filter(ofTopic).map(entryOfService),
    ...near.map(entryOfListing),
  ]
  const distinct = new Map(entries.map((entry) => [entry.slug, entry]))
  return inOrder([...distinct.values()].slice(0, atMost))
}

/** Where a page is among the ordered steps that search offers: the page of the steps, and what is done in the same step. */
function alongside({ slug }: Listing, { services, listings }: Catalogue): DirectoryEntry[] {
  const all = [...services.map(entryOfService), ...listings.map(entryOfListing)]
  return lifeEvents.flatMap(({ id }) => {
    const step = stepsOf[id]?.find(({ slugs }) => slugs.includes(slug))
    const whole = ownPages.find((page) => page.slug === `life-${id}`)
    if (!step || !whole) return []
    const { words: _, ...page } = whole
    const others = step.slugs.filter((one) => one !== slug)
    return [page, ...others.flatMap((one) => all.find((entry) => entry.slug === one) ?? [])]
  })
}
