import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { deskPorts } from '#aws/fostering/ports.ts'
import { staffPorts } from '#aws/workspace/staff-ports.ts'
import { deskRoutes } from '#http/fostering/desk.ts'

const ready = { ...staffPorts(), ...deskPorts() }

export const handler = throughCloudFront(deskRoutes(async () => ready))
