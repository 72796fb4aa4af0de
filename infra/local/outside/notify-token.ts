import { createHmac, timingSafeEqual } from 'node:crypto'
import * as z from 'zod/mini'
import { parsed } from './answer.ts'

const Head = z.object({ alg: z.literal('HS256'), typ: z.optional(z.literal('JWT')) })
const Claims = z.object({ iss: z.optional(z.string()), iat: z.optional(z.number()) })

const unlike =
  'Invalid token: make sure your API token matches the example at https://docs.notifications.service.gov.uk/rest-api.html#authorisation-header'
const skew = 30

/**
 * What GOV.UK Notify says against an Authorization header, with its status; `undefined` when nothing. The API key ends
 * with the service's id, one character, and the key's own secret, of 36 characters each.
 * https://docs.notifications.service.gov.uk/rest-api.html#authorisation-header
 */
export function tokenTrouble(
  authorization: string | undefined,
  apiKey: string | undefined,
  now = Date.now(),
): { status: 401 | 403; message: string } | undefined {
  if (!authorization) return { status: 401, message: 'Unauthorized: authentication token must be provided' }
  if (!/^bearer /i.test(authorization))
    return { status: 401, message: 'Unauthorized: authentication bearer scheme must be used' }
  const message = claimsTrouble(authorization.slice(7).trim(), apiKey, now)
  return message === undefined ? undefined : { status: 403, message }
}

function claimsTrouble(token: string, apiKey: string | undefined, now: number): string | undefined {
  const [head = '', body = '', signature = '', ...more] = token.split('.')
  const claims = Claims.safeParse(decoded(body))
  if (!Head.safeParse(decoded(head)).success || !claims.success || more.length) return unlike
  const { iss, iat } = claims.data
  if (iss === undefined) return 'Invalid token: iss field not provided'
  if (!apiKey || iss !== apiKey.slice(-73, -37)) return 'Invalid token: service not found'
  if (!isSigned(`${head}.${body}`, signature, apiKey.slice(-36))) return 'Invalid token: API key not found'
  if (iat === undefined || Math.abs(now / 1000 - iat) > skew)
    return 'Error: Your system clock must be accurate to within 30 seconds'
  return undefined
}

const decoded = (part: string) => parsed(Buffer.from(part, 'base64url').toString())

function isSigned(text: string, signature: string, secret: string): boolean {
  const right = createHmac('sha256', secret).update(text).digest()
  const given = Buffer.from(signature, 'base64url')
  return given.length === right.length && timingSafeEqual(given, right)
}
