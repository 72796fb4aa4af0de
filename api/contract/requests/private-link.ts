import { dropInvisible } from '#contract/core/invisible.ts'
import { type PrivateLinkKind, privateKeys, privateLinkKinds } from '#contract/core/private-key.ts'
import { readReference } from '#contract/core/reference.ts'

/** What stands in a private link. `id` is the reference of a request or a saved form; the others have none. */
export interface PrivateLink {
  readonly kind: PrivateLinkKind
  readonly id?: string
  /** In the form that the API takes; whether it opens anything, the API says. */
  readonly key: string
}

/** A private link whose key is missing or cut. */
export type CutLink = Pick<PrivateLink, 'kind' | 'id'>

const dash = '[-.\u2010-\u2015]?'
const reference = `([A-Z]{2,4}${dash}[A-Z0-9]{4}${dash}[A-Z0-9]{4})`

/** The address of each kind as far as the mark, with the reference in parentheses where there is one. */
const places: Readonly<Record<PrivateLinkKind, string>> = {
  request: `/track/${reference}`,
  application: `/schools/application/${reference}`,
  offer: `/schools/offer/${reference}`,
  fairAccess: `/schools/fair-access/${reference}`,
  inYear: `/schools/in-year/${reference}`,
  appeal: `/schools/appeal/${reference}`,
  enquiry: `/fostering/enquiry/${reference}`,
  form: `/continue/${reference}`,
  list: '/my-requests/list',
  alertConfirm: '/alerts/confirm',
  alertStop: '/alerts/stop',
}

/**
 * What mail filters make of the `#` or of a `?` in an address: encoded, once or several times, or an asterisk
 * (Proofpoint's third form). The page of such an address is the page of what stands before it, at the edge too.
 */
export const mangledMark = /\*|%(?:25)*(?:23|3f)/i

/** Filters wrap a link that a filter before them has wrapped already, and encode it each time. */
const mostLayers = 6

/**
 * Finds the private link in an address, or in whatever somebody pasted: with `#` encoded, wrapped by a mail filter or
 * a redirect that carries the address in its own, broken over lines, with words or punctuation around it. One whose
 * key is missing or cut comes back without `key`; undefined where there is none.
 */
export function readPrivateLink(text: string): PrivateLink | CutLink | undefined {
  let cut: CutLink | undefined
  for (const layer of layersOf(text)) {
    for (const kind of privateLinkKinds) {
      const found = linkIn(layer, kind)
      if (found && 'key' in found) return found
      cut ??= found
    }
  }
  return cut
}

/** The address as Shire makes it. */
export function privatePath({ kind, id, key }: CutLink & Partial<PrivateLink>): string {
  const path = places[kind].replace(reference, id ?? '')
  return key === undefined ? path : `${path}#${key}`
}

/** The text with one layer of wrapping less each time. */
function layersOf(text: string): Set<string> {
  // A line end that a mail added stands inside the link, with an equals sign before it in some.
  const whole = dropInvisible(text).replace(/=\r?\n|\s+/g, '')
  const layers = new Set<string>()
  let layer = withoutProofpoint(whole)
  while (layers.size < mostLayers && !layers.has(layer)) {
    layers.add(layer)
    const decoded = decodeAscii(layer)
    layer = withoutProofpoint(decoded === layer ? withoutBase64(layer) : decoded)
  }
  return layers
}

/** Never throws, as `decodeURIComponent` does for half a character; a private link has no others. */
const decodeAscii = (text: string): string =>
  text.replace(/%([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Proofpoint's second form writes `-` for `%` and `_` for `/` in the address that it carries. */
function withoutProofpoint(text: string): string {
  const carried = /\/v2\/url\?u=([^&]+)/i.exec(text)?.[1]
  return carried && /urldefense/i.test(text) ? carried.replace(/-/g, '%').replace(/_/g, '/') : text
}

/** Sophos and others carry the address in base64: `aHR0c` is how one that begins with `http` begins then. */
function withoutBase64(text: string): string {
  const carried = /\b(aHR0c[A-Za-z0-9+/_-]+)/.exec(text)?.[1]
  if (!carried) return text
  try {
    return atob(carried.replace(/-/g, '+').replace(/_/g, '/'))
  } catch {
    return text
  }
}

function linkIn(text: string, kind: PrivateLinkKind): PrivateLink | CutLink | undefined {
  const [path, key] = [places[kind], privateKeys[kind]]
  const head = new RegExp(path, 'i').exec(text)
  if (!head) return undefined
  const [address, id] = head
  const found = { kind, ...(id && { id: readReference(id) ?? id.toUpperCase() }) }
  // What is left of a broken line in a field that takes one line alone; no key has any.
  const rest = text.slice(head.index + address.length).replace(/=/g, '')
  const after = new RegExp(`^/?(?:\\?[^#]*)?[#*](${key})`).exec(rest)
  return after?.[1] ? { ...found, key: after[1] } : found
}
