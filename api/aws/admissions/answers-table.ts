import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import type { Answer } from '#admissions/answers/answer.ts'
import type { Answers } from '#admissions/answers/ports.ts'
import { answerDue } from '#admissions/day/keys.ts'
import { answersAt, answersIn, roundKey, roundKeys } from '#admissions/rounds/found.ts'
import { batchGet } from '#aws/core/batch-get.ts'
import { documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { type Laid, pairShelf, stripped, wholeOf } from '#aws/core/pair-shelf.ts'
import { recordStore } from '#record/store.ts'
import { allOf } from './applications-table.ts'
import { dueBy } from './day/due-index.ts'

const sort = 'answer'
const foundBy = ['roundKey', 'nameKey', 'nameSort', ...dueBy]
/** What BatchGetItem takes at once. */
const atOnce = 100

/** How answers lie in the table: beside their application, found by how they stand, by the school that is offered and by what is due. */
const laid: Laid<Answer> = {
  placeOf: (reference) => ({ part: reference, sort }),
  found: (answer) => ({
    roundKey: roundKey(answersIn(answer.round, answer.state), answer.reference),
    nameKey: answersAt(answer.round, answer.school.id),
    nameSort: answer.reference,
    ...answerDue(answer),
  }),
  foundBy,
}

const referencesOf = (items: readonly Record<string, unknown>[]) =>
  items.map(({ part }) => String(part)).sort()

/** Answers to offers, one item each. */
export function answersTable(TableName = environment('ADMISSIONS_TABLE')): Answers {
  const store = recordStore<Answer>(pairShelf(TableName, laid), {
    idOf: ({ reference }) => reference,
    lists: ['history'],
    handsOn: false,
  })
  const found = (IndexName: string, name: string, key: string) =>
    allOf({
      TableName,
      IndexName,
      KeyConditionExpression: `${name} = :key`,
      ExpressionAttributeValues: { ':key': key },
    })
  return {
    ...store,
    async referencesIn(round, state) {
      const keys = roundKeys(answersIn(round, state))
      return referencesOf((await Promise.all(keys.map((key) => found('by-round', 'roundKey', key)))).flat())
    },
    referencesAt: async (round, school) =>
      referencesOf(await found('by-name', 'nameKey', answersAt(round, school))),
    async some(references) {
      const batches = Array.from({ length: Math.ceil(references.length / atOnce) }, (_, at) =>
        references.slice(at * atOnce, (at + 1) * atOnce).map((part) => ({ part, sort })),
      )
      const items = await Promise.all(batches.map((keys) => batchGet(TableName, keys, { consistent: true })))
      const heads = items.flat().map((item) => stripped(item, foundBy) as unknown as Answer)
      return wholeOf(store.get, heads, ({ reference }) => reference)
    },
    async forget(reference) {
      const all = await allOf({
        TableName,
        KeyConditionExpression: 'part = :part AND begins_with(sort, :sort)',
        ExpressionAttributeValues: { ':part': reference, ':sort': sort },
      })
      // With its volumes.
      for (const { part, sort } of all)
        await documents.send(new DeleteCommand({ TableName, Key: { part, sort } }))
    },
  }
}
