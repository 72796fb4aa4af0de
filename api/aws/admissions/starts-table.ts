import type { StartsStore } from '#admissions/starts/ports.ts'
import type { Starts, StartsLine } from '#admissions/starts/starts.ts'
import { environment } from '#aws/core/environment.ts'
import { pairShelf, stripped } from '#aws/core/pair-shelf.ts'
import { recordStore } from '#record/store.ts'
import { allOf } from './applications-table.ts'

const partOf = (round: string) => `${round}/starts`

/** Who has started at each school, one item each, all of a round under one key. */
export function startsTable(TableName = environment('ADMISSIONS_TABLE')): StartsStore {
  const placeOf = (id: string) => {
    const [round = '', school = ''] = id.split('/')
    return { part: partOf(round), sort: school }
  }
  const store = recordStore<Starts>(pairShelf(TableName, { placeOf }), {
    idOf: ({ round, school }) => `${round}/${school}`,
    lists: ['history'],
    handsOn: false,
  })
  return {
    ...store,
    async ofRound(round) {
      const items = await allOf({
        TableName,
        KeyConditionExpression: 'part = :part',
        ExpressionAttributeValues: { ':part': partOf(round) },
        ProjectionExpression: '#round, school, children, changedAt',
        ExpressionAttributeNames: { '#round': 'round' },
      })
      // Beside them lie volumes of long histories, which have no school.
      return items
        .filter(({ school }) => school !== undefined)
        .map((item) => stripped(item)) as unknown as StartsLine[]
    },
  }
}
