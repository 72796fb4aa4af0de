import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { meetingPorts } from '#aws/panel/panel-ports.ts'
import { panelRoutes } from '#http/panel/all.ts'

const ready = meetingPorts()

export const handler = throughCloudFront(panelRoutes(async () => ready))
