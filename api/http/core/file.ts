import type { Kept } from '#requests/evidence/ports.ts'
import { ProblemError } from './problem.ts'

/** A function answers with at most 6 MB, and bytes become a third more on the way. */
const part = 4 * 1024 * 1024
const endings = {
  'image/jpeg': 'jpg',
  'application/pdf': 'pdf',
  'audio/mp4': 'm4a',
  'audio/webm': 'webm',
  'audio/ogg': 'ogg',
} as const

/** First and last byte that are asked for and that one answer holds; undefined when the header asks for no such part. */
function rangeOf(header: string, size: number): { first: number; last: number } | undefined {
  const [, from, to] = /^bytes=(\d{1,9})-(\d{0,9})$/.exec(header) ?? []
  if (from === undefined) return undefined
  const first = Number(from)
  const last = Math.min(to ? Number(to) : size - 1, size - 1, first + part - 1)
  return first <= last ? { first, last } : undefined
}

/**
 * A kept file to save, never to show. One of more than 4 MB is fetched in parts, with the header Range: an answer has
 * 4 MB of what was asked for at most, and Content-Range says which.
 */
export function fileResponse(
  { bytes, contentType }: Pick<Kept, 'bytes' | 'contentType'>,
  name: string,
  range: string | undefined,
): Response {
  const headers = {
    'content-type': contentType,
    'cache-control': 'no-store',
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-disposition': `attachment; filename="${name}.${endings[contentType]}"`,
  }
  const asked = range === undefined ? undefined : rangeOf(range, bytes.byteLength)
  if (asked) {
    const { first, last } = asked
    return new Response(new Uint8Array(bytes.subarray(first, last + 1)), {
      status: 206,
      headers: { ...headers, 'content-range': `bytes ${first}-${last}/${bytes.byteLength}` },
    })
  }
  if (bytes.byteLength > part) {
    throw new ProblemError(
      'body-too-large',
      `The file has ${bytes.byteLength} bytes. Fetch it in parts: send the header Range: bytes=0-, and continue where Content-Range ends.`,
    )
  }
  return new Response(new Uint8Array(bytes), { headers })
}
