import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { panelDeskPorts } from '#aws/panel/panel-desk-ports.ts'
import { panelDeskRoutes } from '#http/panel/all.ts'

const ready = panelDeskPorts()

export const handler = throughCloudFront(panelDeskRoutes(async () => ready))
