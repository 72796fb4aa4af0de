import { dropInvisible } from '#contract/core/invisible.ts'

/** One number of a pair as it was written, with the letter that stands with it. */
export interface Written {
  readonly letter?: string
  readonly minus: boolean
  /** Degrees, then minutes, then seconds; or metres. */
  readonly numbers: readonly string[]
}

/** Characters that keyboards, maps and word processors write for the same thing. */
const sameAs: readonly (readonly [RegExp, string])[] = [
  [/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-'],
  [/[º˚ᵒ]/g, '°'],
  [/[″“”„‟]|''|′′|’’/g, '"'],
  [/[′’‘`´]/g, "'"],
]
const labels =
  /\b(?:latitude|longitude|lat|long?|eastings?|northings?|grid|wgs ?84|osgb(?: ?36)?|and|[xy])\b[:=]?/gi
const pairShape =
  /^[NSEW\s:]*[+-]?\d[\d.]*(?:[\s°'":]+\d[\d.]*){0,2}[\s°'":]*[NSEW]?[\s,;]*[NSEW]?[\s:]*[+-]?\d[\d.]*(?:[\s°'":]+\d[\d.]*){0,2}[\s°'":]*[NSEW]?$/i

/** Metres with a comma between thousands, with or without their letter. */
const thousands = String.raw`[EN]?[\s:]*(?:\d,)?\d{3},\d{3}(?:\.\d+)?(?!\d)\s*[EN]?`
const pairInThousands = new RegExp(String.raw`^(${thousands})[\s,;]*(${thousands})$`, 'i')

/** No pair of coordinates is longer; the shapes below take their time over a long text. */
const longest = 100

/**
 * Takes two numbers apart however they are written: with degrees, minutes and seconds or without, letters before or
 * behind, a comma or a blank between, any kind of minus and prime. Null when the text is nothing of the kind. `sure`:
 * something besides figures says that it is a pair of coordinates.
 */
export function writtenPair(
  text: string,
): { readonly pair: [Written, Written]; readonly sure: boolean } | null {
  if (text.length > longest) return null
  const plain = plainOf(text)
  if (!pairShape.test(plain)) return null
  const halves = halvesOf(plain)
  const [first, second] = (halves ?? []).map(read)
  if (!first || !second || first.numbers.length !== second.numbers.length) return null
  return { pair: [first, second], sure: /[-+.,;°'"]/.test(plain) || first.numbers.length > 1 }
}

function plainOf(text: string): string {
  const same = sameAs.reduce((so, [from, to]) => so.replace(from, to), dropInvisible(text))
  const plain = same
    .normalize('NFKC')
    .replace(labels, ' ')
    .replace(/[()[\]=\s]+/g, ' ')
    .trim()
    .replace(/[.,;]+$/, '')
  // Commas that are no separator: between thousands, or before decimals as the rest of Europe writes them.
  const [, one, other] = pairInThousands.exec(plain) ?? []
  if (one && other) return [one, other].map((metres) => metres.replaceAll(',', '')).join(', ')
  return /^[+-]?\d{1,2},\d+[\s;]+[+-]?\d{1,2},\d+$/.test(plain) ? plain.replace(/,/g, '.') : plain
}

/** Where the one ends and the other begins: at the letters, the comma, the second degree sign, or half way. */
function halvesOf(plain: string): [string, string] | undefined {
  const letters = [...plain.matchAll(/[NSEW]/gi)].map(({ index }) => index)
  const [one, other] = letters
  const cut = (at: number): [string, string] => [plain.slice(0, at), plain.slice(at)]
  if (letters.length > 2) return undefined
  if (one !== undefined && other !== undefined) return /^\s*[NSEW]/i.test(plain) ? cut(other) : cut(one + 1)
  const comma = plain.search(/[,;]/)
  if (comma >= 0) return cut(comma)
  if (one !== undefined) return one > 0 && one < plain.length - 1 ? cut(one + 1) : undefined
  const degrees = [...plain.matchAll(/[+-]?\d+(?:\.\d+)?\s*°/g)]
  if (degrees[1]) return cut(degrees[1].index)
  const numbers = [...plain.matchAll(/[+-]?\d+(?:\.\d+)?/g)]
  const middle = numbers[numbers.length / 2]
  return middle && cut(middle.index)
}

function read(half: string): Written | undefined {
  const [letter] = /[NSEW]/i.exec(half) ?? []
  const numbers = half.match(/\d+(?:\.\d+)?/g)
  if (!numbers || numbers.length > 3 || /\.\d*\./.test(half.replace(/\s.*$/, ''))) return undefined
  return { ...(letter && { letter: letter.toUpperCase() }), minus: /-\s*\d/.test(half), numbers }
}
