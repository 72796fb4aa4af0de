import { randomBytes } from 'node:crypto'
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { addDays } from '#contract/calendar/day.ts'
import { makeReference } from '#contract/core/reference.ts'
import type { CaseKind } from '#contract/fostering/case.ts'
import type { Outcome } from '#contract/fostering/panel/referral.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import {
  both,
  briefShown,
  handedOver,
  proposed,
  refers,
  throughPanel,
} from '#fostering/household/testing/referral.ts'
import type { World } from '#fostering/household/testing/world.ts'
import { approvalOf } from '#fostering/parts/referral/handed-over.ts'
import { operatorClients, outputs } from '#infra/operate/clients.ts'
import { url as installed } from '../installed.ts'
import { tokenFor } from '../staff.ts'
import { today } from './application.ts'
import { actOn, ask, beginCase, caseOf } from './household.ts'
import { putRecord } from './panel.ts'

/** Puts a record that was made in memory where the running installation finds it. Returns its reference. */
async function put(at: World): Promise<string> {
  const household = makeReference('FA', randomBytes(5))
  await putRecord(household, at)
  return household
}

/** A household, of one unless said otherwise, of whom a panel has recommended this and whose minutes are final. */
export async function putRecommended(
  outcome: Outcome,
  kind: CaseKind = 'fostering',
  people?: typeof both,
): Promise<string> {
  const at = await handedOver(kind, undefined, 'report', people)
  await refers(at, approvalOf(kind))
  await throughPanel(at, 'referral.1', outcome)
  return put(at)
}

/** A household of one that has a brief report to read, and ten working days from today to say something to it. */
export const putBrief = async (): Promise<string> => put(await briefShown(`${today()}T00:30:00.000Z`))

/** A couple with the letter that proposes not to approve them, of so many days ago. */
export async function putProposed(daysAgo: number): Promise<string> {
  const on = addDays(today(), -daysAgo)
  return put(await proposed('fostering', on, both, `${on}T09:00:00.000Z`))
}

/** A household that was approved before there was this system. */
export async function approved(url: string, recruiter: string): Promise<string> {
  const { household } = await beginCase(url, recruiter, {
    kind: 'fostering',
    source: 'website',
    people: [{ role: 'applicant', name: 'Sample Carer' }],
  })
  await operatorClients().documents.send(
    new UpdateCommand({
      TableName: (await outputs()).FosteringTableName,
      Key: { part: household, sort: 'head' },
      UpdateExpression: 'SET #values.#phase = :phase, #values.#dates.#approved = :day',
      ExpressionAttributeNames: {
        '#values': 'values',
        '#phase': 'phase',
        '#dates': 'dates',
        '#approved': 'approved',
      },
      ExpressionAttributeValues: { ':phase': 'approved', ':day': '2026-01-05' },
    }),
  )
  return household
}

/** Decides and tells, as whoever decides and a manager do at the desk. `differs`: why it is not what each panel recommended. */
export async function decided(
  household: string,
  referral: string,
  outcome: Outcome,
  differs: string | null = null,
): Promise<void> {
  const [decider, manager] = (await Promise.all(
    ['deciders', 'managers'].map((group) =>
      tokenFor(installed, `fostering-${group}` as 'fostering-deciders'),
    ),
  )) as [string, string]
  const desk = caseOf(household)
  const { body } = await ask<PartView>(installed, decider, `${desk}/parts/${referral}`)
  const reasons = {
    papers: 'The report.',
    arguments: 'Room.',
    standard: 'A child’s good.',
    reasons: 'I thought long.',
  }
  await actOn(installed, decider, desk, referral, 'decide', {
    ...{ outcome, terms: null, reasons, considered: body.values.toConsider },
    differs,
  })
  await actOn(installed, manager, desk, referral, 'tell-orally', { on: today(), how: 'By phone' })
  await actOn(installed, manager, desk, referral, 'tell-in-writing', { how: 'By post, signed for' })
}
