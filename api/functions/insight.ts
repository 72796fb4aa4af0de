import { handle } from 'hono/aws-lambda'
import { publicInsightPorts } from '#aws/insight-public.ts'
import { insightRoutes } from '#http/insight.ts'

export const handler = handle(insightRoutes(publicInsightPorts()))
