import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Placement } from '#admissions/appeals/ports.ts'
import { conditional, documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { stripped } from '#aws/core/pair-shelf.ts'

const sort = 'placed/'

/** Places above a school’s number that no list gave, beside the application. The first one of a school stays. */
export function placementsTable(TableName = environment('ADMISSIONS_TABLE')) {
  const of = async (reference: string): Promise<Placement[]> => {
    const query = new QueryCommand({
      TableName,
      KeyConditionExpression: 'part = :part AND begins_with(sort, :sort)',
      ExpressionAttributeValues: { ':part': reference, ':sort': sort },
    })
    const { Items = [] } = await documents.send(query)
    return Items.map((item) => stripped(item) as unknown as Placement)
  }
  return {
    of,
    async admit(placement: Placement): Promise<void> {
      const put = new PutCommand({
        TableName,
        Item: { ...placement, part: placement.reference, sort: `${sort}${placement.school}` },
        ConditionExpression: 'attribute_not_exists(part)',
      })
      await conditional(documents.send(put))
    },
    async forget(reference: string): Promise<void> {
      for (const { school } of await of(reference))
        await documents.send(
          new DeleteCommand({ TableName, Key: { part: reference, sort: `${sort}${school}` } }),
        )
    },
  }
}
