import { randomUUID } from 'node:crypto'
import { findQueue } from '#aws/find-queue.ts'
import { throughCloudFront } from '#aws/through-cloudfront.ts'
import { findRoutes } from '#http/find.ts'

export const handler = throughCloudFront(findRoutes({ queue: findQueue(), newId: randomUUID }))
