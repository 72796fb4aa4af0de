import { handle } from 'hono/aws-lambda'
import { presign } from '#aws/evidence-store-presign.ts'
import { evidenceRoutes } from '#http/evidence.ts'

export const handler = handle(evidenceRoutes({ presign }))
