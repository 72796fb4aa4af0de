import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { expect, inject, it } from 'vitest'
import { makeReference } from '#contract/core/reference.ts'
import type { DeskPart } from '#contract/fostering/desk.ts'
import type { MeetingList, MeetingView } from '#contract/fostering/panel/meeting.ts'
import type { MinutesView } from '#contract/fostering/panel/minutes.ts'
import { operatorClients, outputs } from '#infra/operate/clients.ts'
import { runSchedule, until } from './support/client.ts'
import { ask, caseOf } from './support/fostering/household.ts'
import {
  actAt,
  acts,
  lockAt,
  meetingOf,
  panel,
  putReferred,
  type Seated,
  six,
} from './support/fostering/panel.ts'
import { awaitMessage } from './support/inbox.ts'
import { tokenFor } from './support/staff.ts'

const url = inject('url')
process.env.SHIRE_DATA = inject('dataDir')

const household = makeReference('FA', Buffer.from('a panel'))
const item = 'i1'

/** A meeting of today that starts in a minute, with six who were invited late, and a household's approval on its agenda. */
async function planned(adviser: string, people: readonly Seated[]): Promise<string> {
  const starts = new Date(Date.now() + 60_000).toISOString()
  const ends = new Date(Date.now() + 3 * 3_600_000).toISOString()
  const plan = { panel: 'fostering', starts, ends, place: 'County Hall', link: null, joint: [] }
  const { body } = await ask<MeetingView>(url, adviser, `${panel}/meetings`, plan)
  const members = people.map(({ member }) => member)
  await acts(url, adviser, body.id, 'invite', { members, late: 'It cannot wait.' })
  const add = { household, referral: 'referral.1', minutes: 45 }
  const { items } = await acts(url, adviser, body.id, 'add-item', add)
  expect(items).toMatchObject([{ id: item, title: 'Approval to foster: Sample One', state: 'to-come' }])
  return body.id
}

const referral = async (manager: string) =>
  (await ask<DeskPart>(url, manager, `${caseOf(household)}/parts/referral.1`)).body.values as {
    state: string
    recommendations: { outcome: string; minutesFinal: string | null }[]
  }

/** Has somebody who assesses open their day, and makes them the worker of the household. Gives where they are written to. */
async function assigned(manager: string): Promise<string> {
  const token = await tokenFor(url, 'fostering-assessors')
  const { id, name } = (await ask<{ id: string; name: string }>(url, token, '/workspace/me')).body
  expect((await ask(url, token, '/workspace/fostering/day')).status).toBe(200)
  const head = `${caseOf(household)}/parts/head`
  const { seen } = (await ask<DeskPart>(url, manager, head)).body
  const sent = { seen, with: { worker: { id, name } } }
  expect((await ask(url, manager, `${head}/acts/assign`, sent)).status).toBe(200)
  return `${name.toLowerCase().replace(' ', '.')}@staff.example`
}

it('holds a panel of six at once, from the invitation to minutes that whoever decides may go by', async () => {
  await putReferred(household)
  const [adviser, manager] = await Promise.all([
    tokenFor(url, 'fostering-advisers'),
    tokenFor(url, 'fostering-managers'),
  ])
  const people = await six(url, adviser)
  const [chair, vice, worker] = people as [Seated, Seated, Seated]
  const meeting = await planned(adviser, people)
  expect((await referral(manager)).state).toBe('listed')

  // Somebody answers by the link of their email, without signing in; another signs in.
  const key = await awaitMessage(
    url,
    `${vice.name.toLowerCase().replace(' ', '.')}@panel.example`,
    new RegExp(`/fostering/invitation/${meeting}/${vice.member}#([\\w-]{22})`),
  )
  const invitation = `/fostering/invitations/${meeting}/${vice.member}`
  expect((await ask(url, 'x'.repeat(22), invitation)).status).toBe(401)
  expect((await ask<{ answer: string }>(url, key, invitation, { answer: 'yes' })).body.answer).toBe('yes')
  const calendar = await fetch(`${url}/api${invitation}/meeting.ics`, {
    headers: { authorization: `Bearer ${key}` },
  })
  expect(await calendar.text()).toMatch(/BEGIN:VEVENT[\s\S]*DTSTART:\d{8}T\d{6}Z/)
  for (const { member, token } of people.filter((one) => one !== vice))
    await acts(url, token, meeting, 'answer', { member, answer: 'yes' })
  const list = (await ask<MeetingList>(url, worker.token, `${panel}/meetings`)).body.meetings
  expect(list.find(({ id }) => id === meeting)).toMatchObject({
    quorum: true,
    locked: 0,
    mine: { first: item, undeclared: 1 },
  })

  // Somebody asks before the day: the worker is told that there is a question, and not which.
  const questions = `${panel}/meetings/${meeting}/items/${item}/questions`
  const mail = await assigned(manager)
  const asked = { section: null, text: 'How far is the school?' }
  expect((await ask(url, worker.token, questions, asked)).status).toBe(201)
  await runSchedule(url, 'FosteringEachMinute')
  const told = await awaitMessage(url, mail, /A panel member has a question[\s\S]*/)
  expect(told).toContain(`/workspace/fostering/cases/${household}/decision/referral.1`)
  expect(told).not.toMatch(/school|Sample/)

  // Papers are late, so the chair has to agree before they are locked; nobody else can.
  await expect(lockAt(meeting, item)).rejects.toThrow('The chair has to agree')
  expect((await actAt(url, adviser, meeting, 'waive', { item, reasons: 'It cannot wait.' })).status).toBe(403)
  await acts(url, chair.token, meeting, 'waive', { item, reasons: 'It cannot wait.' })
  await lockAt(meeting, item)

  // All at once.
  const declare = { item, conflict: false, reason: '' }
  await Promise.all(people.map(({ token }) => acts(url, token, meeting, 'declare', declare)))
  await Promise.all(people.map(({ token, member }) => acts(url, token, meeting, 'come', { member })))
  await acts(url, chair.token, meeting, 'open')
  await acts(url, chair.token, meeting, 'begin-item', { item })
  const view = { item, outcome: 'suitable', reasons: 'They know what children need.' }
  await Promise.all(people.map(({ token }) => acts(url, token, meeting, 'view', view)))

  // Whoever has a conflict sees no more of it, and counts no more; who leaves is missed before anybody goes on.
  const [other] = people.slice(-1) as [Seated]
  await acts(url, other.token, meeting, 'declare', {
    item,
    conflict: true,
    reason: 'They are my neighbours.',
  })
  const shut = (await meetingOf(url, other.token, meeting)).body.items[0]
  expect(shut).toMatchObject({ household: null, views: [], mine: 'conflict' })
  expect(JSON.stringify(shut)).not.toContain('Sample One')
  await acts(url, adviser, meeting, 'leave', { member: worker.member })
  const recommend = {
    item,
    outcome: 'suitable',
    terms: null,
    reasons: 'They are ready.',
    doubts: 'The stairs are steep.',
  }
  const refused = await actAt(url, chair.token, meeting, 'recommend', recommend)
  expect([refused.status, refused.body.detail]).toEqual([
    409,
    'The panel cannot carry on with this item. No social worker with three years’ experience is here. 4 members are here, and 5 are needed.',
  ])
  await acts(url, worker.token, meeting, 'come', { member: worker.member })
  await acts(url, chair.token, meeting, 'recommend', recommend)
  await acts(url, chair.token, meeting, 'close')

  // Whoever asks again for what they have is told so, and gets none of it again.
  const address = `${url}/api${panel}/meetings/${meeting}`
  const headers = { authorization: `Bearer ${worker.token}` }
  const tag = (await fetch(address, { headers })).headers.get('etag') ?? ''
  expect(tag).not.toBe('')
  const same = await fetch(address, { headers: { ...headers, 'if-none-match': tag } })
  expect([same.status, await same.text()]).toEqual([304, ''])

  const minutes = `${panel}/meetings/${meeting}/items/${item}/minutes`
  const drafted = (await ask<MinutesView>(url, adviser, minutes, {})).body
  expect(drafted.text).toContain('Serious doubts\nThe stairs are steep.')
  expect((await ask(url, other.token, minutes)).status).toBe(404)
  const decider = await tokenFor(url, 'fostering-deciders')
  expect((await ask(url, decider, minutes)).status).toBe(404)
  const agree = { seen: drafted.seen, with: {} }
  expect((await ask(url, adviser, `${minutes}/acts/agree`, agree)).status).toBe(403)
  expect((await ask<MinutesView>(url, chair.token, `${minutes}/acts/agree`, agree)).body.state).toBe('final')

  // The chair's function reaches no household: the sweep brings it there.
  await runSchedule(url, 'FosteringEachMinute')
  const after = await until(
    () => referral(manager),
    ({ recommendations }) => recommendations[0]?.minutesFinal !== null && recommendations.length > 0,
  )
  expect(after).toMatchObject({ state: 'recommended', recommendations: [{ outcome: 'suitable' }] })

  // Whoever decides reads what the decision goes by, and has nothing to do there.
  expect((await ask<MinutesView>(url, decider, minutes)).body).toMatchObject({ state: 'final', acts: [] })
  expect((await meetingOf(url, decider, meeting)).body).toMatchObject({ acts: [], me: null })
  expect((await actAt(url, decider, meeting, 'close')).status).toBe(404)
  // Nothing of it waits any more.
  const { documents } = operatorClients()
  const Key = { part: `meeting.${meeting}`, sort: 'meeting' }
  const TableName = (await outputs()).FosteringTableName
  expect(
    (await documents.send(new GetCommand({ TableName, Key, ConsistentRead: true }))).Item?.pending,
  ).toBeUndefined()
})
