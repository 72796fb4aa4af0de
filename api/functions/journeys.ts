import { handle } from 'hono/aws-lambda'
import { journeyStore } from '#aws/journeys-table.ts'
import { journeysRoutes } from '#http/journeys.ts'

const ready = { journeys: journeyStore(), now: () => new Date() }
const ports = async () => ({ ...ready, serviceOf: (await import('#services/index.ts')).serviceOf })

export const handler = handle(journeysRoutes(ports))
