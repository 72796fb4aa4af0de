/**
 * Addresses of the pages where something is done, as GOV.UK's local links have them: by the code of the council, then by
 * what (LGSL, service) and how (LGIL, interaction).
 */
export type LocalLinks = Readonly<Record<string, LinksOfCouncil>>
export type LinksOfCouncil = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Interactions that only tell about something: a page where it is done comes before them. */
const telling = ['8']

/** The page of this council where that is done, and where there is none the one that tells about it. */
export function localLink(links: LocalLinks, code: string, lgsl: number | null): string | undefined {
  if (lgsl === null) return undefined
  const found = Object.entries(links[code]?.[String(lgsl)] ?? {}).sort(([a], [b]) => Number(a) - Number(b))
  return (found.find(([lgil]) => !telling.includes(lgil)) ?? found[0])?.[1]
}

/** Whether an address is that of a whole site: whoever follows it has to look for the page themselves. */
export function isFrontPage(address: string): boolean {
  const { pathname, search, hash } = new URL(address)
  return (
    /^\/?(?:(?:en|home|index|default)(?:\.\w+)?\/?)?$/i.test(pathname) &&
    search === '' &&
    !/^#.*\//.test(hash)
  )
}
