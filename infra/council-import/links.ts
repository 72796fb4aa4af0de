import type { Listing } from '#contract/core/listing.ts'
import type { Authority, CouncilProfile } from '#contract/council/council.ts'
import { isFrontPage, type LocalLinks, localLink } from '#contract/council/local-links.ts'
import { council } from '#council'
import { localLinks } from '#council/local-links.ts'
import { listings } from '#services/listings/index.ts'
import { wholeSites } from './links-exceptions.ts'

type Council = Pick<CouncilProfile, 'authority' | 'districts' | 'neighbours'>

/** A page of the directory, and the address that it leads to. */
interface Leading {
  readonly slug: string
  readonly url: string
}

/** Where listings themselves lead to, whoever’s page that is. */
const leadingTo = ({ slug, provider, ways }: Listing): Leading[] =>
  ways.flatMap((way) => {
    const url =
      way.kind === 'online'
        ? (way.url ?? (provider.kind === 'national' ? provider.url : undefined))
        : undefined
    return url ? [{ slug, url }] : []
  })

/** Every front page that somebody would be sent to, but for sites that are nothing else than the service. */
export function frontPages(
  of: readonly Listing[] = listings,
  links: LocalLinks = localLinks,
  allowed: Readonly<Record<string, string>> = wholeSites,
): string[] {
  const listed = of
    .flatMap(leadingTo)
    .filter(({ url }) => isFrontPage(url) && !Object.hasOwn(allowed, url))
    .map(({ slug, url }) => `${slug}: ${url}`)
  const linked = Object.entries(links).flatMap(([code, services]) =>
    Object.entries(services).flatMap(([lgsl, ways]) =>
      Object.entries(ways)
        .filter(([, url]) => isFrontPage(url))
        .map(([lgil, url]) => `${code}, LGSL ${lgsl}, LGIL ${lgil}: ${url}`),
    ),
  )
  return [...listed, ...linked]
}

/** Sites that are let off and that no listing leads to: none outlives its reason. */
export const unused = (
  of: readonly Listing[] = listings,
  allowed: Readonly<Record<string, string>> = wholeSites,
) => Object.keys(allowed).filter((url) => !of.flatMap(leadingTo).some((one) => one.url === url))

/** What a council would do on its website, and for which nobody has told us the page: its telephone number is shown. */
export function missing(
  of: readonly Listing[] = listings,
  links: LocalLinks = localLinks,
  { authority, districts }: Council = council,
): string[] {
  const councils: Partial<Record<string, readonly Authority[]>> = { county: [authority], district: districts }
  return of.flatMap(({ slug, lgsl, provider, ways }) => {
    if (!ways.some((way) => way.kind === 'online' && !way.url)) return []
    const without = (councils[provider.kind] ?? []).filter(({ code }) => !localLink(links, code, lgsl))
    return without.map(({ name }) => `${slug}: ${name}: ${lgsl === null ? 'has no LGSL id' : `LGSL ${lgsl}`}`)
  })
}

if (import.meta.main) {
  const [fronts, pages] = [frontPages(), missing()]
  console.log(pages.map((page) => `no page yet: ${page}`).join('\n'))
  console.log(
    `\n${listings.length} listings looked at, ${pages.length} pages to ask councils for, ${fronts.length} front pages`,
  )
  for (const front of fronts) console.error(`front page: ${front}`)
  if (fronts.length > 0) process.exitCode = 1
}
