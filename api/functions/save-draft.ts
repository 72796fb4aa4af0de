import { handle } from 'hono/aws-lambda'
import { draftPorts } from '#aws/draft-ports.ts'
import { draftLimits } from '#aws/drafts-table.ts'
import { draftSaveRoutes } from '#http/drafts.ts'

const ports = draftPorts()
const limits = draftLimits()

export const handler = handle(draftSaveRoutes(async () => ({ ...(await ports()), limits })))
