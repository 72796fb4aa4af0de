import { randomUUID } from 'node:crypto'
import { listPorts } from '#aws/find-ports.ts'
import { findQueue } from '#aws/find-queue.ts'
import { throughCloudFront } from '#aws/through-cloudfront.ts'
import { findRoutes, myRequestsRoutes } from '#http/find.ts'
import { together } from '#http/together.ts'

const asking = findRoutes({ queue: findQueue(), newId: randomUUID })

export const handler = throughCloudFront(together(asking, myRequestsRoutes(listPorts())))
