import { constants, inflateSync } from 'node:zlib'

/**
 * What is looked at in one file, so that none keeps the function busy: bytes that an object stream may unpack to, and
 * all of them (catalogues and outlines have a few hundred thousand); object streams; characters of a dictionary.
 */
const most = { stream: 8 * 1024 * 1024, file: 32 * 1024 * 1024, streams: 2000, dictionary: 4096 }

/** A name may be written with any of its letters as #xx. */
const unescaped = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** A PDF as text, byte for byte; and what its object streams hold, where they are packed as nearly all are. */
export interface PdfText {
  readonly plain: string
  readonly packed: readonly PackedObjects[]
}

interface PackedObjects {
  readonly text: string
  /** Where in the text each object begins, by number. */
  readonly starts: ReadonlyMap<number, number>
}

function unpacked(stream: string, limit: number): string | undefined {
  try {
    const options = { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH }
    return inflateSync(Buffer.from(stream, 'latin1'), options).toString('latin1')
  } catch {
    return undefined
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

/** Where the data of the stream begins whose dictionary has this place in it; a dictionary is short. */
function dataAfter(plain: string, index: number): number | undefined {
  const word = /stream\r?\n/.exec(plain.slice(index, index + most.dictionary))
  return word ? index + word.index + word[0].length : undefined
}

function packedIn(plain: string): PackedObjects[] {
  const found: PackedObjects[] = []
  let left = most.file
  let past = 0
  for (const { index } of plain.matchAll(/\/ObjStm\b/g)) {
    if (left <= 0 || found.length === most.streams) break
    const from = index < past ? undefined : dataAfter(plain, index)
    if (from === undefined) continue
    past = plain.indexOf('endstream', from)
    if (past < 0) break
    const text = unpacked(plain.slice(from, past), Math.min(most.stream, left)) ?? ''
    left -= text.length
    // The dictionary stands around the name of its type, and not far from it.
    const around = [...plain.slice(Math.max(0, index - 300), from).matchAll(/\/First\s+(\d+)/g)]
    found.push({ text, starts: startsIn(text, Number(around.at(-1)?.[1] ?? 0)) })
  }
  return found
}

export function readPdf(bytes: Uint8Array): PdfText {
  const plain = Buffer.from(bytes).toString('latin1')
  return { plain, packed: packedIn(plain) }
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

/** What stands after every such name, from the value on. */
export const valuesOf = (pdf: PdfText, wanted: string): string[] =>
  textsOf(pdf).flatMap((text) =>
    Array.from(text.matchAll(/\/([A-Za-z#][A-Za-z0-9#]{4,})\s*/g)).flatMap(
      ({ 0: whole, 1: name = '', index }) =>
        unescaped(name) === wanted ? [text.slice(index + whole.length)] : [],
    ),
  )

/** Every object of this number, from its value on: an edited PDF may have several, of which the last one counts. */
export function objectsOf({ plain, packed }: PdfText, number: number): string[] {
  const written = Array.from(plain.matchAll(new RegExp(`(?<!\\d)${number}\\s+\\d+\\s+obj\\s*`, 'g'))).map(
    ({ 0: whole, index }) => plain.slice(index + whole.length),
  )
  const inStreams = packed.flatMap(({ text, starts }) => {
    const start = starts.get(number)
    return start === undefined ? [] : [text.slice(start).trimStart()]
  })
  return [...written, ...inStreams]
}
