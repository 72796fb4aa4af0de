import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { draftPorts } from '#aws/resident/draft-ports.ts'
import { draftLimits } from '#aws/resident/drafts-table.ts'
import { together } from '#http/core/together.ts'
import { draftOpenRoutes, draftSaveRoutes } from '#http/resident/drafts.ts'

const ports = draftPorts()
const limits = draftLimits()
const saving = draftSaveRoutes(async () => ({ ...(await ports()), limits }))

export const handler = throughCloudFront(together(saving, draftOpenRoutes(ports)))
