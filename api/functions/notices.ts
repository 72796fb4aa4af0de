import { handle } from 'hono/aws-lambda'
import { notices } from '#aws/notices-table.ts'
import { noticesRoutes } from '#http/notices.ts'

export const handler = handle(noticesRoutes({ notices: () => notices(), now: () => new Date() }))
