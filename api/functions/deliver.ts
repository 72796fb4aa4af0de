import { deliverPorts } from '#aws/deliver-ports.ts'
import { deliverBatch } from '#aws/department-queue.ts'

export const handler = deliverBatch(deliverPorts())
