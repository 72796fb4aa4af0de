import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { expect, inject, it } from 'vitest'
import type { CaseView } from '#contract/fostering/desk.ts'
import type { PlaceView } from '#contract/fostering/household.ts'
import type { DecisionList, Register } from '#contract/fostering/panel/decisions.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import { operatorClients, outputs } from '#infra/operate/clients.ts'
import { approved } from './support/fostering/decision.ts'
import { actOn, ask, caseOf, openedPlace, ownPlace } from './support/fostering/household.ts'
import { tokenFor } from './support/staff.ts'

const url = inject('url')
process.env.SHIRE_DATA = inject('dataDir')

const r1 = 'referral.1'
const panel = '/workspace/fostering/panel'

/** The id of an account, as its token says it. */
const accountOf = (token: string): string =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).sub

const member = 'm7k3m9qtd'

/** Puts a member on the list whose account this is, or takes them away again. */
const bind = async (token: string, isBound: boolean): Promise<void> => {
  const TableName = (await outputs()).FosteringTableName
  const { documents } = operatorClients()
  const account = accountOf(token)
  const items = [
    { part: 'panel', sort: `account.${account}`, member },
    {
      part: 'panel',
      sort: member,
      household: 'panel',
      name: member,
      version: 1,
      values: { account },
      history: [],
    },
  ]
  for (const Item of items)
    await (isBound
      ? documents.send(new PutCommand({ TableName, Item }))
      : documents.send(new DeleteCommand({ TableName, Key: { part: Item.part, sort: Item.sort } })))
}

it('goes from what is referred to a decision that the household reads once it was told, each step by who may', async () => {
  const [recruiter, assessor, manager, decider] = (await Promise.all(
    ['fostering-recruiters', 'fostering-assessors', 'fostering-managers', 'fostering-deciders'].map((group) =>
      tokenFor(url, group),
    ),
  )) as [string, string, string, string]
  const household = await approved(url, recruiter)
  const one = await openedPlace(url, manager, household, 'p1')
  const desk = caseOf(household)
  await actOn(url, assessor, desk, r1, 'refer', { type: 'exemption', reasons: 'A brother and two sisters.' })
  const said = { outcome: 'agree', terms: null, reasons: 'The home has room.', doubts: '' }
  await actOn(url, manager, desk, r1, 'assure', said)

  const waiting = async () =>
    (await ask<DecisionList>(url, decider, `${panel}/decisions`)).body.decisions
      .filter((each) => each.household === household)
      .map(({ what }) => what)
  await expect.poll(waiting).toEqual(['decision'])
  expect((await ask(url, recruiter, `${panel}/decisions`)).status).toBe(403)

  const reasons = {
    papers: 'The request.',
    arguments: 'Room, and three siblings.',
    standard: 'Their good.',
    reasons: 'Yes.',
  }
  const decision = { outcome: 'agree', terms: null, reasons, differs: null, considered: ['referral.1/1'] }
  const { seen } = (await ask<PartView>(url, decider, `${desk}/parts/${r1}`)).body
  const decide = (who: string) =>
    ask<{ detail: string }>(url, who, `${desk}/parts/${r1}/acts/decide`, { seen, with: decision })
  expect((await decide(manager)).status).toBe(403)
  expect((await decide(decider)).status).toBe(200)
  expect(await waiting()).toEqual(['told-orally', 'told-in-writing'])
  const read = async () => (await ask<PartView>(url, one.token, `${ownPlace}/parts/${r1}`)).body.values
  expect(JSON.stringify(await read())).not.toContain('agree')

  const today = (await ask<CaseView>(url, manager, desk)).body.dates
  expect(today.approved).toBe('2026-01-05')
  await actOn(url, manager, desk, r1, 'tell-in-writing', { how: 'By post' })
  expect(JSON.stringify(await read())).toContain(
    'I have agreed that you can care for more than three children.',
  )
  const place = await ask<PlaceView>(url, one.token, ownPlace)
  expect(JSON.stringify(place.body)).not.toContain('tookPart')
  expect((await ask<Register>(url, manager, `${panel}/register`)).status).toBe(200)
})

it('lets nobody decide who is on the list of a panel', async () => {
  const recruiter = await tokenFor(url, 'fostering-recruiters')
  const decider = await tokenFor(url, 'fostering-deciders')
  const household = await approved(url, recruiter)
  const desk = caseOf(household)
  const assessor = await tokenFor(url, 'fostering-assessors')
  await actOn(url, assessor, desk, r1, 'refer', { type: 'exemption', reasons: 'Three siblings.' })
  const decide = () =>
    ask<{ detail: string }>(url, decider, `${desk}/parts/${r1}/acts/decide`, {
      seen: 1,
      with: {
        outcome: 'agree',
        terms: null,
        reasons: { papers: 'P', arguments: 'A', standard: 'S', reasons: 'R' },
        differs: null,
        considered: [],
      },
    })
  expect((await decide()).body.detail).toContain('Nobody has recorded that the quality was assured')
  await bind(decider, true)
  try {
    expect((await decide()).body.detail).toContain('on the list of a panel')
  } finally {
    await bind(decider, false)
  }
})
