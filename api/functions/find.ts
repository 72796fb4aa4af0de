import { randomUUID } from 'node:crypto'
import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { listPorts } from '#aws/resident/find-ports.ts'
import { findQueue } from '#aws/resident/find-queue.ts'
import { together } from '#http/core/together.ts'
import { findRoutes, myRequestsRoutes } from '#http/resident/find.ts'

const asking = findRoutes({ queue: findQueue(), newId: randomUUID })

export const handler = throughCloudFront(together(asking, myRequestsRoutes(listPorts())))
