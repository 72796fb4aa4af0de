import { BatchWriteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Figures } from '#admissions/figures/count.ts'
import type { KeptFigures, KeptRound, KeptSchool, Reports } from '#admissions/figures/ports.ts'
import type { Report } from '#admissions/figures/report.ts'
import { conditional, documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { pairShelf, stripped } from '#aws/core/pair-shelf.ts'
import type { FiguresSource } from '#contract/admissions/figures.ts'
import { recordStore } from '#record/store.ts'
import { allOf } from './applications-table.ts'
import { figuresPart } from './offers-part.ts'

/** What BatchWriteItem takes at once. */
const atOnce = 25

async function write(TableName: string, items: readonly Record<string, unknown>[]): Promise<void> {
  const puts = items.map((Item) => ({ PutRequest: { Item } }))
  let left: Record<string, typeof puts> = { [TableName]: puts }
  for (let attempt = 0; Object.keys(left).length > 0; attempt++) {
    if (attempt > 8) throw new Error('The table takes no more at the moment')
    if (attempt > 0) await new Promise((resume) => setTimeout(resume, 50 * 2 ** attempt))
    const { UnprocessedItems = {} } = await documents.send(new BatchWriteCommand({ RequestItems: left }))
    left = UnprocessedItems as typeof left
  }
}

const yearOf = ({ source }: KeptRound): string => source.round.slice(-4)

/** A round’s figures as they lie in the table, those of all schools together last. */
export const figuresItems = (
  source: FiguresSource,
  { schools, county }: Figures,
): Readonly<Record<string, unknown>>[] => [
  ...schools.map((figures) => ({ part: figuresPart(source.round), sort: figures.school, source, figures })),
  { part: figuresPart(), sort: source.round, source, county },
]

/** Figures: of all schools of a round together, and beside it of each. A school’s are written over themselves alone: they are made of the run. */
export const figuresTable = (TableName = environment('ADMISSIONS_TABLE')): KeptFigures => {
  const inPart = (part: string) =>
    allOf({
      TableName,
      KeyConditionExpression: 'part = :part',
      ExpressionAttributeValues: { ':part': part },
      ConsistentRead: true,
    })
  return {
    async keep(source, figures) {
      const items = figuresItems(source, figures)
      const ofSchools = items.slice(0, -1)
      for (let at = 0; at < ofSchools.length; at += atOnce)
        await write(TableName, ofSchools.slice(at, at + atOnce))
      const put = new PutCommand({
        TableName,
        Item: items.at(-1),
        // What was made later of the same run says the same.
        ConditionExpression: 'attribute_not_exists(part) OR #source.#computed <= :computed',
        ExpressionAttributeNames: { '#source': 'source', '#computed': 'computed' },
        ExpressionAttributeValues: { ':computed': source.computed },
      })
      await conditional(documents.send(put))
    },
    rounds: async () =>
      (await inPart(figuresPart()))
        .map((item) => stripped(item) as unknown as KeptRound)
        .sort((a, b) =>
          yearOf(a) === yearOf(b)
            ? a.source.round < b.source.round
              ? -1
              : 1
            : yearOf(a) > yearOf(b)
              ? -1
              : 1,
        ),
    async ofSchool(school, rounds) {
      const found = await Promise.all(
        rounds.map(async (round) => {
          const query = new QueryCommand({
            TableName,
            KeyConditionExpression: 'part = :part AND sort = :sort',
            ExpressionAttributeValues: { ':part': figuresPart(round), ':sort': school },
          })
          return (await documents.send(query)).Items ?? []
        }),
      )
      return found.flat().map((item) => stripped(item) as unknown as KeptSchool)
    },
    ofRound: async (round) =>
      (await inPart(figuresPart(round))).map((item) => stripped(item) as unknown as KeptSchool),
  }
}

/** Reports to the adjudicator, by their year. */
export const reportsTable = (TableName = environment('ADMISSIONS_TABLE')): Reports =>
  recordStore<Report>(pairShelf(TableName, { placeOf: (year) => ({ part: 'adjudicator', sort: year }) }), {
    idOf: ({ year }) => String(year),
    lists: ['history'],
    handsOn: false,
  })
