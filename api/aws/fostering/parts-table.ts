import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { type Laid, pairShelf } from '#aws/core/pair-shelf.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { CaseLine } from '#contract/fostering/case-line.ts'
import { RegisterLine } from '#contract/fostering/panel/decisions.ts'
import type { Rules } from '#fostering/clocks/facts.ts'
import { isConstellation } from '#fostering/constellations/constellation.ts'
import { isEnquiry } from '#fostering/enquiries/enquiry.ts'
import type { Cases } from '#fostering/household/cases.ts'
import type { CaseCounted } from '#fostering/household/counted.ts'
import { caseKeys, caseKeysOf, keptKeys } from '#fostering/household/line.ts'
import { pairKeysOf } from '#fostering/household/pairs/line.ts'
import type { Head, Part, Parts } from '#fostering/household/part.ts'
import { partsOn } from '#fostering/household/parts-on.ts'
import { dueKey, ratesKey } from '#fostering/household/payments/money-keys.ts'
import { isRun } from '#fostering/household/payments/run.ts'
import { waitsKeysOf } from '#fostering/household/referrals/for-panel.ts'
import { registerKeys, registerKeysOf } from '#fostering/household/referrals/register.ts'
import { supportKeysOf } from '#fostering/household/support/line.ts'
import { isMeetings } from '#fostering/panel/meeting.ts'
import { every, listedUnder, pendingIds, underCase } from './every.ts'
import { mergedPage } from './merged-page.ts'

/** How parts lie in the table. A part's id is its household and its name with a slash between them. */
const laidBy = (rules: Rules, now: () => Date): Laid<Part> => ({
  placeOf(id) {
    const [part = '', sort = ''] = id.split('/')
    return { part, sort }
  },
  found(part) {
    const { line, ...keys }: { line?: object; caseKey?: string; dueOn?: string } =
      part.name === 'head'
        ? caseKeysOf(part as Head, dayInEngland(now()), rules)
        : { ...waitsKeysOf(part), ...registerKeysOf(part), ...supportKeysOf(part), ...pairKeysOf(part) }
    return { ...keys, ...(line && { line: JSON.stringify(line) }) }
  },
  foundBy: ['caseKey', 'dueOn', 'callKey', 'callOn', 'line'],
})

/** Households and the parts of their records. */
export const partsTable = (
  rules: Rules,
  now = () => new Date(),
  TableName = environment('FOSTERING_TABLE'),
): Parts => partsOn(pairShelf(TableName, laidBy(rules, now)), now)

/** A line is one text in the table: a day reads as many as there are cases, and a map of maps takes several times as long. */
const lineIn = ({ line }: Record<string, unknown>): CaseLine =>
  CaseLine.parse(typeof line === 'string' ? JSON.parse(line) : line)

/** So many lines are a page. */
const pageOf = 50

/** Lists of cases, and of what waits to be carried. */
export function casesTable(TableName = environment('FOSTERING_TABLE')): Cases {
  const allUnder = async (keys: readonly string[]) =>
    (await Promise.all(keys.map((key) => listedUnder(TableName, key)))).flat()
  /** Goes through the lines of open cases page by page and keeps of them who is meant: all of a county are too many to hold. */
  const picked = async (
    is: (line: Pick<CaseLine, 'asOf' | 'erasing'>) => boolean,
    most = Number.POSITIVE_INFINITY,
  ) => {
    const found: string[] = []
    const through = async (key: string) => {
      let from: Record<string, unknown> | undefined
      do {
        const page = await documents.send(
          new QueryCommand({
            ...underCase(TableName, key),
            ...(from ? { ExclusiveStartKey: from } : {}),
          }),
        )
        for (const { part, line } of page.Items ?? [])
          if (is(JSON.parse(String(line)))) found.push(String(part))
        from = found.length < most ? page.LastEvaluatedKey : undefined
      } while (from)
    }
    await Promise.all(caseKeys.map(through))
    return found.slice(0, most)
  }
  const closedBy = async (KeyConditionExpression: string, key: string, day: string) => {
    const ExpressionAttributeValues = { ':key': key, ':day': day }
    const found = await every({
      TableName,
      IndexName: 'by-call',
      KeyConditionExpression,
      ExpressionAttributeValues,
    })
    return found.map(({ part }) => String(part))
  }
  return {
    behind: (today, most) => picked(({ asOf }) => asOf < today, most),
    closedDue: (today) => closedBy('callKey = :key AND callOn <= :day', dueKey, today),
    closedSince: (day) => closedBy('callKey = :key AND callOn >= :day', ratesKey, day),
    erasing: () => picked(({ erasing }) => erasing),
    async open() {
      return (await allUnder(caseKeys))
        .sort((a, b) => (String(a.dueOn) < String(b.dueOn) ? -1 : 1))
        .map(lineIn)
    },
    async page(after) {
      const { items, next } = await mergedPage(TableName, caseKeys, pageOf, after)
      return { lines: items.map(lineIn), next }
    },
    async counted(since) {
      return (await allUnder([...caseKeys, ...keptKeys])).flatMap(({ line }) => {
        // A case that was closed before anything was counted has no line.
        const { counted } = typeof line === 'string' ? (JSON.parse(line) as { counted?: CaseCounted }) : {}
        return counted && counted.began >= since ? [counted] : []
      })
    },
    async register() {
      return (await allUnder(registerKeys)).map(({ line }) => RegisterLine.parse(JSON.parse(String(line))))
    },
    async pending() {
      return (await pendingIds(TableName)).filter(
        (id) => !isEnquiry(id) && !isMeetings(id) && !isConstellation(id) && !isRun(id),
      )
    },
  }
}
