import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { expect, inject, it } from 'vitest'
import { dayInEngland } from '#contract/calendar/day.ts'
import type { FoundCases } from '#contract/fostering/case-line.ts'
import type { DayView } from '#contract/fostering/day.ts'
import type { CaseView, DeskPart } from '#contract/fostering/desk.ts'
import type { PlaceView } from '#contract/fostering/household.ts'
import type { PartLooks } from '#contract/fostering/looks.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import { operatorClients, outputs } from '#infra/operate/clients.ts'
import { tracesOf } from './support/data-of.ts'
import { actOn, ask, beginCase, caseOf, openedPlace, ownPlace } from './support/fostering/household.ts'
import { tokenFor } from './support/staff.ts'

const url = inject('url')
const dataDir = inject('dataDir')
process.env.SHIRE_DATA = inject('dataDir')

/** Of nobody, and in nothing else that this installation has. */
const planted = { name: 'Philippa Thornwhistle', partner: 'Quentin Marrowgate', illness: 'Brindlemoor fever' }

it('goes from the first word of staff to a section that is finished, seen by nobody but those whom it is for', async () => {
  const recruiter = await tokenFor(url, 'fostering-recruiters')
  const { household } = await beginCase(url, recruiter, {
    kind: 'fostering',
    source: 'website',
    people: [
      { role: 'applicant', name: planted.name },
      { role: 'applicant', name: planted.partner },
    ],
  })
  const one = await openedPlace(url, recruiter, household, 'p1')
  const other = await openedPlace(url, recruiter, household, 'p2')
  const health = 'form.p1.health'
  await actOn(url, one.token, ownPlace, health, 'save', {
    answers: { surgery: 'Sampleton', hasConditions: 'yes', conditions: planted.illness, smoking: 'no' },
  })
  await actOn(url, one.token, ownPlace, health, 'finish', {})
  await actOn(url, one.token, ownPlace, `thread.p1.${new Date().getFullYear()}`, 'write', {
    text: 'When will you come?',
    whose: 'council',
  })

  const place = await ask<PlaceView>(url, one.token, ownPlace)
  expect(place.body.parts.find(({ name }) => name === health)).toMatchObject({ state: 'done', whose: null })
  // Neither the partner, nor somebody of another department, nor a panel before there is anything for it.
  expect((await ask(url, other.token, `${ownPlace}/parts/${health}`)).status).toBe(404)
  expect((await ask<PlaceView>(url, other.token, ownPlace)).body.parts.map(({ name }) => name)).not.toContain(
    health,
  )
  const highways = await tokenFor(url, 'highways-officers')
  expect((await ask(url, highways, caseOf(household))).status).toBe(403)
  const panel = await tokenFor(url, 'fostering-panel')
  expect((await ask(url, panel, `${caseOf(household)}/parts/${health}`)).status).toBe(404)

  const found = await ask<FoundCases>(url, recruiter, '/workspace/fostering/search', { q: household })
  const { cases } = found.body
  expect(cases.find((line) => line.household === household)).toMatchObject({
    names: [planted.name, planted.partner],
    waits: { council: 1 },
  })
  expect(tracesOf(dataDir, Object.values(planted))).toEqual([])
})

it('takes a visit from a device once, however often it sends it, and shows the plan what it counts for', async () => {
  const assessor = await tokenFor(url, 'fostering-assessors')
  const recruiter = await tokenFor(url, 'fostering-recruiters')
  const people = [{ role: 'applicant', name: planted.name }]
  const { household } = await beginCase(url, recruiter, { kind: 'fostering', source: 'website', people })
  const on = dayInEngland(new Date())
  const visit = {
    on,
    written: `${on}T00:00:00Z`,
    seen: ['p1'],
    account: 'We looked at the rooms.',
    worrying: false,
  }
  const key = randomUUID()
  const send = async () => {
    const answer = await fetch(`${url}/api${caseOf(household)}/parts/visit.v4815162342/acts/record`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${assessor}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify({ seen: 0, with: visit }),
    })
    return { status: answer.status, body: (await answer.json()) as PartView }
  }
  // Two at once, as a device does that lost the answer; and once more the day after.
  const [one, two, three] = [...(await Promise.all([send(), send()])), await send()]
  expect([one?.status, two?.status, three?.status]).toEqual([200, 200, 200])
  expect(three?.body).toMatchObject({ seen: 1, summary: { state: 'done' } })
  const { plan, gates } = (await ask<CaseView>(url, assessor, caseOf(household))).body
  expect(plan.lines.find(({ id }) => id === 'stage-two.visit.v')?.next).toContain('1 of 3 done so far')
  expect(gates.find(({ gate }) => gate === 'stage-one')).toMatchObject({ ready: false })
  // What stands before a step is refused in the same words.
  const early = `${caseOf(household)}/parts/head/acts/begin-stage-two`
  expect(await ask(url, assessor, early, { seen: 1, with: {} })).toMatchObject({
    status: 409,
    body: { detail: expect.stringContaining('It is not decided yet to assess') },
  })
})

it('shows staff their day, keeps who looked, and tells a manager what was opened with a reason', async () => {
  const recruiter = await tokenFor(url, 'fostering-recruiters')
  const { household } = await beginCase(url, recruiter, {
    kind: 'fostering',
    source: 'phone',
    enquired: '2026-11-02',
    people: [{ role: 'applicant', name: planted.name }],
  })
  const day = '/workspace/fostering/day?group='
  const late = (await ask<DayView>(url, recruiter, `${day}late`)).body.groups[0]?.entries
  expect(late?.find((entry) => entry.household === household)?.reason).toContain(
    'it was due by 3 November 2026',
  )

  const reviewer = await tokenFor(url, 'fostering-reviewers')
  const part = `${caseOf(household)}/parts/person.p1`
  expect((await ask(url, reviewer, part)).status).toBe(404)
  const why = 'Their worker is ill, and the child comes tonight'
  expect((await ask<DeskPart>(url, reviewer, `${part}/opened`, { why })).body).toMatchObject({ acts: [] })
  const manager = await tokenFor(url, 'fostering-managers')
  const { opened } = (await ask<DayView>(url, manager, '/workspace/fostering/day')).body
  expect(opened?.filter((look) => look.household === household)).toMatchObject([{ part: 'person.p1', why }])
  await ask(url, recruiter, part)
  await ask(url, recruiter, part)
  const { looks } = (await ask<PartLooks>(url, manager, `${caseOf(household)}/looks`)).body
  expect(looks.map((look) => [look.part, look.as]).sort()).toEqual([
    ['person.p1', 'recruiter'],
    ['person.p1', 'reviewer'],
  ])
})

/** Changes a head by another way than an act. */
async function tamper(household: string): Promise<void> {
  const { documents } = operatorClients()
  await documents.send(
    new UpdateCommand({
      TableName: (await outputs()).FosteringTableName,
      Key: { part: household, sort: 'head' },
      UpdateExpression: 'SET #values.#phase = :phase',
      ExpressionAttributeNames: { '#values': 'values', '#phase': 'phase' },
      ExpressionAttributeValues: { ':phase': 'approved' },
    }),
  )
}

it('checks a record from the command line, and says what was changed by another way', async () => {
  const recruiter = await tokenFor(url, 'fostering-recruiters')
  const { household } = await beginCase(url, recruiter, {
    kind: 'fostering',
    source: 'phone',
    people: [{ role: 'applicant', name: planted.name }],
  })
  const check = () =>
    spawnSync(process.execPath, ['infra/operate/check-record.ts', household], {
      encoding: 'utf8',
    })
  expect(check()).toMatchObject({ status: 0, stdout: '1 parts, and all of them fit.\n' })
  await tamper(household)
  const after = check()
  expect(after).toMatchObject({ status: 1 })
  expect(after.stdout).toContain('head: its values are not those that entry 1 left')
  expect(after.stdout).not.toContain(planted.name)
})
