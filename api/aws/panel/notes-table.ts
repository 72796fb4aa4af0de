import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { conditional, documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { addDays } from '#contract/calendar/day.ts'
import { PackNotes } from '#contract/fostering/panel/pack.ts'
import type { NotesPlace, NotesShelf } from '#fostering/pack/notes.ts'
import { meetingKey } from '#fostering/panel/meeting.ts'

const keyOf = ({ meeting, item, member }: NotesPlace) => ({
  part: meetingKey(meeting),
  sort: `note.${item}.${member}`,
})

/** Private notes, one item for each reader of each pack. The table lets go of them by itself. */
export const notesTable = (TableName = environment('FOSTERING_TABLE')): NotesShelf => ({
  async get(place) {
    const { Item } = await documents.send(
      new GetCommand({ TableName, Key: keyOf(place), ConsistentRead: true }),
    )
    return Item && PackNotes.parse(Item)
  },
  put: (place, notes, seen, until) =>
    conditional(
      documents.send(
        new PutCommand({
          TableName,
          Item: {
            ...keyOf(place),
            ...notes,
            expiresAt: Math.floor(Date.parse(`${addDays(until, 1)}T00:00:00Z`) / 1000),
          },
          ...(seen === 0
            ? {
                ConditionExpression: 'attribute_not_exists(#part)',
                ExpressionAttributeNames: { '#part': 'part' },
              }
            : {
                ConditionExpression: '#seen = :seen',
                ExpressionAttributeNames: { '#seen': 'seen' },
                ExpressionAttributeValues: { ':seen': seen },
              }),
        }),
      ),
    ),
})
