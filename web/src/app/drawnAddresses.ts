import { lifeEvents, topics } from '#contract/core/listing.ts'
import { guidePages } from '#fostering/before/guide/list.ts'
import { services } from '#services/index.ts'
import { everyRoute } from './everyRoute.ts'
import { paths } from './paths.ts'

/**
 * Every address that the build draws beforehand; the others are drawn in the browser. Only the build reads this.
 * `listings`: slugs of what is found here and provided elsewhere.
 */
export const drawnAddresses = (listings: readonly string[]): string[] => [
  ...everyRoute.map(({ path }) => path).filter((path) => !path.includes(':')),
  ...services.map(paths.service),
  ...listings.map(paths.listing),
  ...topics.map(({ id }) => paths.topic(id)),
  ...lifeEvents.map(({ id }) => paths.lifeEvent(id)),
  ...guidePages.map(({ slug }) => `${paths.fostering}/${slug}`),
]
