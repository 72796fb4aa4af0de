import { titles } from 'virtual:titles'
import { lifeEvents, topics } from '#contract/core/listing.ts'
import { services } from '#services/index.ts'
import { paths } from './paths.ts'
import { routes } from './routes.tsx'

/** Every address that the build draws beforehand; the others are drawn in the browser. Only the build reads this. */
export const drawnAddresses = (): string[] => [
  ...routes.map(({ path }) => path).filter((path) => !path.includes(':')),
  ...services.map(paths.service),
  ...titles.filter(({ verb }) => !verb).map(({ slug }) => paths.listing(slug)),
  ...topics.map(({ id }) => paths.topic(id)),
  ...lifeEvents.map(({ id }) => paths.lifeEvent(id)),
]
