import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { packPdfPorts } from '#aws/panel/pack-ports.ts'
import { packPdfRoutes } from '#http/panel/pack-pdf.ts'

const ready = packPdfPorts()

export const handler = throughCloudFront(packPdfRoutes(async () => ready))
