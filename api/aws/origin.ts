import { timingSafeEqual } from 'node:crypto'
import type { APIGatewayRequestAuthorizerEventV2, APIGatewaySimpleAuthorizerResult } from 'aws-lambda'
import { secretIn } from './secrets.ts'

const originSecret = secretIn('ORIGIN_SECRET_ID')

/** Lets in what comes through CloudFront, which alone knows the header's secret; the API's own URL stays closed. */
export async function authoriseOrigin(
  event: APIGatewayRequestAuthorizerEventV2,
): Promise<APIGatewaySimpleAuthorizerResult> {
  const given = Buffer.from(event.headers?.['x-origin-key'] ?? '')
  const wanted = Buffer.from(await originSecret())
  return { isAuthorized: given.length === wanted.length && timingSafeEqual(given, wanted) }
}
