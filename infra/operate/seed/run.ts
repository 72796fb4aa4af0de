import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { ServiceRequest } from '#requests/life/model.ts'
import { requestOf, type SeedPorts } from './request.ts'
import { alreadyThere, batchSize, lanes, writeAll } from './write.ts'

/** Where seeded requests go, and what is made of each besides. */
export interface SeedTarget {
  readonly documents: DynamoDBDocumentClient
  readonly requestsTable: string
  /** Items of read models by table. */
  readonly readModels: (request: ServiceRequest) => Readonly<Record<string, Record<string, unknown>[]>>
}

/** Batches on their way to the tables at once. */
const atOnce = 6

/**
 * Writes requests 1 to `count` of the seed with their read models. Those that are there already are left as they are,
 * so repeating adds what is missing. A request is written after its read models: what is there is whole.
 */
export async function seed(
  count: number,
  ports: SeedPorts,
  target: SeedTarget,
  said: (done: number, written: number) => void,
): Promise<number> {
  const running = lanes(atOnce)
  let written = 0
  for (let from = 1; from <= count; from += batchSize) {
    const batch: ServiceRequest[] = []
    for (let n = from; n < from + batchSize && n <= count; n++) batch.push(await requestOf(n, ports))
    await running.add(async () => {
      const more = await writeBatch(batch, target)
      written += more
      said(Math.min(count, from + batchSize - 1), written)
    })
  }
  await running.done()
  return written
}

async function writeBatch(batch: readonly ServiceRequest[], target: SeedTarget): Promise<number> {
  const { documents, requestsTable, readModels } = target
  const there = await alreadyThere(
    documents,
    requestsTable,
    batch.map(({ reference }) => reference),
  )
  const fresh = batch.filter(({ reference }) => !there.has(reference))
  const besides = new Map<string, Record<string, unknown>[]>()
  // Made for all: what was stopped before may have left what is counted from several requests undone.
  for (const request of batch)
    for (const [table, items] of Object.entries(readModels(request)))
      if (!there.has(request.reference)) besides.set(table, [...(besides.get(table) ?? []), ...items])
  await Promise.all([...besides].map(([table, items]) => writeAll(documents, table, items)))
  await writeAll(
    documents,
    requestsTable,
    fresh.map((request) => ({ ...request })),
  )
  return fresh.length
}
