import { BatchGetCommand, type BatchGetCommandOutput } from '@aws-sdk/lib-dynamodb'
import { documents } from './dynamodb.ts'

/**
 * Items by their keys, at most 100, in no order. What is not read at once comes back to be asked for again. `consistent`: with
 * every write before it.
 */
export async function batchGet(
  TableName: string,
  keys: readonly Record<string, string>[],
  { consistent = false }: { readonly consistent?: boolean } = {},
): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = []
  let Keys: Record<string, unknown>[] = [...keys]
  for (let attempt = 0; Keys.length > 0; attempt++) {
    if (attempt > 5) throw new Error('The table cannot be read at the moment')
    if (attempt > 0) await new Promise((resume) => setTimeout(resume, 50 * 2 ** attempt))
    const answer: BatchGetCommandOutput = await documents.send(
      new BatchGetCommand({ RequestItems: { [TableName]: { Keys, ConsistentRead: consistent } } }),
    )
    found.push(...(answer.Responses?.[TableName] ?? []))
    Keys = answer.UnprocessedKeys?.[TableName]?.Keys ?? []
  }
  return found
}
