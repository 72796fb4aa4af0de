import { PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import { conditional, documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { FigureYear } from '#contract/fostering/carers/figures.ts'
import { placeTargets } from '#council/fostering/places.ts'
import { fosteringProfile } from '#council/fostering/profile.ts'
import type { FigurePorts, FiguresShelf } from '#fostering/household/figures/count.ts'
import { listsOfEnquiries } from './enquiry-ports.ts'
import { itemsOf } from './partition.ts'
import { figuresKey as part } from './partition-keys.ts'
import { casesTable } from './parts-table.ts'

/** The last count, and that somebody asked for a new one: two items apart from every household. */
export function figuresTable(TableName = environment('FOSTERING_TABLE')): FiguresShelf {
  /** The later of two that are kept at once stays. */
  const put = (sort: string, at: string, more: object) =>
    conditional(
      documents.send(
        new PutCommand({
          TableName,
          Item: { part, sort, at, ...more },
          ConditionExpression: 'attribute_not_exists(#part) OR #at < :at',
          ExpressionAttributeNames: { '#part': 'part', '#at': 'at' },
          ExpressionAttributeValues: { ':at': at },
        }),
      ),
    )
  return {
    async read() {
      const items = await itemsOf(TableName, part, { ConsistentRead: true })
      const [counts, asked] = ['counts', 'asked'].map((sort) => items.find((item) => item.sort === sort))
      return {
        counts: counts && {
          countedAt: String(counts.at),
          years: z.array(FigureYear).parse(JSON.parse(String(counts.years))),
        },
        asked: asked && String(asked.at),
      }
    },
    async keep({ countedAt, years }) {
      await put('counts', countedAt, { years: JSON.stringify(years) })
    },
    async ask(at) {
      await put('asked', at, {})
    },
  }
}

/** What counts the service, for real. */
export const figurePorts = (): FigurePorts => ({
  cases: casesTable(),
  lists: listsOfEnquiries(),
  figures: figuresTable(),
  hubs: fosteringProfile.hubs.map(({ id }) => id),
  targets: placeTargets,
  now: () => new Date(),
})
