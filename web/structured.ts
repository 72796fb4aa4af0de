import type { Listing } from '#contract/core/listing.ts'
import type { Service } from '#contract/core/service.ts'
import type { Authority, CouncilProfile } from '#contract/council/council.ts'
import { council } from '#council'
import { services } from '#services/index.ts'
import { listings } from '#services/listings/index.ts'
import { paths } from './src/app/paths.ts'

type Profile = Pick<CouncilProfile, 'site' | 'name' | 'authority' | 'phone'>

/** A page of the directory, whichever kind it is of. */
interface Described {
  readonly address: string
  readonly title: string
  readonly summary: string
  readonly provider: Pick<Authority, 'name' | 'url'> | undefined
  readonly cost: string | undefined
  readonly words: readonly string[]
}

const free = /^free\b|^nothing\b/i

const ofService = (service: Service, { authority }: Profile): Described => ({
  address: paths.service(service),
  title: service.title,
  summary: service.summary,
  provider: authority,
  cost: service.cost ?? (service.fee ? undefined : 'Free'),
  words: service.words,
})

function ofListing(
  { slug, title, summary, provider, cost, words }: Listing,
  { authority }: Profile,
): Described {
  const national = provider.kind === 'national' ? provider : undefined
  const who = provider.kind === 'county' ? authority : national
  return { address: paths.listing(slug), title, summary, provider: who, cost, words }
}

/** What stands at this address of the directory; undefined where it is another page. */
export function describedAt(address: string, profile: Profile = council): Described | undefined {
  const service = services.find((one) => paths.service(one) === address)
  if (service) return ofService(service, profile)
  const listing = listings.find(({ slug }) => paths.listing(slug) === address)
  return listing && ofListing(listing, profile)
}

/** schema.org's GovernmentService, for search engines. Districts differ by place, so that no provider is named there. */
export function governmentService(described: Described, { site, name, phone }: Profile = council) {
  const { address, title, summary, provider, cost, words } = described
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    name: title,
    description: summary,
    url: new URL(address, site).href,
    alternateName: words.slice(0, 5),
    ...(provider && {
      provider: { '@type': 'GovernmentOrganization', name: provider.name, url: provider.url },
    }),
    areaServed: { '@type': 'AdministrativeArea', name: name.replace(/ (County )?Council$/, '') },
    availableChannel: {
      '@type': 'ServiceChannel',
      serviceUrl: new URL(address, site).href,
      servicePhone: { '@type': 'ContactPoint', telephone: phone },
    },
    ...(cost && free.test(cost) && { isAccessibleForFree: true }),
  }
}

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** What search engines read of a page: its own address, and of the directory's pages what they describe. */
export function headOf(address: string, profile: Profile = council): string {
  const canonical = `<link rel="canonical" href="${attribute(new URL(address, profile.site).href)}">`
  const described = describedAt(address, profile)
  if (!described) return canonical
  // Nothing in it may end the element before its time.
  const data = JSON.stringify(governmentService(described, profile)).replaceAll('<', '\\u003c')
  return [
    canonical,
    `<meta name="description" content="${attribute(described.summary)}">`,
    `<script type="application/ld+json">${data}</script>`,
  ].join('\n    ')
}

/** Pages for one person, for staff, or for whoever writes definitions: nobody comes to them from a search. */
const unlisted = ['/track', '/apply/paid', '/continue', '/my-requests', '/flow', '/workspace']

/** Pages of one report each: what is taken back from them should not go on in a search. Their list may be found. */
const oneByOne = ['/reports']

/** https://www.sitemaps.org/protocol.html, of every page that the build draws. */
export function sitemap(addresses: readonly string[], { site }: Pick<Profile, 'site'> = council): string {
  const listed = addresses.filter((address) => !unlisted.some((one) => address.startsWith(one)))
  const urls = listed.map((address) => `<url><loc>${attribute(new URL(address, site).href)}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
}

/** What crawlers may look at: everything but answers of the API and what is private. */
export const robots = ({ site }: Pick<Profile, 'site'> = council): string =>
  `User-agent: *\nDisallow: /api/\n${[...unlisted, ...oneByOne].map((one) => `Disallow: ${one}/\n`).join('')}\nSitemap: ${new URL('/sitemap.xml', site).href}\n`
