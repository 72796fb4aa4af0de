import { BatchWriteCommand, DeleteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { KeptOffer, Offers } from '#admissions/offers/offers.ts'
import { documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { stripped } from '#aws/core/pair-shelf.ts'
import { offersPart } from './offers-part.ts'

/** What BatchWriteItem takes at once, and how many of those side by side. */
const atOnce = 25
const sideBySide = 8

const itemOf = (offer: KeptOffer) => ({
  ...offer,
  part: offersPart(offer.reference),
  sort: `offer#${offer.run}`,
})

async function write(TableName: string, offers: readonly KeptOffer[]): Promise<void> {
  const puts = offers.map((offer) => ({ PutRequest: { Item: itemOf(offer) } }))
  let left: Record<string, typeof puts> = { [TableName]: puts }
  for (let attempt = 0; Object.keys(left).length > 0; attempt++) {
    if (attempt > 8) throw new Error('The table takes no more at the moment')
    if (attempt > 0) await new Promise((resume) => setTimeout(resume, 50 * 2 ** attempt))
    const { UnprocessedItems = {} } = await documents.send(new BatchWriteCommand({ RequestItems: left }))
    left = UnprocessedItems as typeof left
  }
}

/** `of`: with what their sort keys begin; left out: all that the family was told, of changes since too. */
async function laidFor(TableName: string, reference: string, of = ''): Promise<Record<string, unknown>[]> {
  const query = new QueryCommand({
    TableName,
    KeyConditionExpression: of ? 'part = :part AND begins_with(sort, :sort)' : 'part = :part',
    ExpressionAttributeValues: { ':part': offersPart(reference), ...(of ? { ':sort': of } : {}) },
  })
  return (await documents.send(query)).Items ?? []
}

/**
 * What each family is told. An offer is written over itself alone: its key has the run in it, and the run is what it was
 * computed from.
 */
export const offersTable = (TableName = environment('ADMISSIONS_TABLE')): Offers => ({
  async lay(offers) {
    const batches = Array.from({ length: Math.ceil(offers.length / atOnce) }, (_, at) =>
      offers.slice(at * atOnce, (at + 1) * atOnce),
    )
    const next = batches.values()
    const lane = async () => {
      for (const batch of next) await write(TableName, batch)
    }
    await Promise.all(Array.from({ length: sideBySide }, lane))
  },
  of: async (reference) =>
    (await laidFor(TableName, reference, 'offer#')).map((item) => stripped(item) as unknown as KeptOffer),
  async drop(reference) {
    for (const { part, sort } of await laidFor(TableName, reference))
      await documents.send(new DeleteCommand({ TableName, Key: { part, sort } }))
  },
})
