import type { OfferCourse } from '#contract/fostering/courses.ts'
import { consentWords, type Enquire, type EnquirySent } from '#contract/fostering/enquiry.ts'
import type { PlaceView } from '#contract/fostering/household.ts'
import type { OfferSlots } from '#contract/fostering/slots.ts'
import type { StaffEnquiry } from '#contract/fostering/staff-enquiries.ts'
import { council } from '#council'
import { formsOf } from '#fostering/forms/index.ts'
import { answersOf } from './answers.ts'
import { type Begun, begun, inDays, type Staff, signedIn, type Way, waysOf, withWorker } from './begun.ts'
import { actOn, ask, caseOf, good, openedPlace, ownPlace } from './calls.ts'
import { carers } from './carers.ts'
import { agreeAll, completePart, completeStage } from './work.ts'

const reasons = { reasons: 'They have given us everything we need.' }
const none = { formerProvider: false, livesElsewhere: false, pets: false }

/** Fills in and finishes what this person fills in, but for those sections that are left out. */
async function fillIn(url: string, token: string, without: readonly string[] = []): Promise<void> {
  const { body: view } = await ask<PlaceView>(url, token, ownPlace)
  const answers = answersOf(view.you.name)
  for (const name of formsOf(view.kind, Object.fromEntries(view.people.map((one) => [one.id, one])))) {
    const [, whose, slug = ''] = name.split('.')
    const isDone = view.parts.some((part) => part.name === name && part.state === 'done')
    if (isDone || without.includes(slug) || (whose !== view.you.id && whose !== 'home')) continue
    await actOn(url, token, ownPlace, name, 'save', { answers: answers[slug] })
    await actOn(url, token, ownPlace, name, 'finish', {})
  }
}

/** Applied, with everything filled in and agreed to, and taken on. */
async function taken({ url, recruiter, manager }: Staff, { household, opened, does }: Begun): Promise<void> {
  await does(recruiter, 'head', 'circumstances', none)
  for (const { token, id } of opened) {
    await agreeAll(url, token, id)
    await fillIn(url, token)
  }
  const [first] = opened
  if (first) await actOn(url, first.token, ownPlace, 'head', 'send', {})
  await actOn(url, manager, caseOf(household), 'head', 'assess', reasons)
}

async function throughStageOne(staff: Staff, { household, does }: Begun): Promise<void> {
  await completeStage(staff.url, staff.recruiter, household, 'stage-one')
  await does(staff.manager, 'head', 'pass-stage-one', reasons)
}

/** A couple that fosters, in stage 2: a message from their worker waits for one of them. */
async function couple(staff: Staff): Promise<Way[]> {
  const one = await begun(staff, 'fostering', [
    { role: 'applicant', name: 'Amira Sample' },
    { role: 'applicant', name: 'Tom Sample' },
    { role: 'child', name: 'Noor Sample' },
  ])
  await taken(staff, one)
  await throughStageOne(staff, one)
  await withWorker(staff, one)
  await one.does(staff.assessor, 'head', 'begin-stage-two', {})
  await one.does(staff.assessor, `thread.p1.${inDays(0).slice(0, 4)}`, 'write', {
    ...{
      text: 'I would like to visit you next week. Which evening suits you?',
      whose: 'applicant',
      files: [],
    },
    due: inDays(5),
  })
  return waysOf('A couple in stage 2', one)
}

/** A grandmother whose grandchild came three weeks ago. */
async function connected(staff: Staff): Promise<Way[]> {
  const placed = inDays(-21)
  const child = { role: 'child', name: 'Kit Sample' } as const
  const one = await begun(staff, 'connected-person', [{ role: 'applicant', name: 'Rose Sample' }, child], {
    placed,
  })
  await completePart(staff.url, staff.recruiter, one.household, 'checklist.schedule4')
  await one.does(staff.manager, 'placement.c1', 'place', {
    ...{ child: child.name, relation: 'Grandchild', on: placed },
    reasons: 'Kit knows her well, and the home is safe.',
  })
  const [rose] = one.opened
  if (rose) await fillIn(staff.url, rose.token, ['health', 'past', 'the-child'])
  return waysOf('A connected person with a child', one)
}

/** Somebody who adopts, through stage 1, and has not asked for stage 2. */
async function adopter(staff: Staff): Promise<Way[]> {
  const one = await begun(staff, 'adoption', [{ role: 'applicant', name: 'Femi Sample' }])
  await taken(staff, one)
  await throughStageOne(staff, one)
  return waysOf('Adopts, may ask for stage 2', one)
}

const asked = (name: string, more: Partial<Enquire> = {}): Enquire => ({
  ...{ about: 'foster', name, reach: 'email', email: `${name.split(' ')[0]?.toLowerCase()}@example.org` },
  ...{ postcode: council.examples.postcode, heard: 'search', consent: consentWords.name },
  ...more,
})

async function enquire(url: string, body: Enquire): Promise<EnquirySent> {
  return good(ask<EnquirySent>(url, '', '/fostering/enquiries', body))
}

/** Somebody alone who asked first, was invited, and has begun to apply: what they said is not asked again. */
async function single(staff: Staff): Promise<Way[]> {
  const { url, recruiter } = staff
  const words = 'I rent a flat with a spare room, and I work four days. Could I foster a teenager?'
  const { reference } = await enquire(url, asked('Jo Sample', { words, times: 'After six' }))
  const invited = await good(
    ask<StaffEnquiry>(url, recruiter, `/workspace/fostering/enquiries/${reference}/acts`, {
      ...{ do: 'invite', kind: 'fostering', seen: 1 },
    }),
  )
  const household = invited.household ?? ''
  const { made, token } = await openedPlace(url, recruiter, household, 'p1')
  await actOn(url, token, ownPlace, 'form.p1.health', 'save', { answers: { surgery: 'Soar Surgery' } })
  return [{ what: `A single applicant, ${household}: Jo Sample`, url: made.url, code: made.code }]
}

/** Two who have asked and wait for an answer. */
async function enquiries({ url }: Staff): Promise<Way[]> {
  const all = [
    asked('Sam Sample', { words: 'Could I foster with two dogs?', heard: 'friend' }),
    asked('Lena Sample', { about: 'adopt', reach: 'call', phone: '0116 496 0123', heard: 'event' }),
  ]
  return Promise.all(
    all.map(async (body) => {
      const { reference, key } = await enquire(url, body)
      return {
        what: `An enquiry, ${reference}: ${body.name}`,
        url: `${url}/fostering/enquiry/${reference}#${key}`,
      }
    }),
  )
}

const course = (path: OfferCourse['path'], days: number, more: Partial<OfferCourse> = {}): OfferCourse => ({
  ...{
    kind: 'preparation',
    path,
    day: inDays(days),
    from: '09:30',
    until: '16:00',
    where: 'Beaumanor Hall, Woodhouse',
    seats: 12,
  },
  ...more,
})

/** Courses and groups to choose from, and times for calls and visits. */
async function offers({ url, recruiter, assessor }: Staff): Promise<void> {
  const online = { where: 'Online', join: 'https://meet.example.org/course', seats: 1 }
  const training = { kind: 'training', title: 'Safer caring', counts: true, from: '10:00', seats: 2 } as const
  const group = { kind: 'group', title: 'Coffee and talk', rounds: 3, from: '18:30', until: '20:00' } as const
  for (const one of [
    ...[course('fostering', 18), course('fostering', 39, online), course('adoption', 25)],
    ...[course('fostering', 20, training), course('fostering', 12, group), course('adoption', 13, group)],
  ])
    await good(ask(url, assessor, '/workspace/fostering/courses', one))
  const slots: OfferSlots = { kind: 'call', day: inDays(3), times: ['10:00', '17:30'], minutes: 30 }
  await good(ask(url, recruiter, '/workspace/fostering/slots', slots))
}

/** Fills fostering and adoption of the local system by the acts of those who use it. Returns the ways in. */
export async function seedFostering(url: string): Promise<Way[]> {
  const staff = await signedIn(url)
  await offers(staff)
  const all: Way[] = []
  for (const story of [couple, connected, adopter, carers, single, enquiries])
    all.push(...(await story(staff)))
  return all
}
