import { secret } from '#aws/core/secrets.ts'
import { carryBatch } from '#aws/life/carry-batch.ts'
import { requestsTable } from '#aws/life/requests-table.ts'

const ready = { requests: requestsTable(), now: () => new Date() }

export const handler = carryBatch(async () => ({ ...ready, secret: await secret() }))
