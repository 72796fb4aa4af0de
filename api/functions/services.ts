import { handle } from 'hono/aws-lambda'
import { council } from '#council'
import { calendars } from '#council/calendars.ts'
import { servicesRoutes } from '#http/services.ts'
import { services } from '#services/index.ts'

export const handler = handle(servicesRoutes(services, council, calendars))
