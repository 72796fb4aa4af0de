import { afterAll, expect, it } from 'vitest'
import type { CaseView, MadeLink } from '#contract/fostering/desk.ts'
import type { EnquirySent } from '#contract/fostering/enquiry.ts'
import { type HubEnquiry, hubFormat } from '#contract/fostering/hub.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import type { AnswerView, MadeAnswerLink } from '#contract/fostering/reference.ts'
import type { SlotList, StaffSlots } from '#contract/fostering/slots.ts'
import type { StaffEnquiry } from '#contract/fostering/staff-enquiries.ts'
import { outCsv } from '#fostering/enquiries/hub/csv.ts'
import { asked } from '#fostering/enquiries/testing/world.ts'
import { finish, writeAll } from '#fostering/household/testing/report.ts'
import { assessor, does, manager, reasons, toAssessing } from '#fostering/household/testing/work.ts'
import { packPaths } from '#http/document/packs.ts'
import { panelPaths } from '#http/document/panel.ts'
import type { Asked } from '../support/openapi.ts'
import { askedConstellations } from './asked-constellations.ts'
import { askedCourses } from './asked-courses.ts'
import { askedHousehold } from './asked-household.ts'
import { askedLetters } from './asked-letters.ts'
import { askedMoney } from './asked-money.ts'
import { askedPairs } from './asked-pairs.ts'
import { askedSupport } from './asked-support.ts'
import { askedTimes } from './enquiries/asked-times.ts'
import { householdFiles } from './household-files.ts'

/** An enquiry and a household asked of the API's own routes, each answer of which has to be as the document says. */

const all = await askedHousehold()
const { api, as, key, answers, through, worldOf, stop } = all
afterAll(stop)

const nobody = { household: 'FA-0000-0000' }
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` })
const keyIn = (url: string) => new URL(url).hash.slice(1)
const hub = 'sample-hub'

async function offered(): Promise<SlotList['slots']> {
  const body = { kind: 'call', day: '2027-01-11', times: ['10:00', '11:00', '12:00'], minutes: 30 }
  await through('offerSlots', { body, acts: true })
  await through<StaffSlots>('listStaffSlots', {})
  return (await through<SlotList>('listSlots', { held: {} })).slots
}

async function asking(): Promise<string> {
  const sent = await through<EnquirySent>('enquire', { held: {}, body: asked, acts: true })
  const headers = key()
  await answers('enquire', 201, { body: asked, headers })
  await answers('enquire', 422, { body: { ...asked, name: 'Another Person' }, headers })
  const { reference } = sent
  const own = { held: bearer(sent.key), path: { reference } }
  await through('getEnquiry', own)
  const [first, second, third] = await offered()
  const calendar = { path: { reference }, headers: bearer(sent.key) }
  await answers('getBookingCalendar', 404, calendar)
  await through('bookSlot', { ...own, body: { slot: first?.id, phone: '0116 496 0123' }, acts: true })
  await through('getBookingCalendar', own)
  await answers('bookSlot', 409, {
    path: { reference },
    headers: { ...bearer(sent.key), ...key() },
    body: { slot: '20270111T1000Z-0000000000' },
  })
  const withdraw = { body: {}, acts: true, not: { slot: 'nothing' } }
  const taken = { path: { slot: first?.id ?? '' }, body: {}, headers: { ...as('recruiter'), ...key() } }
  await answers('withdrawSlot', 409, taken)
  await through('withdrawSlot', { ...withdraw, path: { slot: second?.id ?? '' } })
  const ended = { path: { slot: first?.id ?? '' }, body: {}, acts: true }
  await through('stopSlotBookings', { ...ended, not: { slot: 'nothing' } })
  await askedTimes(all, reference, first?.id ?? '')
  await through('bookSlot', { ...own, body: { slot: third?.id }, acts: true })
  await through('cancelSlot', { ...own, body: {}, acts: true })
  await staffsEnquiry(reference)
  const shut = { path: { reference }, headers: { ...bearer(sent.key), ...key() }, body: {} }
  await answers('cancelSlot', 409, shut)
  return reference
}

async function staffsEnquiry(reference: string): Promise<void> {
  const at = { path: { reference }, not: { reference: 'FA-0000-0000' } }
  await through('listEnquiries', {})
  await answers('listEnquiries', 422, { query: { after: 'soon' }, headers: as('recruiter') })
  const { seen } = await through<StaffEnquiry>('getStaffEnquiry', at)
  const body = { do: 'hand-on', hub, agreed: true, seen }
  const late = { path: at.path, headers: { ...as('recruiter'), ...key() }, body: { ...body, seen: 99 } }
  await answers('actOnEnquiry', 409, late)
  await through('actOnEnquiry', { ...at, body, acts: true })
  await through('listEnquiryLooks', { ...at, by: 'manager' })
  await through('getFunnel', { query: { to: '2027-01' } })
  await answers('getFunnel', 422, { query: { to: 'soon' }, headers: as('recruiter') })
}

async function hubs(reference: string): Promise<void> {
  await through('listHubs', { by: 'hub' })
  const at = { by: 'hub', path: { hub }, not: { hub: 'atlantis' } }
  await through('listHubEnquiries', { ...at, query: { way: 'handed' } })
  await answers('listHubEnquiries', 422, { path: { hub }, query: { way: 'lost' }, headers: as('hub') })
  const mine = { by: 'hub', path: { hub, reference }, not: { reference: 'FA-0000-0000' } }
  await through('getHubEnquiry', mine)
  await through('getHubCsv', at)
  expect(await through('getHubJson', at)).toMatchObject({ format: hubFormat })
  const line: HubEnquiry = {
    number: 'EM-1',
    receivedOn: '2027-01-04',
    about: 'foster',
    name: 'Sample Person',
    reach: 'email',
    email: 'sample@example.org',
    postcode: 'LE3 8RA',
    agreedOn: '2027-01-04',
  }
  const csv = { 'content-type': 'text/csv' }
  const take = (status: number, more: Asked) =>
    answers('takeFromHub', status, {
      path: { hub },
      body: outCsv([line]),
      ...more,
      headers: { ...as('hub'), ...key(), ...csv, ...more.headers },
    })
  await take(401, { headers: { authorization: '' } })
  await take(403, { headers: as('assessor') })
  await take(404, { path: { hub: 'atlantis' } })
  await take(400, { headers: { 'idempotency-key': 'x' } })
  await take(413, { body: 'x'.repeat(4_000_001) })
  await take(415, { headers: { 'content-type': 'text/plain' } })
  await take(200, {})
  const json = { 'content-type': 'application/json' }
  await take(200, { body: { format: hubFormat, from: hub, enquiries: [line] }, headers: json })
}

async function begun(): Promise<string> {
  const body = {
    kind: 'fostering',
    people: [
      { role: 'applicant', name: 'Sample One' },
      { role: 'applicant', name: 'Sample Two' },
      { role: 'child', name: 'Sample Three' },
    ],
    source: 'website',
    enquired: '2027-01-04',
  }
  const { household } = await through<CaseView>('beginCase', { body, acts: true })
  const headers = { ...as('recruiter'), ...key() }
  await answers('beginCase', 201, { body, headers })
  await answers('beginCase', 409, { body: { ...body, source: 'friend' }, headers })
  return household
}

/** What staff read before anything has happened. */
async function read(household: string): Promise<void> {
  const path = { household }
  await through('getFosteringDay', { by: 'manager' })
  await through('getFosteringDay', { by: 'assessor', query: { whose: 'mine' } })
  await answers('getFosteringDay', 422, { query: { whose: 'yours' }, headers: as('manager') })
  await through('getFosteringTeam', {})
  await through('getDeviceKey', {})
  await through('listDecisions', { by: 'manager' })
  await through('getFosteringRegister', { by: 'manager' })
  await through('listCases', {})
  await answers('listCases', 422, { query: { after: 'lower case' }, headers: as('recruiter') })
  await through('findCases', { body: { q: 'sample' } })
  await through('getCase', { path, not: nobody })
  const part = { household, part: 'person.p1' }
  await through('getPart', { path: part, query: { all: '' }, not: { part: 'nothing' } })
  const body = { why: 'Their worker is ill, and the child comes tonight.' }
  await through('openPartWithReason', { by: 'reviewer', path: part, not: nobody, body })
  await through('listPartLooks', { by: 'manager', path, not: nobody })
}

/** A private link, and what the person whom it is for does with it. Returns their session. */
async function place(household: string): Promise<Record<string, string>> {
  const person = { path: { household, person: 'p1' }, not: { person: 'p9' }, body: {}, acts: true }
  const again = { path: person.path, body: {} }
  const once = key()
  await answers('makeLink', 200, { ...again, headers: { ...as('manager'), ...once } })
  await answers('makeLink', 422, { ...again, headers: { ...as('recruiter'), ...once } })
  // Children have no link of their own.
  const child = { path: { household, person: 'p3' }, body: {}, headers: { ...as('recruiter'), ...key() } }
  await answers('makeLink', 409, child)
  const { url, code } = await through<MadeLink>('makeLink', person)
  const body = { household, person: 'p1', key: keyIn(url), code }
  const { token } = await through<{ token: string }>('openPlace', { held: {}, body })
  const held = bearer(token)
  const wrong = { body: { ...body, code: code === '000000' ? '000001' : '000000' } }
  for (let tries = 0; tries < 5; tries++) await answers('openPlace', 401, wrong)
  await answers('openPlace', 429, wrong)
  await through('getPlace', { held })
  const at = { held, path: { part: 'person.p1' }, not: { part: 'nothing' } }
  const { seen } = await through<PartView>('getOwnPart', at)
  const details = { seen, with: { email: 'sample@example.org' } }
  const act = { ...at, path: { part: 'person.p1', act: 'details' } }
  const headers = () => ({ ...held, ...key() })
  const late = { path: act.path, headers: headers(), body: { ...details, seen: 99 } }
  await answers('actOnOwnPart', 409, late)
  await answers('actOnOwnPart', 403, {
    path: { part: 'person.p1', act: 'link' },
    headers: headers(),
    body: { seen, with: {} },
  })
  await through('actOnOwnPart', { ...act, body: details, acts: true })
  return held
}

/** Somebody who is asked about an applicant. */
async function referee(household: string): Promise<void> {
  const path = { household, part: 'reference.r1', act: 'invite' }
  const invite = { name: 'Sample Referee', email: 'referee@example.org', about: ['p1'] }
  const body = { seen: 0, with: invite }
  const late = { path, headers: { ...as('recruiter'), ...key() }, body: { ...body, seen: 99 } }
  await answers('actOnPart', 409, late)
  // A finance officer may not see it, and a recruiter may see the head and not decide on it.
  await answers('actOnPart', 404, { ...late, headers: { ...as('finance'), ...key() } })
  const decides = { seen: 0, with: { reasons } }
  await answers('actOnPart', 403, {
    path: { household, part: 'head', act: 'assess' },
    headers: { ...as('recruiter'), ...key() },
    body: decides,
  })
  await through('actOnPart', { path, not: { act: 'nothing' }, body, acts: true })
  const link = { path: { household, part: 'reference.r1' }, not: { part: 'reference.r2' }, body: {} }
  const { url } = await through<MadeAnswerLink>('getAnswerLink', link)
  const held = bearer(keyIn(url))
  const own = { household, reference: 'r1' }
  const { seen } = await through<AnswerView>('getAnswers', { held, path: own })
  const save = { path: { ...own, act: 'save' }, body: { seen, with: { answers: {} } } }
  const early = { ...save, headers: { ...held, ...key() }, body: { ...save.body, seen: 99 } }
  await answers('actOnAnswers', 409, early)
  await through('actOnAnswers', { ...save, held, not: { act: 'nothing' }, acts: true })
}

async function report(household: string, held: Record<string, string>): Promise<void> {
  const one = worldOf(household)
  await does(one, assessor, 'head', 'begin-stage-two')
  const at = { by: 'assessor', path: { household, report: 'report' }, not: { report: 'nothing' } }
  await through('getReport', at)
  const preview = { household, report: 'report', person: 'p1' }
  await through('previewReportCopy', { by: 'assessor', path: preview, not: { person: 'p3' } })
  const section = { household, part: 'section.work' }
  await through('getSection', { by: 'assessor', path: section, not: { part: 'section.nothing' } })
  await writeAll(one, 'report')
  await finish(one, 'report')
  await does(one, assessor, 'report', 'show')
  await through('getReportCopy', { held, path: { report: 'report' }, not: { report: 'report.brief' } })
}

/** Letters that end between two reads of one request, and a photo that is still large once it was made smaller. */
const isRare = new Set(['actOnLetters 403', 'getLetterPhoto 413'])

it('answers as the document says, from a first question to a report that was given', async () => {
  await hubs(await asking())
  const household = await begun()
  await read(household)
  const held = await place(household)
  const shut = await askedCourses(all, household, held)
  await askedSupport(all, held)
  await askedMoney(all)
  await askedPairs(all)
  await askedConstellations(all)
  await askedLetters(all)
  await toAssessing(worldOf(household))
  await referee(household)
  await householdFiles(all, household, held)
  await report(household, held)
  const over = { to: 'Sample Fostering', reasons }
  await does(worldOf(household), manager, 'head', 'transfer', over)
  const upload = { contentType: 'image/jpeg', size: 100_000 }
  await answers('askForOwnUpload', 403, { headers: held, body: upload })
  await shut()

  // Those of panels and of their papers are asked by tests of their own.
  const ofPanels = { ...panelPaths(), ...packPaths() }
  const fostering = api.operations.filter(
    ({ path }) => /^\/api\/(workspace\/)?fostering\//.test(path) && !(path in ofPanels),
  )
  expect(fostering.length).toBeGreaterThan(30)
  const unseen = fostering.flatMap(({ operationId, responses }) =>
    Object.keys(responses)
      .map((status) => `${operationId} ${status}`)
      .filter((answer) => !api.seen.has(answer)),
  )
  // A 500 would be a fault of ours, and a 503 one of who signs staff in.
  const asked = unseen.filter((answer) => !/ (500|503)$/.test(answer) && !isRare.has(answer))
  expect(asked).toEqual([])
}, 120_000)
