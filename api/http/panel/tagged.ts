import { createHash } from 'node:crypto'
import type { Context } from 'hono'

/**
 * Answers with JSON under a tag made of it: whoever asks again with the tag that they have is told that it is the same, and
 * gets none of it again. Nobody but the browser that asked keeps it, and it asks each time.
 */
export function tagged(context: Context, body: unknown): Response {
  const text = JSON.stringify(body)
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
  const headers = { etag, 'cache-control': 'private, no-cache' }
  // On its way an answer may be compressed, which makes the tag a weak one.
  const asked = (context.req.header('if-none-match') ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
  if (asked.includes(etag)) return context.body(null, 304, headers)
  return context.body(text, 200, { ...headers, 'content-type': 'application/json' })
}
