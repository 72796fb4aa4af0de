import { expect, it } from 'vitest'
import { roles } from '#contract/council/rights.ts'
import type { MeetingView } from '#contract/fostering/panel/meeting.ts'
import type { MemberView } from '#contract/fostering/panel/members.ts'
import type { MinutesView } from '#contract/fostering/panel/minutes.ts'
import { council } from '#council'
import { panelFees } from '#council/fostering/panel-fees.ts'
import { details, noConflict, plan, recommendation, six, world } from '#fostering/panel/testing/world.ts'
import { together } from '#http/core/together.ts'
import { openapi } from '#http/document/openapi.ts'
import { panelPaths } from '#http/document/panel.ts'
import { panelDeskRoutes, panelRoutes } from '#http/panel/all.ts'
import { invitationRoutes } from '#http/panel/invitations.ts'
import { services } from '#services/index.ts'
import { type Asked, describing } from '../support/openapi.ts'
import { badBodies } from './asked-round.ts'

/** A meeting asked of the API's own routes, each answer of which has to be as the document says. */

const at = world()
const ready = async () => ({
  ...at.ports,
  council: council.name,
  fees: panelFees,
  department: { id: 'fostering' },
  staffGroups: roles.map((role) => ({ group: role, role, departments: ['fostering'] })),
  // `panel-2` is the second of those in the group `panel`.
  identify: async (token: string) => {
    const [name = ''] = token.split('.')
    return { id: name, name, groups: [name.split('-')[0] ?? ''] }
  },
})
const routes = together(panelDeskRoutes(ready), panelRoutes(ready), invitationRoutes(ready))
const document = openapi(services, council) as unknown as Parameters<typeof describing>[0]
const api = describing(document, (address, init) => routes.request(address, init))

let sent = 0
const key = () => ({ 'idempotency-key': `key-of-the-document-${sent++}`.padEnd(24, 'x') })
const as = (name: string) => ({ authorization: `Bearer ${name}.x.y` })
const answers = async (operation: string, status: number, asked: Asked) =>
  expect([operation, (await api.call(operation, asked)).status]).toEqual([operation, status])

interface Door extends Asked {
  readonly by?: string
  readonly held?: Record<string, string>
  readonly not?: Record<string, string>
  readonly acts?: boolean
}

/** Asks for what is there, and for all that is refused; what is asked for is done last. */
async function through<T>(
  operation: string,
  { by = 'adviser', held, not, acts, ...asked }: Door,
): Promise<T> {
  const headers = () => ({ ...(held ?? as(by)), ...(acts ? key() : {}) })
  await answers(operation, 401, { ...asked, headers: acts ? key() : {} })
  if (!held)
    await answers(operation, 403, { ...asked, headers: { ...as('recruiter'), ...(acts ? key() : {}) } })
  if (not) await answers(operation, 404, { ...asked, path: { ...asked.path, ...not }, headers: headers() })
  if (asked.body !== undefined)
    for (const [status, { body, ...more }] of badBodies)
      await answers(operation, status, {
        ...asked,
        body,
        headers: { ...headers(), ...('headers' in more && more.headers) },
      })
  if (acts) await answers(operation, 400, { ...asked, headers: held ?? as(by) })
  const answer = await api.call(operation, { ...asked, headers: headers() })
  expect([operation, answer.status < 300]).toEqual([operation, true])
  return answer.body as T
}

const nobody = 'm00000000'
const signIns = ['chair-1', 'chair-2', 'panel-1', 'panel-2', 'panel-3', 'panel-4']
const keyIn = (text: string | undefined) => /#([\w-]{22})/.exec(text ?? '')?.[1] ?? ''

/** The list, and six members whose sign-ins are known. */
async function members(): Promise<string[]> {
  const body = details('Sample Member')
  const headers = { ...as('adviser'), ...key() }
  await through('addPanelMember', { body, acts: true })
  await answers('addPanelMember', 201, { body, headers })
  await answers('addPanelMember', 422, { body: { ...body, name: 'Another' }, headers })
  const ids: string[] = []
  for (const [name, more] of six) {
    const asked = { body: details(name, more), headers: { ...as('manager'), ...key() } }
    ids.push(((await api.call('addPanelMember', asked)).body as MemberView).id)
  }
  const path = { member: ids[0] ?? '', act: 'link' }
  const late = { path, body: { seen: 99, with: {} }, headers: { ...as('adviser'), ...key() } }
  await answers('actOnPanelMember', 409, late)
  await through('actOnPanelMember', {
    path,
    not: { act: 'nothing' },
    body: { seen: 1, with: {} },
    acts: true,
  })
  await answers('actOnPanelMember', 404, { ...late, path: { ...path, member: nobody } })
  for (const member of ids.slice(1)) {
    const asked = { path: { member, act: 'link' }, body: { seen: 1, with: {} } }
    await api.call('actOnPanelMember', { ...asked, headers: { ...as('adviser'), ...key() } })
  }
  for (const [place, member] of ids.entries()) {
    const link = at.told.find(({ body: text }) => text.includes(`/join/${member}#`))?.body
    const asked = { path: { member }, body: { key: keyIn(link) } }
    if (place === 0) await through('joinPanel', { ...asked, by: signIns[0] ?? '', not: { member: nobody } })
    await answers('joinPanel', 200, { ...asked, headers: as(signIns[place] ?? '') })
    // Whoever plans and does not sit is no member.
    if (place === 1) await answers('joinPanel', 409, { ...asked, headers: as(signIns[0] ?? '') })
    if (place === 1) await answers('joinPanel', 403, { ...asked, headers: as('adviser') })
  }
  await through('listPanelMembers', {})
  return ids
}

/** Does something at the meeting that has to go well. */
async function acts(meeting: string, by: string, act: string, body: object = {}): Promise<MeetingView> {
  const asked = { path: { meeting, act }, body: { with: body }, headers: { ...as(by), ...key() } }
  const { status, body: view } = await api.call('actAtMeeting', asked)
  expect([act, status, status === 200 ? '' : JSON.stringify(view)]).toEqual([act, 200, ''])
  return view as MeetingView
}

async function planned(ids: readonly string[]): Promise<string> {
  const headers = { ...as('adviser'), ...key() }
  await answers('planMeeting', 201, { body: plan(), headers })
  await answers('planMeeting', 422, { body: plan({ place: 'Elsewhere' }), headers })
  const { id: meeting } = await through<MeetingView>('planMeeting', { body: plan(), acts: true })
  const invite = { path: { meeting, act: 'invite' }, body: { with: { members: ids } } }
  await through('actAtMeeting', { ...invite, not: { meeting: 'P-0000-0000' }, acts: true })
  await answers('actAtMeeting', 422, { ...invite, headers: { ...as('adviser'), ...key() } })
  await answers('actAtMeeting', 404, {
    ...invite,
    path: { meeting, act: 'nothing' },
    headers: { ...as('adviser'), ...key() },
  })
  const open = { path: { meeting, act: 'open' }, body: { with: {} } }
  await answers('actAtMeeting', 409, { ...open, headers: { ...as('chair-1'), ...key() } })
  await answers('actAtMeeting', 403, { ...open, headers: { ...as('panel-1'), ...key() } })
  await acts(meeting, 'adviser', 'add-item', {
    household: 'FA-7K3M-9QTD',
    referral: 'referral.1',
    minutes: 30,
  })
  return meeting
}

/** A member's invitation, by its link. Returns how it is asked when the meeting is over. */
async function invitation(meeting: string, member: string): Promise<Asked> {
  const mail = at.told.find(({ id }) => id.startsWith(`panel ${meeting}`) && id.endsWith(member))?.body
  const held = { authorization: `Bearer ${keyIn(mail)}` }
  const path = { meeting, member }
  await through('getInvitation', { held, path })
  await through('getInvitationCalendar', { held, path })
  await through('answerInvitation', { held, path, body: { answer: 'yes' }, acts: true })
  const headers = { ...held, ...key() }
  await answers('answerInvitation', 200, { path, body: { answer: 'yes' }, headers })
  await answers('answerInvitation', 422, { path, body: { answer: 'no' }, headers })
  const wrong = { authorization: `Bearer ${'x'.repeat(22)}` }
  await answers('getInvitation', 401, { path, headers: wrong })
  return { path, body: { answer: 'no' }, headers: { ...held, ...key() } }
}

async function theDay(meeting: string, ids: readonly string[]): Promise<void> {
  await at.act({ id: 'adviser', name: 'adviser', roles: ['adviser'], member: undefined }, meeting, 'lock', {
    item: 'i1',
    fingerprint: 'print',
  })
  for (const by of signIns) await acts(meeting, by, 'declare', noConflict('i1'))
  at.go('2027-01-05T10:00:00.000Z')
  for (const [place, by] of signIns.entries()) await acts(meeting, by, 'come', { member: ids[place] })
  await acts(meeting, 'chair-1', 'open')
  await acts(meeting, 'chair-1', 'begin-item', { item: 'i1' })
  for (const by of signIns)
    await acts(meeting, by, 'view', { item: 'i1', outcome: 'suitable', reasons: 'Yes.' })
  const view = await acts(meeting, 'chair-1', 'recommend', recommendation('i1'))
  expect(view.items[0]?.recommendation).toMatchObject({ unanimous: true })
}

async function minutes(meeting: string): Promise<void> {
  const path = { meeting, item: 'i1' }
  const at = { path, not: { item: 'i2' } }
  await answers('getMinutes', 404, { path, headers: as('adviser') })
  const { seen, text } = await through<MinutesView>('draftMinutes', { ...at, body: {}, acts: true })
  await answers('draftMinutes', 409, { path, body: {}, headers: { ...as('adviser'), ...key() } })
  await through('getMinutes', at)
  const correct = { path: { ...path, act: 'correct' }, body: { seen, with: { text: `${text}\n` } } }
  await through('actOnMinutes', { ...correct, not: { act: 'nothing' }, acts: true })
  await answers('actOnMinutes', 409, { ...correct, headers: { ...as('adviser'), ...key() } })
  const agree = { path: { ...path, act: 'agree' }, body: { seen: seen + 1, with: {} } }
  await answers('actOnMinutes', 403, { ...agree, headers: { ...as('panel-1'), ...key() } })
  await answers('actOnMinutes', 200, { ...agree, headers: { ...as('chair-1'), ...key() } })
}

it('answers as the document says, from the list of members to final minutes and figures', async () => {
  const ids = await members()
  const meeting = await planned(ids)
  const late = await invitation(meeting, ids[2] ?? '')
  await through('listMeetings', { by: 'panel-1' })
  await theDay(meeting, ids)
  await answers('answerInvitation', 409, late)
  await through('getMeeting', { by: 'panel-2', path: { meeting }, not: { meeting: 'P-0000-0000' } })
  const { headers, body } = await api.call('getMeeting', { path: { meeting }, headers: as('panel-2') })
  const tag = headers.get('etag') ?? ''
  for (const same of [tag, `W/${tag}`, `"another", ${tag}`])
    await answers('getMeeting', 304, {
      path: { meeting },
      headers: { ...as('panel-2'), 'if-none-match': same },
    })
  await answers('getMeeting', 200, {
    path: { meeting },
    headers: { ...as('panel-2'), 'if-none-match': '"another"' },
  })
  expect(body).toMatchObject({ me: ids[3], state: 'open' })
  await minutes(meeting)
  const days = { from: '2026-10-01', to: '2027-03-31' }
  await through('listWaitingReferrals', {})
  const figures = await through('getPanelFigures', { query: days })
  expect(figures).toMatchObject({
    meetings: { held: 1 },
    recommended: [{ type: 'approval', outcome: 'suitable', many: 1 }],
    toMeeting: { many: 1, middle: 46 },
    papers: { inTime: 1, waived: 0 },
  })
  // A manager is there as part of their work: of the chair and four members.
  expect(figures).toMatchObject({ fees: 25_000 + 4 * 10_000 })
  for (const query of [
    { from: 'soon', to: '2027-01-01' },
    { ...days, from: '2025-01-01' },
  ])
    await answers('getPanelFigures', 422, { query, headers: as('manager') })

  const paths = panelPaths()
  const panels = api.operations.filter(({ path }) => path in paths)
  expect(panels.length).toBeGreaterThan(12)
  const unseen = panels.flatMap(({ operationId, responses }) =>
    Object.keys(responses)
      .map((status) => `${operationId} ${status}`)
      .filter((answer) => !api.seen.has(answer)),
  )
  // A 500 would be a fault of ours, and a 503 one of who signs staff in.
  expect(unseen.filter((answer) => !/ (500|503)$/.test(answer))).toEqual([])
})
