import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Forwarding } from '../model/forwarding.ts'
import type { Answer } from './exchange.ts'

const compressible =
  /^(text\/(css|html|javascript|plain|xml|richtext|x-component)|application\/(javascript|json|manifest\+json|vnd\.api\+json|x-javascript|xhtml\+xml|xml|wasm|rss\+xml)|font\/|image\/(svg\+xml|bmp|x-icon|vnd\.microsoft\.icon))/

/** CloudFront compresses answers of 1,000 bytes to 10 MB. */
const smallest = 1000
const largest = 10_000_000

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const remembered = new Map<string, Buffer>()

/** The answer as CloudFront compresses it for a browser that accepts `encodings`. */
export async function compress(
  answer: Answer,
  encodings: string | undefined,
  allowed: Forwarding,
): Promise<Answer> {
  const { headers, body, status } = answer
  const accepted = encodings ?? ''
  const encoding =
    allowed.brotli && /\bbr\b/.test(accepted)
      ? 'br'
      : allowed.gzip && /\bgzip\b/.test(accepted)
        ? 'gzip'
        : undefined
  const worthwhile =
    body.length >= smallest && body.length <= largest && compressible.test(headers['content-type'] ?? '')
  if (!encoding || !worthwhile || status !== 200 || headers['content-encoding']) return answer
  return {
    ...answer,
    headers: {
      ...headers,
      'content-encoding': encoding,
      vary: 'Accept-Encoding',
      ...(headers.etag && { etag: `W/${headers.etag}` }),
    },
    body: await squeeze(encoding, body, headers.etag ?? createHash('md5').update(body).digest('hex')),
  }
}

async function squeeze(encoding: 'br' | 'gzip', body: Buffer, version: string): Promise<Buffer> {
  const key = `${encoding} ${version}`
  const known = remembered.get(key)
  if (known) return known
  const squeezed =
    encoding === 'br'
      ? await brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
      : await zip(body)
  if (remembered.size > 500) remembered.clear()
  remembered.set(key, squeezed)
  return squeezed
}
