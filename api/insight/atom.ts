/** One entry of a feed. */
export interface Entry {
  /** Stable: the same report keeps it. */
  readonly id: string
  readonly title: string
  /** Address of the page for people. Stable too: some readers tell entries apart by it. */
  readonly page: string
  /** ISO 8601. */
  readonly published: string
  readonly updated: string
  /** Lines of plain text. */
  readonly content: readonly string[]
  /** Where it is, in degrees of WGS84. */
  readonly point?: { readonly lat: number; readonly lon: number } | undefined
}

export interface Feed {
  readonly id: string
  readonly title: string
  readonly author: string
  /** Address of the feed itself, and of the page for people. */
  readonly self: string
  readonly page: string
  readonly updated: string
  readonly entries: readonly Entry[]
  /** Address of the entries that changed before these (RFC 5005); missing where these are the last. */
  readonly next?: string | undefined
}

const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** What XML 1.0 has no place for is left out, and what has a meaning in it is named. */
const escaped = (text: string): string =>
  [...text]
    .filter((letter) => {
      const code = letter.codePointAt(0) ?? 0
      const control = code < 32 && ![9, 10, 13].includes(code)
      return !control && code !== 0xfffe && code !== 0xffff && !(code >= 0xd800 && code <= 0xdfff)
    })
    .join('')
    .replace(/[&<>"']/g, (letter) => named[letter] ?? letter)

const element = (name: string, text: string) => `<${name}>${escaped(text)}</${name}>`
const link = (rel: string, href: string) => `<link rel="${rel}" href="${escaped(href)}"/>`

const entryOf = ({ id, title, page, published, updated, content, point }: Entry): string =>
  [
    '<entry>',
    element('id', id),
    element('title', title),
    link('alternate', page),
    element('published', published),
    element('updated', updated),
    `<content type="text">${escaped(content.join('\n'))}</content>`,
    ...(point ? [element('georss:point', `${point.lat} ${point.lon}`)] : []),
    '</entry>',
  ].join('')

/** The feed as Atom (RFC 4287), in pages where it is long (RFC 5005), with GeoRSS-Simple for whoever maps it. */
export function atom({ id, title, author, self, page, updated, entries, next }: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:georss="http://www.georss.org/georss" xml:lang="en-GB">',
    element('id', id),
    element('title', title),
    element('updated', updated),
    `<author>${element('name', author)}</author>`,
    link('self', self),
    link('alternate', page),
    ...(next ? [link('next', next)] : []),
    ...entries.map(entryOf),
    '</feed>',
    '',
  ].join('\n')
}
