import type { Answer, Incoming } from './exchange.ts'

/**
 * The part of a file that was asked for, as S3 behind CloudFront answers: one range from, to or to the end. What is
 * not understood, several ranges, or a range of another version of the file, gets the whole.
 */
export function partOf({ headers, method }: Pick<Incoming, 'headers' | 'method'>, answer: Answer): Answer {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '')
  const version = headers['if-range']
  const known = version === undefined || version === answer.headers.etag
  if (!asked || !known || method !== 'GET' || answer.status !== 200) return answer
  const size = answer.body.length
  const part = between(asked[1] ?? '', asked[2] ?? '', size)
  if (!part) return answer
  const [from, to] = part
  if (from >= size || from > to)
    return { status: 416, headers: { 'content-range': `bytes */${size}` }, body: Buffer.alloc(0) }
  return {
    status: 206,
    headers: { ...answer.headers, 'content-range': `bytes ${from}-${to}/${size}` },
    body: answer.body.subarray(from, to + 1),
  }
}

/** First and last byte; a length alone counts from the end. */
function between(first: string, last: string, size: number): readonly [number, number] | undefined {
  if (first === '') return last === '' ? undefined : [Math.max(0, size - Number(last)), size - 1]
  if (last !== '' && Number(last) < Number(first)) return undefined
  return [Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1)]
}
