import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { conditional, documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { type Laid, pairShelf, stripped } from '#aws/core/pair-shelf.ts'
import { every, listedUnder, pendingIds } from '#aws/fostering/every.ts'
import { WaitingLine } from '#contract/fostering/panel/waiting.ts'
import type { Part } from '#fostering/household/part.ts'
import { partsOn } from '#fostering/household/parts-on.ts'
import { waitsKey } from '#fostering/household/referrals/for-panel.ts'
import type { Questions } from '#fostering/pack/questions.ts'
import type { WaitingLines } from '#fostering/panel/household-referrals.ts'
import { listedBy, type MeetingLineKept, meetingsKey } from '#fostering/panel/lines.ts'
import { isMeetings, type Meeting } from '#fostering/panel/meeting.ts'
import { type Member, panelKey } from '#fostering/panel/member.ts'
import type { Minutes } from '#fostering/panel/minutes.ts'
import type { Kept, Meetings, Members } from '#fostering/panel/ports.ts'

/** How meetings lie in the table, and what lies beside each. */
const laid: Laid<Part> = {
  placeOf(id) {
    const [part = '', sort = ''] = id.split('/')
    return { part, sort }
  },
  found: (one) => (one.name === 'meeting' ? listedBy(one as Meeting) : {}),
  foundBy: ['caseKey', 'dueOn', 'line'],
}

/** Meetings by id, and by the year in which they start. */
export function meetingsTable(TableName = environment('FOSTERING_TABLE')): Meetings {
  const kept = partsOn(pairShelf(TableName, laid)) as unknown as Kept<Meeting>
  const linesOf = async (year: string) =>
    (await listedUnder(TableName, meetingsKey(year))).map(({ line }) => line as MeetingLineKept)
  return { ...kept, lines: async (years) => (await Promise.all(years.map(linesOf))).flat() }
}

/** Minutes, each beside its meeting. */
export const minutesTable = (TableName = environment('FOSTERING_TABLE')): Kept<Minutes> =>
  partsOn(pairShelf(TableName, laid)) as unknown as Kept<Minutes>

/** What members ask of a pack before the day, beside its meeting. */
export const questionsTable = (TableName = environment('FOSTERING_TABLE')): Kept<Questions> =>
  partsOn(pairShelf(TableName, laid)) as unknown as Kept<Questions>

/** Which account is whose lies beside the members. */
const accountOf = (account: string) => `account.${account}`

/** The central list: all of it is one partition, as long as a page of the table or two. */
export function membersTable(TableName = environment('FOSTERING_TABLE')): Members {
  const kept = partsOn(pairShelf(TableName, laid)) as unknown as Kept<Member>
  const names = { '#part': 'part', '#sort': 'sort' }
  return {
    ...kept,
    async all() {
      const items = await every({
        TableName,
        ConsistentRead: true,
        KeyConditionExpression: '#part = :part AND begins_with(#sort, :member)',
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: { ':part': panelKey, ':member': 'm' },
      })
      // Volumes of a member's history lie beside them.
      return items.flatMap((item) =>
        String(item.sort).includes('#') ? [] : [stripped(item) as unknown as Member],
      )
    },
    async boundTo(account) {
      const Key = { part: panelKey, sort: accountOf(account) }
      const { Item } = await documents.send(new GetCommand({ TableName, Key, ConsistentRead: true }))
      return Item && String(Item.member)
    },
    bind: (account, member, before) =>
      conditional(
        documents.send(
          new PutCommand({
            TableName,
            Item: { part: panelKey, sort: accountOf(account), member },
            ConditionExpression: before === undefined ? 'attribute_not_exists(#part)' : '#member = :before',
            ExpressionAttributeNames: before === undefined ? { '#part': 'part' } : { '#member': 'member' },
            ...(before === undefined ? {} : { ExpressionAttributeValues: { ':before': before } }),
          }),
        ),
      ),
  }
}

/** What waits for a panel, nearest day first. */
export const waitingLines =
  (TableName = environment('FOSTERING_TABLE')): WaitingLines =>
  async (panel) =>
    (await listedUnder(TableName, waitsKey(panel))).map(({ line }) =>
      WaitingLine.parse(JSON.parse(String(line))),
    )

/** What lies with meetings and has events that somebody else has not been told of. */
export const pendingOfMeetings =
  (TableName = environment('FOSTERING_TABLE')) =>
  async (): Promise<string[]> =>
    (await pendingIds(TableName)).filter(isMeetings)
