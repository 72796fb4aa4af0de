import { carryBatch } from '#aws/carry-batch.ts'
import { requestsTable } from '#aws/requests-table.ts'
import { secret } from '#aws/secrets.ts'

const ready = { requests: requestsTable(), now: () => new Date() }

export const handler = carryBatch(async () => ({ ...ready, secret: await secret() }))
