import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { pagePorts } from '#aws/resident/page-ports.ts'
import { pageRoutes } from '#http/resident/pages.ts'

export const handler = throughCloudFront(pageRoutes(pagePorts()))
