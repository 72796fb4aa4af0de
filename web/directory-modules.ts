import type { Listing } from '#contract/core/listing.ts'
import type { Service } from '#contract/core/service.ts'
import { localLink } from '#contract/council/local-links.ts'
import { council } from '#council'
import { localLinks } from '#council/local-links.ts'
import { asksName } from '#services/define/pages.ts'
import { definitionFile } from './definition-file.ts'
import { relatedTo } from './related.ts'
import {
  type DirectoryEntry,
  entryOfListing,
  entryOfService,
  type ListingFacts,
  type SearchEntry,
} from './src/features/directory/entry.ts'
import { popularSlugs } from './src/features/directory/popular.ts'
import type { StartFacts } from './src/journey/startFacts.ts'

/** What can be requested here, and what is looked for besides. */
export interface Catalogue {
  readonly services: readonly Service[]
  readonly listings: readonly Listing[]
}

type Write = (catalogue: Catalogue) => string | Promise<string>

const entriesOf = ({ services, listings }: Catalogue): DirectoryEntry[] => [
  ...services.map(entryOfService),
  ...listings.map(entryOfListing),
]

const searched = ({ services, listings }: Catalogue): SearchEntry[] => [
  ...services.map((service) => ({ ...entryOfService(service), words: service.words })),
  ...listings.map((listing) => ({ ...entryOfListing(listing), words: listing.words })),
]

const constant = (name: string, value: unknown): string => `export const ${name} = ${JSON.stringify(value)}`

/** What each module makes of the catalogue, by the module's name without `virtual:`. */
export const modules: Readonly<Record<string, Write>> = {
  directory: (catalogue) => constant('directory', searched(catalogue)),
  titles: (catalogue) => constant('titles', entriesOf(catalogue)),
  reports: (catalogue) =>
    constant(
      'reports',
      searched(catalogue).filter(({ verb }) => verb === 'report'),
    ),
  applications: (catalogue) =>
    constant(
      'applications',
      entriesOf(catalogue).filter(({ verb }) => verb && verb !== 'report'),
    ),
  popular: (catalogue) => constant('popular', popularIn(entriesOf(catalogue))),
  'workspace-services': ({ services }) =>
    constant(
      'services',
      services.map(({ slug, title, verb, department, sensitive }) => ({
        ...{ slug, title, verb, department, sensitive },
      })),
    ),
  definitions: async ({ services }) => {
    const files = await Promise.all(services.map(({ slug }) => definitionFile(slug)))
    return filesBySlug(
      services.map(({ slug }, at) => {
        const { file, name } = files[at] ?? { file: '', name: '' }
        return [slug, `import(${JSON.stringify(file)}).then((all) => all.${name})`]
      }),
    )
  },
  'start-pages': ({ services }) => oneEach('start-page', services),
  listings: ({ listings }) => oneEach('listing', listings),
}

/** Modules that there are one of for each slug, `virtual:<name>/<slug>`. */
export const modulesBySlug: Readonly<Record<string, (catalogue: Catalogue, slug: string) => unknown>> = {
  'start-page': ({ services }, slug) => {
    const service = services.find((one) => one.slug === slug)
    return service && factsOf(service)
  },
  listing: (catalogue, slug) => {
    const listing = catalogue.listings.find((one) => one.slug === slug)
    return listing && listingFactsOf(listing, relatedTo(listing, catalogue))
  },
}

const oneEach = (name: string, all: readonly { slug: string }[]): string =>
  filesBySlug(all.map(({ slug }) => [slug, `import('virtual:${name}/${slug}').then((all) => all.default)`]))

const filesBySlug = (files: readonly (readonly [slug: string, load: string])[]): string =>
  `export default {\n${files.map(([slug, load]) => `${JSON.stringify(slug)}: () => ${load},\n`).join('')}}`

function popularIn(entries: readonly DirectoryEntry[]): DirectoryEntry[] {
  return popularSlugs.map((slug) => {
    const found = entries.find((entry) => entry.slug === slug)
    if (!found) throw new Error(`popular.ts names "${slug}", which is no service and no listing`)
    return found
  })
}

const listingFactsOf = (
  { words: _, lgsl, ...listing }: Listing,
  related: DirectoryEntry[],
): ListingFacts => ({ ...listing, related, links: linksOf(lgsl) })

/** Each council’s own page of what this is. */
function linksOf(lgsl: number | null): Record<string, string> {
  const councils = [council.authority, ...council.districts, ...council.neighbours]
  return Object.fromEntries(
    councils.flatMap(({ code }) => {
      const link = localLink(localLinks, code, lgsl)
      return link ? [[code, link]] : []
    }),
  )
}

function factsOf(service: Service): StartFacts {
  const { slug, verb, title, summary, before, commitment, department, danger, cost, fee, takes } = service
  return {
    ...{ slug, verb, title, summary, before, department },
    ...(danger && { danger }),
    ...(cost && { cost }),
    ...(fee && { fee }),
    ...(takes && { takes }),
    commitment: commitment.text,
    firstPage: service.pages[0]?.id ?? '',
    savable: verb !== 'report' || service.sections !== undefined,
    asksWho: service.contact === 'required' || asksName(service),
  }
}
