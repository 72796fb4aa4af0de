import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { conditional, documents } from './dynamodb.ts'

/**
 * Writes the item in place of the one that has this `revision`, 0 where there is none yet. False when another stands
 * there by now; everything else is thrown. `key`: an attribute that every such item has.
 */
export const putUnlessChanged = (
  TableName: string,
  Item: object,
  revision: number,
  key: string,
): Promise<boolean> =>
  conditional(
    documents.send(
      new PutCommand({
        TableName,
        Item: { ...Item },
        ...(revision === 0
          ? { ConditionExpression: 'attribute_not_exists(#key)', ExpressionAttributeNames: { '#key': key } }
          : {
              ConditionExpression: 'revision = :revision',
              ExpressionAttributeValues: { ':revision': revision },
            }),
      }),
    ),
  )
