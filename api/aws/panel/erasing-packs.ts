import { DeleteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import type { ErasingPacks } from '#fostering/pack/ports.ts'
import { meetingKey } from '#fostering/panel/meeting.ts'

/** Takes packs away: their files, what readers noted and asked, and the minutes. */
export function erasingPacks(TableName = environment('FOSTERING_TABLE')): ErasingPacks {
  const sortsOf = async (part: string, begins: string) => {
    const found = await documents.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: '#part = :part AND begins_with(#sort, :begins)',
        ProjectionExpression: '#sort',
        ExpressionAttributeNames: { '#part': 'part', '#sort': 'sort' },
        ExpressionAttributeValues: { ':part': part, ':begins': begins },
      }),
    )
    return (found.Items ?? []).map(({ sort }) => String(sort))
  }
  return {
    async remove(place) {
      const { emptyPack } = await import('./pack-bucket.ts')
      await emptyPack(place)
      const part = meetingKey(place.meeting)
      const { item } = place
      // `i1` is not the beginning of `i12`: names of notes go on with a dot, those of volumes with a hash.
      const begins = [`note.${item}.`, `questions.${item}#`, `minutes.${item}#`]
      const sorts = (await Promise.all(begins.map((one) => sortsOf(part, one)))).flat()
      for (const sort of [...sorts, `questions.${item}`, `minutes.${item}`])
        await documents.send(new DeleteCommand({ TableName, Key: { part, sort } }))
    },
  }
}
