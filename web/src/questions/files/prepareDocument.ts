import { type Prepared, prepare } from '../photos/prepare.ts'

/** Whether the file begins as a PDF does. Readers allow up to 1,024 bytes before it; the server does not. */
export const beginsAsPdf = async (file: Blob): Promise<boolean> => (await file.slice(0, 5).text()) === '%PDF-'

/**
 * A document as it is sent: a PDF as it is, a photo shrunk and freed of metadata. Throws UnreadablePhoto when it is
 * neither.
 */
export async function prepareDocument(file: File): Promise<Prepared> {
  if (await beginsAsPdf(file)) return { blob: file.slice(0, file.size, 'application/pdf') }
  return prepare(file)
}
