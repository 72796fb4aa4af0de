import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { packDeskPorts } from '#aws/panel/pack-desk-ports.ts'
import { together } from '#http/core/together.ts'
import { bundleRoutes, packDeskRoutes } from '#http/panel/pack-desk.ts'

const ready = packDeskPorts()

export const handler = throughCloudFront(
  together(
    packDeskRoutes(async () => ready),
    bundleRoutes(async () => ready),
  ),
)
