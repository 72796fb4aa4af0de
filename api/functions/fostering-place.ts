import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { placePorts } from '#aws/fostering/place-ports.ts'
import { together } from '#http/core/together.ts'
import { placeRoutes } from '#http/fostering/place.ts'
import { copyRoutes } from '#http/fostering/report.ts'

const ready = placePorts()

export const handler = throughCloudFront(
  together(
    placeRoutes(async () => ready),
    copyRoutes(async () => ready),
  ),
)
