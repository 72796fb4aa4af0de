import type { DayMark, Standing, VacancyStore } from '#admissions/vacancies/ports.ts'
import type { Vacancies } from '#admissions/vacancies/vacancies.ts'
import { environment } from '#aws/core/environment.ts'
import { pairShelf, stripped } from '#aws/core/pair-shelf.ts'
import type { Store } from '#record/item.ts'
import { recordStore } from '#record/store.ts'
import { allOf } from './applications-table.ts'
import { vacanciesPart } from './offers-part.ts'

const table = () => environment('ADMISSIONS_TABLE')

/** What lists show of a school: `report` and `school` are names that an expression of DynamoDB may use as they are. */
const shown = ['school', 'asked', 'remindedAt', 'unreached', 'report', 'changedAt', '#version']

/** What schools have reported, all in one partition: a list of all is one question by key. */
export function vacanciesTable(TableName = table()): VacancyStore {
  const store = recordStore<Vacancies>(
    pairShelf(TableName, { placeOf: (school) => ({ part: vacanciesPart, sort: school }) }),
    { idOf: ({ school }) => school, lists: ['history'], handsOn: false },
  )
  return {
    ...store,
    async all() {
      const items = await allOf({
        TableName,
        KeyConditionExpression: 'part = :part',
        ExpressionAttributeValues: { ':part': vacanciesPart },
        ProjectionExpression: shown.join(', '),
        ExpressionAttributeNames: { '#version': 'version' },
      })
      // Beside them lie volumes of long histories, which have no school.
      return items
        .filter(({ school }) => school !== undefined)
        .map((item) => stripped(item)) as unknown as Standing[]
    },
  }
}

/** On which day a thing was last done that is done once a day. */
export const daysTable = (TableName = table()): Store<DayMark> =>
  recordStore<DayMark>(pairShelf(TableName, { placeOf: (id) => ({ part: `day-of-${id}`, sort: 'day' }) }), {
    idOf: ({ id }) => id,
    lists: ['history'],
    handsOn: false,
  })
