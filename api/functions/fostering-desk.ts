import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { deskPorts } from '#aws/fostering/ports.ts'
import { deskRoutes } from '#http/fostering/desk.ts'

const ready = deskPorts()

export const handler = throughCloudFront(deskRoutes(async () => ready))
