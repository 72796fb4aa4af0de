import { handle } from 'hono/aws-lambda'
import { draftPorts } from '#aws/draft-ports.ts'
import { draftOpenRoutes } from '#http/drafts.ts'

export const handler = handle(draftOpenRoutes(draftPorts()))
