/** Within a name, these are written small: "Ashby-de-la-Zouch", "Newton upon Trent". */
const small = new Set([
  'and',
  'at',
  'by',
  'de',
  'en',
  'in',
  'la',
  'le',
  'next',
  'of',
  'on',
  'the',
  'under',
  'upon',
  'with',
])
/** These stay as they are. */
const capitals = new Set([
  'BBC',
  'BT',
  'GP',
  'HMP',
  'II',
  'III',
  'IV',
  'NHS',
  'PO',
  'RAF',
  'UK',
  'YMCA',
  'YWCA',
])

/** "JOHN'S" is "John's", "O'CONNOR" is "O'Connor". */
function capitalised(word: string): string {
  const [first = '', ...rest] = word.toLowerCase().split("'")
  const start = first.charAt(0).toUpperCase() + first.slice(1)
  const after = rest.map((part) =>
    first.length === 1 && part.length > 1 ? part.charAt(0).toUpperCase() + part.slice(1) : part,
  )
  return [start, ...after].join("'")
}

function readableWord(word: string, isFirst: boolean): string {
  if (/\d/.test(word) || capitals.has(word)) return word
  const lower = word.toLowerCase()
  return !isFirst && small.has(lower) ? lower : capitalised(word)
}

/** An address in capital letters, as the post writes it, in the letters that people write it in. */
export function readableAddress(capital: string): string {
  // Words and, between them, what separates them.
  const parts = capital.trim().split(/([\s,/-]+)/)
  const begins = (at: number) => at === 0 || parts[at - 1]?.includes(',') || /\d/.test(parts[at - 2] ?? '')
  return parts.map((part, at) => (at % 2 === 1 ? part : readableWord(part, Boolean(begins(at))))).join('')
}
