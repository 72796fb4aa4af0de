import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { YearFigures } from '#admissions/figures/count-year.ts'
import type { CountedFact } from '#admissions/figures/facts.ts'
import type { CountedFacts, CountedYears, CountMarks } from '#admissions/figures/ports.ts'
import { conditional, documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { stripped } from '#aws/core/pair-shelf.ts'
import type { CountedYear, SchoolYear } from '#contract/admissions/figures.ts'
import { allOf } from '../applications-table.ts'
import { countedPart, yearsPart } from '../offers-part.ts'

const within = (TableName: string, part: string) =>
  allOf({
    TableName,
    KeyConditionExpression: 'part = :part',
    ExpressionAttributeValues: { ':part': part },
    ConsistentRead: true,
  })

/** How many items are written side by side. */
const sideBySide = 10

async function each<T>(items: readonly T[], write: (item: T) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < items.length; at += sideBySide)
    await Promise.all(items.slice(at, at + sideBySide).map(write))
}

const factKey = ({ kind, id }: CountedFact): string => `${kind}#${id}`

/** What is counted of single cases: a part for each school year, one item for each case. */
export function countedFactsTable(TableName = environment('ADMISSIONS_TABLE')): CountedFacts & {
  /** Keeps each over whatever is kept of the same case. */
  mend(facts: readonly CountedFact[]): Promise<void>
} {
  const itemOf = (fact: CountedFact) => ({ ...fact, part: countedPart(fact.year), sort: factKey(fact) })
  const put = (fact: CountedFact) =>
    conditional(
      documents.send(
        new PutCommand({
          TableName,
          Item: itemOf(fact),
          ConditionExpression: 'attribute_not_exists(part) OR #version < :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': fact.version },
        }),
      ),
    )
  return {
    keep: (facts) => each(facts, put),
    mend: (facts) => each(facts, (fact) => documents.send(new PutCommand({ TableName, Item: itemOf(fact) }))),
    ofYear: async (year) =>
      (await within(TableName, countedPart(year))).map((item) => stripped(item) as unknown as CountedFact),
  }
}

/** Up to where each source was counted. */
export function countMarksTable(TableName = environment('ADMISSIONS_TABLE')): CountMarks {
  const keyOf = (source: string) => ({ part: countedPart('marks'), sort: source })
  return {
    async get(source) {
      const { Item } = await documents.send(
        new GetCommand({ TableName, Key: keyOf(source), ConsistentRead: true }),
      )
      return String(Item?.at ?? '')
    },
    async set(source, at) {
      await documents.send(new PutCommand({ TableName, Item: { ...keyOf(source), at } }))
    },
  }
}

/** A counted year as it lies in the table, that of all schools together last. */
export const countedYearItems = ({ county, schools }: YearFigures): Readonly<Record<string, unknown>>[] => [
  ...schools.map((figures) => ({ part: yearsPart(figures.year), sort: figures.school, figures })),
  { part: yearsPart(), sort: String(county.year), figures: county },
]

/** School years that are counted, and beside each its schools: as anybody may know them. */
export function countedYearsTable(TableName = environment('ADMISSIONS_TABLE')): CountedYears {
  return {
    async keep(figures) {
      const items = countedYearItems(figures)
      await each(items.slice(0, -1), (Item) => documents.send(new PutCommand({ TableName, Item })))
      // Last, and once: without it the year is not counted.
      const put = new PutCommand({
        TableName,
        Item: items.at(-1),
        ConditionExpression: 'attribute_not_exists(part)',
      })
      await conditional(documents.send(put))
    },
    all: async () =>
      (await within(TableName, yearsPart()))
        .map(({ figures }) => figures as CountedYear)
        .sort((a, b) => b.year - a.year),
    async ofSchool(school, years) {
      const found = await Promise.all(
        years.map((year) =>
          allOf({
            TableName,
            KeyConditionExpression: 'part = :part AND sort = :sort',
            ExpressionAttributeValues: { ':part': yearsPart(year), ':sort': school },
          }),
        ),
      )
      return found.flat().map(({ figures }) => figures as SchoolYear)
    },
    ofYear: async (year) =>
      (await within(TableName, yearsPart(year))).map(({ figures }) => figures as SchoolYear),
  }
}
