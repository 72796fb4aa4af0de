import { randomUUID } from 'node:crypto'
import { handle } from 'hono/aws-lambda'
import { findQueue } from '#aws/find-queue.ts'
import { findRoutes } from '#http/find.ts'

export const handler = handle(findRoutes({ queue: findQueue(), newId: randomUUID }))
