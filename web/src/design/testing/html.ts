/**
 * HTML as one line for each tag and text, so that two renderings can be compared: attributes and classes in order,
 * entities read, white space gone, and what only GOV.UK Frontend's own scripts look at left out. So are spans that say
 * nothing but that words have an element of their own.
 */
export function outline(html: string): string[] {
  const lines: string[] = []
  const spans: boolean[] = []
  for (const [, comment, tag, text] of html.matchAll(/(<!--.*?-->)|(<[^>]+>)|([^<]+)/gs)) {
    if (tag === '</path>') continue
    if (tag?.startsWith('<span')) spans.push(tag === '<span>')
    if (tag === '<span>' || (tag === '</span>' && spans.pop())) continue
    if (tag) lines.push(tagLine(tag))
    else if (!comment && text?.trim()) lines.push(read(text))
  }
  return joinTexts(lines.filter((line) => line !== ''))
}

function tagLine(tag: string): string {
  const name = /^<\/?[\w-]+/.exec(tag)?.[0] ?? tag
  const attributes = [...tag.slice(name.length).matchAll(/([\w:-]+)(?:="([^"]*)")?/g)]
    .map(([, key = '', value]) => attribute(key.toLowerCase(), read(value ?? '')))
    .filter(Boolean)
    .sort()
  return [name, ...attributes].join(' ')
}

function attribute(key: string, value: string): string {
  if (ignored.has(key)) return ''
  if (key === 'class') return `class=${value.split(' ').sort().join('.')}`
  // Their script renames it when it starts.
  return `${key === 'data-aria-controls' ? 'aria-controls' : key}=${value}`
}

const ignored = new Set([
  'data-module',
  'data-prevent-double-click',
  'data-disable-auto-focus',
  'tabindex',
  // Our inputs leave spelling to the browser unless told.
  'spellcheck',
  'xmlns',
])

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }

function read(text: string): string {
  return text
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex, code) =>
      String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)),
    )
    .replace(/&(\w+);/g, (whole, name) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim()
}

/** React parts neighbouring texts by comments. */
function joinTexts(lines: string[]): string[] {
  const joined: string[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (last !== undefined && !line.startsWith('<') && !last.startsWith('<'))
      joined[joined.length - 1] = `${last} ${line}`
    else joined.push(line)
  }
  return joined
}
