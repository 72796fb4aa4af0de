import { csvAsBinary } from '#aws/core/csv-as-binary.ts'
import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { financePorts } from '#aws/fostering/finance-ports.ts'
import { financeRoutes } from '#http/fostering/finance.ts'

const ready = financePorts()

export const handler = throughCloudFront(
  financeRoutes(async () => ready),
  csvAsBinary,
)
