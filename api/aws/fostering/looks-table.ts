import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { conditional, documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { secondsOfDays } from '#contract/calendar/length.ts'
import { EnquiryLook, PartLook } from '#contract/fostering/looks.ts'
import type { Looks } from '#fostering/desk/looks.ts'
import { enquiryPart } from '#fostering/enquiries/enquiry.ts'
import type { EnquiryLooksShelf } from '#fostering/enquiries/looks.ts'
import { looksKey, openedKey } from './partition-keys.ts'

/** Seconds for which a look is kept: six years, as long as somebody may claim for misuse of data. */
const looksKept = secondsOfDays(6 * 365)

/** A page that stays open asks again and again, and is one look: of one person at one part in ten minutes. */
const spell = (at: string) => at.slice(0, '2027-03-02T12:0'.length)

/** Who looked at what: each look is written down once, and never changed. */
function written<Look extends { readonly at: string }>(
  TableName: string,
  { parse }: { parse(look: unknown): Look },
) {
  return {
    putNew: (part: string, sort: string, look: Look) =>
      conditional(
        documents.send(
          new PutCommand({
            TableName,
            Item: { part, sort, look, expiresAt: Math.floor(Date.parse(look.at) / 1000) + looksKept },
            ConditionExpression: 'attribute_not_exists(#part)',
            ExpressionAttributeNames: { '#part': 'part' },
          }),
        ),
      ),
    async newest(part: string): Promise<Look[]> {
      const found: Look[] = []
      let from: Record<string, unknown> | undefined
      do {
        const page = await documents.send(
          new QueryCommand({
            TableName,
            KeyConditionExpression: '#part = :part',
            ExpressionAttributeNames: { '#part': 'part' },
            ExpressionAttributeValues: { ':part': part },
            ScanIndexForward: false,
            ...(from ? { ExclusiveStartKey: from } : {}),
          }),
        )
        found.push(...(page.Items ?? []).map(({ look }) => parse(look)))
        from = page.LastEvaluatedKey
      } while (from)
      return found
    },
  }
}

/** Looks lie in the table of the records that they are at, apart from them. */
export function looksTable(TableName = environment('FOSTERING_TABLE')): Looks {
  const { putNew, newest } = written(TableName, PartLook)
  return {
    async record(look) {
      const { household, part, at, by, why } = look
      // What was opened with a reason stands by itself, however soon after another look.
      const when = why === undefined ? spell(at) : at
      // First where a manager looks for it: cut off between the two, it is told rather than not.
      if (why !== undefined)
        await putNew(openedKey(at.slice(0, 7)), `${at}#${household}#${part}#${by.id}`, look)
      await putNew(looksKey(household), `${when}#${by.id}#${part}`, look)
    },
    of: (household) => newest(looksKey(household)),
    opened: async (months) => (await Promise.all(months.map((month) => newest(openedKey(month))))).flat(),
  }
}

/** Looks at enquiries lie there too, under the enquiry's own place. */
export function enquiryLooksTable(TableName = environment('FOSTERING_TABLE')): EnquiryLooksShelf {
  const { putNew, newest } = written(TableName, EnquiryLook)
  return {
    async record(look) {
      const { reference, at, by, taken } = look
      await putNew(looksKey(enquiryPart(reference)), `${spell(at)}#${by.id}${taken ? '#taken' : ''}`, look)
    },
    of: (reference) => newest(looksKey(enquiryPart(reference))),
  }
}
