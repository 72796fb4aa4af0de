import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Authority, CouncilProfile } from '#contract/council/council.ts'
import { isFrontPage, type LocalLinks } from '#contract/council/local-links.ts'
import kept from '../../api/council/local-links.json' with { type: 'json' }
import { ImportError, refuse } from './problems.ts'
import { type Row, readTable } from './table.ts'
import { readTextFile } from './text-file.ts'

/** Kept with the code, as what the calendar knows is: two deployments link to the same pages. */
const councilDir = join(import.meta.dirname, '../../api/council')

type Council = Pick<CouncilProfile, 'authority' | 'districts' | 'neighbours'>
interface Given {
  readonly code: string
  readonly lgsl: string
  readonly lgil: string
  readonly url: string
}

/** What a file has for these councils, the front pages that it names left out, and a line about each of these. */
export interface ReadLinks {
  readonly links: LocalLinks
  readonly count: number
  readonly frontPages: readonly string[]
}

/** The council of a line, by the code of today or, in older files, by the one before it. */
function councilOf(councils: readonly Authority[], row: Row): Authority | undefined {
  const [gss, snac] = [row.text('gss'), row.text('snac')]
  return councils.find(({ code, ...one }) => (gss ? code === gss : snac !== '' && one.snac === snac))
}

const webAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

function readLine(councils: readonly Authority[], row: Row): Given | undefined {
  const council = councilOf(councils, row)
  const url = row.text('url')
  // The country’s file has every council, and a line for each thing for which one has given no page.
  if (!council || url === '') return undefined
  const [lgsl, lgil] = [row.whole('lgsl', '524'), row.whole('lgil', '8')]
  if (lgsl === undefined) row.required('lgsl')
  if (lgil === undefined) row.required('lgil')
  if (!webAddress(url)) row.wrong('url', `“${url}” is no address of a page: it begins with https://`)
  return { code: council.code, lgsl: String(lgsl), lgil: String(lgil), url }
}

const named = ({ code, lgsl, lgil }: Given): string => `${code}, LGSL ${lgsl}, LGIL ${lgil}`

function collect(file: string, given: readonly Given[]): LocalLinks {
  const links: Record<string, Record<string, Record<string, string>>> = {}
  const twice: string[] = []
  for (const one of given) {
    const of = links[one.code] ?? {}
    const known = of[one.lgsl] ?? {}
    if ((known[one.lgil] ?? one.url) !== one.url)
      twice.push(`${file}: ${named(one)} has two addresses. Keep the right one`)
    links[one.code] = { ...of, [one.lgsl]: { ...known, [one.lgil]: one.url } }
  }
  refuse(twice)
  return links
}

/**
 * Reads GOV.UK’s local links, the country’s file or one council’s: Authority Name, GSS or SNAC, LGSL, LGIL, URL. Throws
 * ImportError that says how to put the file right.
 */
export function readLocalLinks(file: string, text: string, council: Council): ReadLinks {
  const councils = [council.authority, ...council.districts, ...council.neighbours]
  const header = (text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '').toLowerCase()
  const code = /\bgss\b/.test(header) || !/\bsnac\b/.test(header) ? 'gss' : 'snac'
  const lines = readTable(file, text, [code, 'lgsl', 'lgil', 'url'], (row) => readLine(councils, row))
  const given = lines.filter((line) => line !== undefined)
  if (given.length === 0)
    throw new ImportError(
      `${file} has no page of ${council.authority.name} or of a council in or beside its area. Check that its codes are those of the council profile`,
    )
  const pages = given.filter(({ url }) => !isFrontPage(url))
  const frontPages = given
    .filter(({ url }) => isFrontPage(url))
    .map(
      (one) =>
        `${named(one)}: ${one.url} is a front page, and is left out. Ask for the page where it is done`,
    )
  return { links: collect(file, pages), count: pages.length, frontPages }
}

/** Reads a file of links where one is given. Returns a line about it, and what writes it once all else is right. */
export function linksImport(path: string | undefined, council: Council, dir = councilDir) {
  if (!path) return { lines: [], write: async () => {} }
  const { file, text } = readTextFile(path)
  const { links, count, frontPages } = readLocalLinks(file, text, council)
  const all = { links: { ...(kept.links as LocalLinks), ...links } }
  return {
    lines: [`local links: ${count} pages of ${Object.keys(links).length} councils`, ...frontPages],
    write: () => writeFile(join(dir, 'local-links.json'), `${JSON.stringify(all, null, 2)}\n`),
  }
}
