import type { IncomingHttpHeaders } from 'node:http'
import type { Bucket, CorsRule } from '../model/plan.ts'

/**
 * The headers by which a bucket lets a page of another origin use it, or undefined when none of its rules does.
 * A preflight asks for a method and headers; any other request for its own method.
 */
export function corsHeaders(bucket: Bucket | undefined, method: string, headers: IncomingHttpHeaders) {
  const origin = headers.origin
  if (!origin || !bucket) return undefined
  const wanted =
    headers['access-control-request-headers']?.split(',').map((name) => name.trim().toLowerCase()) ?? []
  const rule = bucket.cors.find((candidate) => allows(candidate, origin, method, wanted))
  if (!rule) return undefined
  const any = rule.AllowedOrigins.includes('*')
  return {
    'access-control-allow-origin': any ? '*' : origin,
    'access-control-allow-methods': rule.AllowedMethods.join(', '),
    ...(!any && { 'access-control-allow-credentials': 'true' }),
    ...(wanted.length && { 'access-control-allow-headers': wanted.join(', ') }),
    ...(rule.ExposedHeaders?.length && { 'access-control-expose-headers': rule.ExposedHeaders.join(', ') }),
    ...(rule.MaxAge !== undefined && { 'access-control-max-age': String(rule.MaxAge) }),
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  }
}

function allows(rule: CorsRule, origin: string, method: string, headers: string[]) {
  return (
    rule.AllowedMethods.includes(method) &&
    rule.AllowedOrigins.some((pattern) => matches(pattern, origin)) &&
    headers.every((header) => rule.AllowedHeaders?.some((pattern) => matches(pattern.toLowerCase(), header)))
  )
}

/** S3's patterns have at most one `*`. */
function matches(pattern: string, text: string) {
  const [start = '', end] = pattern.split('*')
  return end === undefined ? pattern === text : text.startsWith(start) && text.endsWith(end)
}
