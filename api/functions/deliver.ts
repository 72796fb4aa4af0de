import { deliverBatch } from '#aws/list/department-queue.ts'
import { deliverPorts } from '#aws/list/ports.ts'

export const handler = deliverBatch(deliverPorts())
