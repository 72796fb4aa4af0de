import { requestsTable } from '#aws/requests-table.ts'
import { secret } from '#aws/secrets.ts'
import { indexBatch } from '#aws/word-index.ts'
import { wordsTable } from '#aws/words-table.ts'

const ready = { requests: requestsTable(), words: wordsTable() }

export const handler = indexBatch(async () => {
  const [key, { serviceOf }] = await Promise.all([secret(), import('#services/index.ts')])
  return { ...ready, serviceOf, secret: key }
})
