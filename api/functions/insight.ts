import { defaultIsContentTypeBinary } from 'hono/aws-lambda'
import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { publicInsightPorts } from '#aws/insight/public-ports.ts'
import { insightRoutes } from '#http/insight/insight.ts'

/** What is read as text on the way loses its byte order mark, by which Excel knows how to read a CSV. */
const isContentTypeBinary = (type: string): boolean =>
  type.startsWith('text/csv') || defaultIsContentTypeBinary(type)

export const handler = throughCloudFront(insightRoutes(publicInsightPorts()), { isContentTypeBinary })
