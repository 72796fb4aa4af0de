import { constants, inflateSync } from 'node:zlib'

/**
 * What is looked at in one file, so that none keeps the function busy: bytes that an object stream may unpack to, and
 * all of them (catalogues and outlines have a few hundred thousand); object streams; characters of a dictionary. Apart
 * from these, the file is read a few times from end to end, however often it names the same thing.
 */
const most = { stream: 8 * 1024 * 1024, file: 32 * 1024 * 1024, streams: 2000, dictionary: 4096 }

/** A byte of a packed stream unpacks to at most as many. Source: zlib.net/zlib_tech.html, read in November 2026. */
const mostUnpacked = 1032

/** A name may be written with any of its letters as #xx. */
const unescaped = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** A PDF as text, byte for byte; and what its object streams hold, where they are packed as nearly all are. */
export interface PdfText {
  readonly plain: string
  readonly packed: readonly PackedObjects[]
  /** Whether all of its object streams were looked at: false where there are more than in any file that people write. */
  readonly whole: boolean
}

interface PackedObjects {
  readonly text: string
  /** Where in the text each object begins, by number. */
  readonly starts: ReadonlyMap<number, number>
}

/** What a stream holds, and how many bytes it took to find that out; no text where it is packed in another way, or broken. */
function unpacked(stream: string, limit: number): { readonly text?: string; readonly bytes: number } {
  try {
    const options = { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH }
    const text = inflateSync(Buffer.from(stream, 'latin1'), options).toString('latin1')
    return { text, bytes: text.length }
  } catch (error) {
    const began = !/header/.test(String(error))
    return { bytes: began ? Math.min(limit, stream.length * mostUnpacked) : 0 }
  }
}

/** An object stream begins with pairs: the number of an object, and where after `first` it begins. */
function startsIn(text: string, first: number): Map<number, number> {
  const numbers = text.slice(0, first).trim().split(/\s+/).map(Number)
  const starts = new Map<number, number>()
  for (let at = 0; at + 1 < numbers.length; at += 2)
    starts.set(numbers[at] as number, first + (numbers[at + 1] as number))
  return starts
}

/**
 * Where the data of the stream begins whose dictionary has this place in it; a dictionary is short. Asked for one place
 * after another, it reads on from where it was.
 */
function dataIn(plain: string): (index: number) => number | undefined {
  const words = plain.matchAll(/stream\r?\n/g)
  let word = words.next().value
  return (index) => {
    while (word && word.index < index) word = words.next().value
    return word && word.index < index + most.dictionary ? word.index + word[0].length : undefined
  }
}

function packedIn(plain: string): Pick<PdfText, 'packed' | 'whole'> {
  const found: PackedObjects[] = []
  const dataAfter = dataIn(plain)
  let left = most.file
  let past = 0
  for (const { index } of plain.matchAll(/\/ObjStm\b/g)) {
    if (left <= 0 || found.length === most.streams) return { packed: found, whole: false }
    const from = index < past ? undefined : dataAfter(index)
    if (from === undefined) continue
    past = plain.indexOf('endstream', from)
    if (past < 0) break
    const { text, bytes } = unpacked(plain.slice(from, past), Math.min(most.stream, left))
    left -= bytes
    if (text === undefined) continue
    // The dictionary stands around the name of its type, and not far from it.
    const around = [...plain.slice(Math.max(0, index - 300), from).matchAll(/\/First\s+(\d+)/g)]
    found.push({ text, starts: startsIn(text, Number(around.at(-1)?.[1] ?? 0)) })
  }
  return { packed: found, whole: true }
}

export function readPdf(bytes: Uint8Array): PdfText {
  const plain = Buffer.from(bytes).toString('latin1')
  return { plain, ...packedIn(plain) }
}

/** Every piece of text that names may stand in. */
export const textsOf = ({ plain, packed }: PdfText): string[] => [plain, ...packed.map(({ text }) => text)]

/** Every name of five letters and more; shorter ones turn up by chance in pictures and compressed text. */
export function namesIn(pdf: PdfText): Set<string> {
  const names = textsOf(pdf).flatMap((text) => [...text.matchAll(/\/([A-Za-z#][A-Za-z0-9#]{4,})/g)])
  return new Set(names.map(([, name = '']) => unescaped(name)))
}

/** The dictionary that begins here, with its names as they are meant; undefined when it has no end. */
export function dictionaryAt(text: string): string | undefined {
  let depth = 0
  for (const { 0: bracket, index } of text.slice(0, most.dictionary).matchAll(/<<|>>/g)) {
    depth += bracket === '<<' ? 1 : -1
    if (depth === 0) return unescaped(text.slice(0, index + 2))
  }
  return undefined
}

/** What stands from here on, as far as a dictionary goes. */
const standsAt = (text: string, start: number): string =>
  text.slice(start, start + most.dictionary).trimStart()

/** What stands after every such name, from the value on. */
export const valuesOf = (pdf: PdfText, wanted: string): string[] =>
  textsOf(pdf).flatMap((text) =>
    Array.from(text.matchAll(/\/([A-Za-z#][A-Za-z0-9#]{4,})\s*/g)).flatMap(
      ({ 0: whole, 1: name = '', index }) =>
        unescaped(name) === wanted ? [standsAt(text, index + whole.length)] : [],
    ),
  )

/**
 * Every object of each of these numbers, from its value on, found in one go: an edited PDF may have several of a number, of
 * which the last one counts.
 */
export function objectsOf({ plain, packed }: PdfText, numbers: ReadonlySet<number>): Map<number, string[]> {
  const found = new Map<number, string[]>(Array.from(numbers, (number) => [number, []]))
  for (const { 0: whole, 1: number, index } of plain.matchAll(/(?<!\d)(\d{1,10})\s+\d+\s+obj\s*/g))
    found.get(Number(number))?.push(standsAt(plain, index + whole.length))
  for (const { text, starts } of packed)
    for (const [number, objects] of found) {
      const start = starts.get(number)
      if (start !== undefined) objects.push(standsAt(text, start))
    }
  return found
}
