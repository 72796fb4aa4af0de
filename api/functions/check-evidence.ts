import { handle } from 'hono/aws-lambda'
import { lookAtPhoto } from '#aws/evidence-photo.ts'
import * as store from '#aws/evidence-store.ts'
import { secret } from '#aws/secrets.ts'
import { evidenceCheckRoutes } from '#http/evidence-check.ts'

const now = () => new Date()

export const handler = handle(
  evidenceCheckRoutes(async () => ({ store, look: lookAtPhoto, now, secret: await secret() })),
)
