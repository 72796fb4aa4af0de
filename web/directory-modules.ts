import { dayInEngland } from '#contract/calendar/day.ts'
import { workOf } from '#contract/core/kinds/work-kind.ts'
import type { Listing } from '#contract/core/listing.ts'
import type { Service } from '#contract/core/service.ts'
import { localLink } from '#contract/council/local-links.ts'
import { closedInWords, closingInWords, isOpen } from '#contract/council/withdrawn.ts'
import { council } from '#council'
import { localLinks } from '#council/local-links.ts'
import { asksName, asksPhone } from '#services/define/pages.ts'
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

const forStaff = ({ slug, title, verb, department, sensitive, withdrawn }: Service) => ({
  ...{ slug, title, verb, department, sensitive, withdrawn },
})

type Write = (catalogue: Catalogue) => string | Promise<string>

/** What lists show of it on the day of the build: between builds the page itself says that it has closed. */
const offered = ({ services, listings }: Catalogue): Catalogue => ({
  services: services.filter((service) => isOpen(service, dayInEngland(new Date()))),
  listings,
})

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
  directory: (catalogue) => constant('directory', searched(offered(catalogue))),
  titles: (catalogue) => constant('titles', entriesOf(catalogue)),
  'open-titles': (catalogue) => constant('titles', entriesOf(offered(catalogue))),
  reports: (catalogue) =>
    constant(
      'reports',
      searched(offered(catalogue)).filter(({ verb }) => verb === 'report'),
    ),
  applications: (catalogue) =>
    constant(
      'applications',
      entriesOf(offered(catalogue)).filter(({ verb }) => verb && verb !== 'report'),
    ),
  popular: (catalogue) => constant('popular', popularIn(catalogue)),
  'workspace-services': ({ services }) =>
    constant(
      'services',
      services.map((service) => ({
        ...forStaff(service),
        work: workOf(service),
        orders: service.decision?.ordered !== undefined,
        calls: asksPhone(service),
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
    return listing && listingFactsOf(listing, relatedTo(listing, offered(catalogue)))
  },
}

const oneEach = (name: string, all: readonly { slug: string }[]): string =>
  filesBySlug(all.map(({ slug }) => [slug, `import('virtual:${name}/${slug}').then((all) => all.default)`]))

const filesBySlug = (files: readonly (readonly [slug: string, load: string])[]): string =>
  `export default {\n${files.map(([slug, load]) => `${JSON.stringify(slug)}: () => ${load},\n`).join('')}}`

function popularIn(catalogue: Catalogue): DirectoryEntry[] {
  const [all, open] = [entriesOf(catalogue), new Set(offered(catalogue).services.map(({ slug }) => slug))]
  const found = popularSlugs.map((slug) => {
    const entry = all.find((one) => one.slug === slug)
    if (!entry) throw new Error(`popular.ts names "${slug}", which is no service and no listing`)
    return entry
  })
  return found.filter(({ slug, verb }) => !verb || open.has(slug))
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
  const { withdrawn } = service
  const open = isOpen(service, dayInEngland(new Date()))
  return {
    ...{ slug, verb, title, summary, before, department },
    ...(danger && { danger }),
    ...(cost && { cost }),
    ...(fee && { fee }),
    ...(takes && { takes }),
    ...(withdrawn && (open ? { closing: closingInWords(withdrawn) } : { closed: closedInWords(withdrawn) })),
    commitment: commitment.text,
    firstPage: service.pages[0]?.id ?? '',
    savable: verb !== 'report' || service.sections !== undefined,
    asksWho: service.contact === 'required' || asksName(service),
  }
}
