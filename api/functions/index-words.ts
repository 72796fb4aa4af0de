import { secret } from '#aws/core/secrets.ts'
import { requestsTable } from '#aws/life/requests-table.ts'
import { indexBatch } from '#aws/list/word-index.ts'
import { wordsTable } from '#aws/list/words-table.ts'

const ready = { requests: requestsTable(), words: wordsTable() }

export const handler = indexBatch(async () => {
  const [key, { serviceOf }] = await Promise.all([secret(), import('#services/index.ts')])
  return { ...ready, serviceOf, secret: key }
})
