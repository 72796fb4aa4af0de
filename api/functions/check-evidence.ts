import { handle } from 'hono/aws-lambda'
import * as store from '#aws/evidence-store.ts'
import { secret } from '#aws/secrets.ts'
import { evidenceCheckRoutes } from '#http/evidence-check.ts'

const now = () => new Date()
/** The decoder is native and large: it is read when the first photo has come. */
const lookAtPhoto = async (bytes: Uint8Array) => (await import('#aws/evidence-photo.ts')).lookAtPhoto(bytes)

export const handler = handle(
  evidenceCheckRoutes(async () => ({ store, lookAtPhoto, now, secret: await secret() })),
)
