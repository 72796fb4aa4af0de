import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { packPorts } from '#aws/panel/pack-ports.ts'
import { together } from '#http/core/together.ts'
import { packRoutes, questionRoutes } from '#http/panel/pack.ts'

const ready = packPorts()

export const handler = throughCloudFront(
  together(
    packRoutes(async () => ready),
    questionRoutes(async () => ready),
  ),
)
