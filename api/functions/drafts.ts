import { draftPorts } from '#aws/draft-ports.ts'
import { draftLimits } from '#aws/drafts-table.ts'
import { throughCloudFront } from '#aws/through-cloudfront.ts'
import { draftOpenRoutes, draftSaveRoutes } from '#http/drafts.ts'
import { together } from '#http/together.ts'

const ports = draftPorts()
const limits = draftLimits()
const saving = draftSaveRoutes(async () => ({ ...(await ports()), limits }))

export const handler = throughCloudFront(together(saving, draftOpenRoutes(ports)))
