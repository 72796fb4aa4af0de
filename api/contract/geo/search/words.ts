const shortForms: Readonly<Record<string, string>> = {
  rd: 'road',
  ave: 'avenue',
  av: 'avenue',
  ln: 'lane',
  cl: 'close',
  dr: 'drive',
  cres: 'crescent',
  pl: 'place',
  sq: 'square',
  ct: 'court',
  gdns: 'gardens',
  gr: 'grove',
  tce: 'terrace',
  hwy: 'highway',
  mkt: 'market',
  saint: 'st',
  street: 'st',
  and: '',
  the: '',
}

const kindsOfStreet = new Set(
  'st road avenue lane close drive crescent place square court gardens grove terrace highway way walk row'.split(
    ' ',
  ),
)

/** Whether a word, as `wordsOf` gives it, says only what kind of street one is: “road”, “lane”. */
export const isKindOfStreet = (word: string): boolean => kindsOfStreet.has(word)

const numberFirst = /^\s*(\d+[a-z]?(?:[-–/]\d+[a-z]?)?)\b(?=,?\s+[a-z])/

/** The house number at the front of what was typed: "12" of "12 Ashby Road", "12A" of "12a, Ashby Road". */
export const houseNumber = (text: string): string | undefined =>
  numberFirst.exec(text.toLowerCase())?.[1]?.toUpperCase()

/**
 * Words of a name as they are compared: lower case, no accents or punctuation, abbreviations written one way
 * ("St Mary's Rd." and "Saint Marys Road" give the same), house numbers at the front left out.
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(numberFirst, '')
  return plain
    .split(/[^a-z0-9]+/)
    .map((word) => shortForms[word] ?? word)
    .filter(Boolean)
}

/**
 * How well a typed word fits a word of a name: 3 the same, 2 its beginning, 1 a slip of the finger away, 0 not.
 * Long words may have two slips, short ones none.
 */
export function likeness(typed: string, word: string): 0 | 1 | 2 | 3 {
  if (typed === word) return 3
  if (typed.length >= 2 && word.startsWith(typed)) return 2
  if (typed.length < 4 || typed[0] !== word[0]) return 0
  return slips(typed, word, 2) <= (typed.length >= 8 ? 2 : 1) ? 1 : 0
}

/** Letters to add, leave out, change or swap with their neighbour to make one word of the other; `most` + 1 if more. */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = swapped ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY
      row.push(Math.min(at(last, j) + 1, at(row, j - 1) + 1, change, swap))
    }
    ;[before, last] = [last, row]
  }
  return Math.min(at(last, b.length), most + 1)
}

const at = (row: readonly number[], index: number) => row[index] ?? Number.POSITIVE_INFINITY
