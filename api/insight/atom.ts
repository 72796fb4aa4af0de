/** One entry of a feed. */
export interface Entry {
  /** Stable: the same report keeps it. */
  readonly id: string
  readonly title: string
  /** ISO 8601. */
  readonly published: string
  readonly updated: string
  /** Lines of plain text. */
  readonly content: readonly string[]
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

const entryOf = ({ id, title, published, updated, content }: Entry): string =>
  [
    '<entry>',
    element('id', id),
    element('title', title),
    element('published', published),
    element('updated', updated),
    `<content type="text">${escaped(content.join('\n'))}</content>`,
    '</entry>',
  ].join('')

/** The feed as Atom (RFC 4287). */
export function atom({ id, title, author, self, page, updated, entries }: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    element('id', id),
    element('title', title),
    element('updated', updated),
    `<author>${element('name', author)}</author>`,
    link('self', self),
    link('alternate', page),
    ...entries.map(entryOf),
    '</feed>',
    '',
  ].join('\n')
}
