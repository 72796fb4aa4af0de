import { secret } from '#aws/core/secrets.ts'
import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import * as store from '#aws/evidence/store.ts'
import { together } from '#http/core/together.ts'
import { evidenceRoutes } from '#http/resident/evidence.ts'
import { evidenceCheckRoutes } from '#http/resident/evidence-check.ts'

const now = () => new Date()
const presign: typeof import('#aws/evidence/store-presign.ts').presign = async (...asked) =>
  (await import('#aws/evidence/store-presign.ts')).presign(...asked)
/** The decoder is native and large: it is read when the first photo has come. */
const lookAtPhoto = async (bytes: Uint8Array) => (await import('#aws/evidence/photo.ts')).lookAtPhoto(bytes)
const checks = evidenceCheckRoutes(async () => ({ store, lookAtPhoto, now, secret: await secret() }))

export const handler = throughCloudFront(together(evidenceRoutes({ presign }), checks))
