import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Answer } from '#admissions/answers/answer.ts'
import { answerDue } from '#admissions/day/keys.ts'
import { answersAt, answersIn, roundKey } from '#admissions/rounds/found.ts'
import { newRound } from '#admissions/rounds/round.ts'
import { councilData } from '#aws/admissions/council-data.ts'
import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import { operatorClients, outputs } from '#infra/operate/clients.ts'
import { type Seeded, seedRound } from './round.ts'

/** A round of which no other test shows offers. */
export const silentRound = 'junior-2028'
const run = 'b'.repeat(64)
const at = '2026-11-01T10:00:00.000Z'

/** The answer to an offer whose last day was yesterday, as it lies in the table. */
function silentAnswer({ application: { reference } }: Seeded, school: { id: string; name: string }) {
  const answer: Answer = {
    ...{ reference, round: silentRound, run, school, state: 'waiting', lists: [], instead: null },
    ...{ answerBy: addDays(dayInEngland(new Date()), -1), warnedUntil: null, proposed: null },
    ...{ changedAt: at, version: 1, history: [{ number: 1, type: 'offered', at }] },
  }
  return {
    ...{ ...answer, part: reference, sort: 'answer' },
    roundKey: roundKey(answersIn(silentRound, 'waiting'), reference),
    ...{ nameKey: answersAt(silentRound, school.id), nameSort: reference },
    ...answerDue(answer),
  }
}

/** A round whose offers are shown, and families who have not answered by their last day. */
export async function plantSilent(count: number, name: string): Promise<readonly Seeded[]> {
  const school = (await councilData().roundOf(silentRound))?.schools[0]
  if (!school) throw new Error(`${silentRound} has no school`)
  const seeded = await seedRound(silentRound, count, (application, number) => ({
    ...application,
    said: { ...application.said, child: { name: `${name} ${number}` } },
  }))
  const { AdmissionsTableName: TableName = '' } = await outputs()
  const { documents } = operatorClients()
  const put = (Item: Record<string, unknown>) => documents.send(new PutCommand({ TableName, Item }))
  const today = dayInEngland(new Date())
  const publication = { run, at, ready: true, setAt: at, heldBack: [] }
  await put({
    ...newRound(silentRound, at),
    ...{ version: 1, state: 'published', publication, part: silentRound, sort: 'round' },
    // What is sent by itself once a day has been today.
    ...{ remindedOn: today, listedOn: today },
  })
  for (const one of seeded) await put(silentAnswer(one, { id: school.id, name: school.name }))
  return seeded
}
