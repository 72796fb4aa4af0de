import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { conditional, documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { type Laid, pairShelf } from '#aws/core/pair-shelf.ts'
import { secondsOfDays } from '#contract/calendar/length.ts'
import { Payable, type RunLine } from '#contract/fostering/carers/payments.ts'
import type { Part } from '#fostering/household/part.ts'
import { partsOn } from '#fostering/household/parts-on.ts'
import type { PayableShelf, Payables, Runs } from '#fostering/household/payments/ports.ts'
import {
  isRun,
  isWeekly,
  lineOfRun,
  openRunsKey,
  type Run,
  runItem,
  runKeyOf,
  runsKey,
} from '#fostering/household/payments/run.ts'
import { volumeKey } from '#record/volumes.ts'
import { pendingIds, underCase } from './every.ts'
import { payablesKey, weeklyKey } from './partition-keys.ts'

const laid: Laid<Part> = {
  placeOf(id) {
    const [part = '', sort = ''] = id.split('/')
    return { part, sort }
  },
  found: (run) => ({
    caseKey: runKeyOf(run as Run),
    dueOn: (run as Run).values.on,
    line: JSON.stringify(lineOfRun(run as Run)),
  }),
  foundBy: ['caseKey', 'dueOn', 'line'],
}

const lineIn = ({ line }: Record<string, unknown>) => JSON.parse(String(line)) as RunLine

/** So many lines are a page. */
const pageOf = 100

const listed = (TableName: string, key: string, more: object) =>
  documents.send(new QueryCommand({ ...underCase(TableName, key), Limit: pageOf, ...more }))

/** Payment runs. */
export function runsTable(TableName = environment('FOSTERING_TABLE')): Runs {
  const shelf = pairShelf(TableName, laid)
  const kept = partsOn(shelf)
  return {
    create: kept.create as Runs['create'],
    get: kept.get as Runs['get'],
    save: kept.save,
    carried: kept.carried,
    async open() {
      const { Items = [], LastEvaluatedKey } = await listed(TableName, openRunsKey, {})
      return { lines: Items.map(lineIn), more: LastEvaluatedKey !== undefined }
    },
    async newest() {
      const { Items = [] } = await listed(TableName, runsKey, { ScanIndexForward: false })
      return Items.map(lineIn)
    },
    async until(day, most) {
      const { Items = [] } = await listed(TableName, runsKey, {
        KeyConditionExpression: 'caseKey = :key AND dueOn <= :day',
        ExpressionAttributeValues: { ':key': runsKey, ':day': day },
        Limit: most,
      })
      return Items.map((item) => runItem(lineIn(item).id))
    },
    async erase(id) {
      const run = await shelf.get(id)
      if (!run) return
      // First what lies beside it: cut off here, the run is still found.
      const named = Math.max(0, ...(run.volumes ?? []).map(({ number }) => number))
      for (let number = 1; number <= named || (await shelf.volume(volumeKey(id, number))); number++)
        await shelf.remove(volumeKey(id, number), run.version + 1)
      const { part, sort } = laid.placeOf(id)
      await documents.send(new DeleteCommand({ TableName, Key: { part, sort } }))
    },
    pending: async () => (await pendingIds(TableName)).filter(isRun),
  }
}

/** How far a list was read: the day and the claim of its last line. */
const placeIn = ({ dueOn, sort }: Record<string, unknown>) => `${dueOn}~${sort}`

/** What is to be paid, those agreed first before the others. */
export function payablesTable(TableName = environment('FOSTERING_TABLE')): Payables {
  const under = (caseKey: string) => async (after: string | undefined) => {
    const [dueOn, sort] = after?.split('~') ?? []
    const from = sort && { caseKey, dueOn, part: payablesKey, sort }
    const { Items = [], LastEvaluatedKey } = await listed(
      TableName,
      caseKey,
      from ? { ExclusiveStartKey: from } : {},
    )
    return {
      payables: Items.map(({ line }) => Payable.parse(JSON.parse(String(line)))),
      next: LastEvaluatedKey ? placeIn(LastEvaluatedKey) : null,
    }
  }
  return { page: under(payablesKey), weekly: under(weeklyKey) }
}

/** For so many days what is paid stays, so that an event that comes late is known to be old. The dead letters wait for 14. */
const settledDays = 60

/** Where what finance is told of claims lies. */
export const payableShelf = (TableName = environment('FOSTERING_TABLE')): PayableShelf => ({
  async put({ number, ...payable }) {
    const { household, claim, pence, since, asks } = payable
    const line = JSON.stringify(payable)
    const goes = Math.floor(Date.now() / 1000) + secondsOfDays(settledDays)
    await conditional(
      documents.send(
        new PutCommand({
          TableName,
          Item: {
            part: payablesKey,
            sort: `${household}.${claim}`,
            number,
            pence,
            ...(pence > 0 || asks
              ? { caseKey: isWeekly(payable) ? weeklyKey : payablesKey, dueOn: since, line }
              : { expiresAt: goes }),
          },
          ConditionExpression: 'attribute_not_exists(#part) OR #number < :number',
          ExpressionAttributeNames: { '#part': 'part', '#number': 'number' },
          ExpressionAttributeValues: { ':number': number },
        }),
      ),
    )
  },
})
