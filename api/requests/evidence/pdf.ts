import type { Looked, Refusal } from './ports.ts'

/** Names in a PDF that make a reader run, launch or unpack something. */
const active = ['JavaScript', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'RichMedia']

/** A name may be written with any of its letters as #xx. */
const unescaped = (name: string): string =>
  name.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** Every name of five letters and more; shorter ones turn up by chance in pictures and compressed text. */
const namesIn = (text: string): Set<string> =>
  new Set(Array.from(text.matchAll(/\/([A-Za-z#][A-Za-z0-9#]{4,})/g), ([, name = '']) => unescaped(name)))

/** LibreOffice writes in every PDF which page to open at, as a list; whatever else opens with the file is an action. */
const opensWithAction = (text: string): boolean =>
  Array.from(text.matchAll(/\/([A-Za-z#][A-Za-z0-9#]{9,})\s*(.?)/gs)).some(
    ([, name = '', next]) => unescaped(name) === 'OpenAction' && next !== '[',
  )

const refused = (why: Refusal): Looked => ({ kind: 'refused', why })

/** Whether the file says of itself that it is a PDF. */
export const claimsToBePdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'

/**
 * Looks at a PDF without opening it: it has to begin and end as one, not be locked with a password, and name nothing
 * that a reader would run, launch or unpack.
 *
 * What this proves: the file is meant as a PDF, its end is there, and no plainly written script, launch action or
 * attachment is in it. What it cannot prove: names inside compressed object streams are not seen, pages are not parsed,
 * and no virus scanner has run. So the file is kept as it came and only ever served as a download, never shown by this
 * site; whoever opens it has to treat it as a stranger's file.
 */
export function lookAtPdf(bytes: Uint8Array): Looked {
  if (!claimsToBePdf(bytes)) return refused('not-taken')
  const text = Buffer.from(bytes).toString('latin1')
  // Readers look for it in the last 1,024 bytes.
  if (!text.slice(-1024).includes('%%EOF')) return refused('damaged-pdf')
  const names = namesIn(text)
  if (names.has('Encrypt')) return refused('locked-pdf')
  if (active.some((name) => names.has(name)) || opensWithAction(text)) return refused('active-pdf')
  return { kind: 'fine', file: { bytes, contentType: 'application/pdf' } }
}
