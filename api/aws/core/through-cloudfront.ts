import { timingSafeEqual } from 'node:crypto'
import { handle, type LambdaEvent } from 'hono/aws-lambda'
import type { Hono } from 'hono/tiny'
import { secretIn } from './secrets.ts'

/** The header with which CloudFront shows that a request came through it. */
export const originHeader = 'x-origin-key'

const originSecret = secretIn('ORIGIN_SECRET_ID')

/** As the API itself says it. */
const forbidden = {
  isBase64Encoded: false,
  statusCode: 403,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ message: 'Forbidden' }),
}

/** Whether a request came through CloudFront, which alone knows the secret in this header. */
async function passed(given: string, secret: () => Promise<Uint8Array>): Promise<boolean> {
  if (!given) return false
  const [ours, wanted] = [Buffer.from(given), await secret()]
  return ours.length === wanted.length && timingSafeEqual(ours, wanted)
}

type HttpEvent = Extract<LambdaEvent, { routeKey: string }>

interface Options {
  /** Which kinds of content are no text; as Hono thinks when left out. */
  readonly isContentTypeBinary?: (type: string) => boolean
  readonly secret?: () => Promise<Uint8Array>
}

/**
 * The handler of a function behind the API. It answers only what comes through CloudFront: the API's own address stays
 * closed, and nothing of the app runs for it. Here and not in an authorizer, which would be one more function that
 * whoever comes first waits for.
 */
export function throughCloudFront(
  app: Hono,
  { isContentTypeBinary, secret = originSecret }: Options = {},
): (event: HttpEvent) => Promise<object> {
  const answer = handle(app, isContentTypeBinary && { isContentTypeBinary })
  return async (event) =>
    (await passed(event.headers[originHeader] ?? '', secret)) ? answer(event) : forbidden
}
