import { dictionaryAt, namesIn, objectsOf, type PdfText, readPdf, valuesOf } from './pdf-text.ts'
import type { Looked, Refusal } from './ports.ts'

/** Names in a PDF that make a reader run, launch or unpack something. Source: ISO 32000-2, 12.6.4 and 7.11.4. */
const active = ['JavaScript', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'RichMedia']

/** Kinds of action that may come with opening the file: they show another part of it. Source: ISO 32000-2, table 201. */
const harmless = ['GoTo', 'Named']

/** Actions on opening that are looked at. A PDF has one, and one more each time that it is edited and saved. */
const mostActions = 1000

/** Whether what stands here shows a part of the file and does nothing else: a place, or an action of such a kind. */
function onlyGoes(value: string): boolean {
  if (value.startsWith('[')) return true
  const action = value.startsWith('<<') ? dictionaryAt(value) : undefined
  if (!action || /\/Next\b/.test(action)) return false
  const kinds = Array.from(action.matchAll(/\/S\s*\/(\w+)/g), ([, kind = '']) => kind)
  return kinds.length > 0 && kinds.every((kind) => harmless.includes(kind))
}

/** The number of the object that a value names instead of being one. */
function numberIn(value: string): number | undefined {
  const [, number] = /^(\d{1,10})\s+\d+\s+R/.exec(value) ?? []
  return number === undefined ? undefined : Number(number)
}

/**
 * Whether opening the file does more than show a part of it. Where to go may stand in the catalogue, as LibreOffice writes
 * it, or in an object that is named there, as LaTeX does. More than anybody looks at is refused.
 */
function opensWithAction(pdf: PdfText): boolean {
  const values = valuesOf(pdf, 'OpenAction')
  if (values.length > mostActions) return true
  const numbers = new Set(values.flatMap((value) => numberIn(value) ?? []))
  const named = numbers.size > 0 ? [...objectsOf(pdf, numbers).values()] : []
  const actions = [...values.filter((value) => numberIn(value) === undefined), ...named.flat()]
  if (named.some((objects) => objects.length === 0) || actions.length > mostActions) return true
  return !actions.every(onlyGoes)
}

const refused = (why: Refusal): Looked => ({ kind: 'refused', why })

/** Whether the file says of itself that it is a PDF. */
export const claimsToBePdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'

/**
 * Looks at a PDF without opening it: it has to begin and end as one, not be locked with a password, and name nothing
 * that a reader would run, launch or unpack. Forms, links and going to a page are no reason to refuse it.
 *
 * What this proves: the file is meant as a PDF, its end is there, and no script, launch action or attachment is written
 * plainly or in its compressed object streams. What it cannot prove: names that are packed in other ways are not seen,
 * pages are not parsed, and no virus scanner has run. So the file is kept as it came and only ever served as a download,
 * never shown by this site; whoever opens it has to treat it as a stranger's file.
 */
export function lookAtPdf(bytes: Uint8Array): Looked {
  if (!claimsToBePdf(bytes)) return refused('not-taken')
  const pdf = readPdf(bytes)
  // Readers look for it in the last 1,024 bytes.
  if (!pdf.plain.slice(-1024).includes('%%EOF')) return refused('damaged-pdf')
  const names = namesIn(pdf)
  if (names.has('Encrypt')) return refused('locked-pdf')
  if (!pdf.whole || active.some((name) => names.has(name)) || opensWithAction(pdf))
    return refused('active-pdf')
  return { kind: 'fine', file: { bytes, contentType: 'application/pdf' } }
}
