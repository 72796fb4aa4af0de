import { describe, expect, it } from 'vitest'
import { phases } from '#contract/fostering/case.ts'
import { consentFor, kindOfReference, referenceKinds } from '#contract/fostering/reference.ts'
import { answerForms } from '../forms/answers.ts'
import { actors, rightsFor } from '../rights/table.ts'
import { answerView, whoAnswers } from './answers.ts'
import { answerKey } from './links.ts'
import type { Part } from './part.ts'
import { placeView } from './place-view.ts'
import { answerLink, isAsked, tellOfLink, tellOfMessage, tellOfQuestions, type Word } from './tell.ts'
import { applicant, household, recruiter, world } from './testing/world.ts'
import { openPart } from './view.ts'

const who = (id: string) => ({ as: 'referee', id, name: 'Sample Referee' }) as const
const said = {
  known: 'From work, 6 years',
  withChildren: 'Patient, they read to mine',
  goodAt: 'Listening',
  hardTimes: 'They call a friend',
  worried: 'no',
  talk: 'Evenings, 07700 900 982',
}
const invited = { name: 'Sample Referee', email: 'referee@example.org', about: ['p1'] }

async function asked(name = 'reference.r1', body: object = invited) {
  const one = await world()
  await one.act(applicant(), 'person.p1', 'consent', { what: 'references' })
  const outcome = await one.act(recruiter, name, 'invite', body)
  return { ...one, outcome, link: linkOf(one) }
}
const linkOf =
  (one: Awaited<ReturnType<typeof world>>) =>
  async (reference = 'r1', generation = 1) => ({
    household,
    reference,
    key: answerKey(await one.ports.secret(), { household, reference, generation }),
  })

describe('somebody who is asked about an applicant', () => {
  it('is asked only once the applicant has agreed to it', async () => {
    const one = await world()
    expect(await one.act(recruiter, 'reference.r1', 'invite', invited)).toEqual({
      kind: 'not-now',
      message: 'Sample One has to agree on their private page first.',
    })
    await one.act(applicant(), 'person.p1', 'consent', { what: consentFor.referee })
    expect((await one.act(recruiter, 'reference.r1', 'invite', invited)).kind).toBe('done')
  })

  it('answers by their link over several goes, finishes, and is shown nothing of it afterwards', async () => {
    const one = await asked()
    const door = await one.link()
    const found = await whoAnswers(one.ports, door)
    expect(found && answerView(found)).toEqual({
      kind: 'referee',
      about: ['Sample One'],
      name: 'Sample Referee',
      finished: false,
      closed: false,
      answers: {},
      seen: 1,
    })
    expect((await one.act(who('r1'), 'reference.r1', 'finish', {})).kind).toBe('invalid')
    await one.act(who('r1'), 'reference.r1', 'save', { answers: said })
    expect((await one.act(who('r1'), 'reference.r1', 'finish', {})).kind).toBe('done')
    const after = await whoAnswers(one.ports, door)
    expect(after && answerView(after)).toMatchObject({ finished: true, answers: {} })
    expect((await one.act(who('r1'), 'reference.r1', 'save', { answers: said })).kind).toBe('not-now')
    const head = await one.head()
    expect(head.known['reference.r1']).toMatchObject({ state: 'waiting', whose: 'council' })
    const view = await openPart(one.ports, recruiter, household, 'reference.r1')
    expect(view).toMatchObject({ kind: 'done', item: { values: { answers: said, link: 'made' } } })
  })

  it('opens with the link that stands, and with no other', async () => {
    const one = await asked()
    const first = await one.link()
    await one.act(recruiter, 'reference.r1', 'invite', { ...invited, phone: '07700 900 982' })
    expect(await whoAnswers(one.ports, first)).toBeUndefined()
    expect(await whoAnswers(one.ports, await one.link('r1', 2))).toBeDefined()
    expect(await whoAnswers(one.ports, { ...(await one.link('r1', 2)), reference: 'r2' })).toBeUndefined()
    expect(await whoAnswers(one.ports, { ...first, household: 'FA-0000-0000' })).toBeUndefined()
  })

  it('is done for a referee only when somebody has spoken with them, and for others when they have answered', async () => {
    const one = await asked()
    await one.act(who('r1'), 'reference.r1', 'save', { answers: said })
    await one.act(who('r1'), 'reference.r1', 'finish', {})
    await one.act(recruiter, 'reference.r1', 'interviewed', {
      on: '2027-01-05',
      record: 'Spoke for an hour.',
      concern: false,
    })
    expect((await one.head()).known['reference.r1']).toMatchObject({ state: 'done', whose: null })
    await one.act(applicant(), 'person.p1', 'consent', { what: 'employer' })
    await one.act(recruiter, 'reference.e1', 'invite', invited)
    const answers = { job: 'Cook, since 2020', atWork: 'Kind', worried: 'no', talk: 'Mornings' }
    await one.act(who('e1'), 'reference.e1', 'save', { answers })
    await one.act(who('e1'), 'reference.e1', 'finish', {})
    expect((await one.head()).known['reference.e1']).toMatchObject({ state: 'done' })
    await one.act(recruiter, 'reference.e1', 'concern', { concern: true })
    expect((await one.head()).known['reference.e1']).toMatchObject({ state: 'concern', whose: 'council' })
  })

  it('need not go on once the applicant has taken their yes back', async () => {
    const one = await asked()
    await one.act(applicant(), 'person.p1', 'withdraw-consent', { what: 'references' })
    expect(await one.act(who('r1'), 'reference.r1', 'save', { answers: said })).toEqual({
      kind: 'not-now',
      message: 'We do not need your answer any more. Thank you.',
    })
    expect((await one.act(recruiter, 'reference.r1', 'remind', {})).kind).toBe('not-now')
  })

  it('is told kindly by the same link, and asked anew once the yes is given again', async () => {
    const one = await asked()
    await one.act(who('r1'), 'reference.r1', 'save', { answers: said })
    await one.act(applicant(), 'person.p1', 'withdraw-consent', { what: 'references' })
    expect((await one.head()).known['reference.r1']).toMatchObject({ state: 'withdrawn', whose: 'applicant' })
    const door = await one.link()
    const found = await whoAnswers(one.ports, door)
    expect(found && answerView(found)).toMatchObject({ closed: true, answers: {} })
    const spoke = { on: '2027-01-05', record: 'Spoke for an hour.', concern: false }
    await one.act(applicant(), 'person.p1', 'consent', { what: 'references' })
    // A yes that comes again brings nothing back that was stopped: they are asked anew, or not at all.
    for (const [act, body] of [
      ['remind', {}],
      ['interviewed', spoke],
      ['concern', { concern: true }],
    ] as const)
      expect([act, (await one.act(recruiter, 'reference.r1', act, body)).kind]).toEqual([act, 'not-now'])
    expect((await one.act(who('r1'), 'reference.r1', 'save', { answers: said })).kind).toBe('not-now')
    expect((await one.act(recruiter, 'reference.r1', 'invite', invited)).kind).toBe('done')
    expect(await whoAnswers(one.ports, door)).toBeUndefined()
    const again = await whoAnswers(one.ports, await one.link('r1', 2))
    expect(again && answerView(again)).toMatchObject({ closed: false, answers: {} })
    expect((await one.head()).known['reference.r1']).toMatchObject({ state: 'waiting' })
  })

  it('is stopped though they have answered, and not for what another said yes to', async () => {
    const one = await asked('reference.r1', { ...invited, about: ['p1'] })
    await one.act(recruiter, 'reference.r1', 'interviewed', {
      on: '2027-01-05',
      record: 'Spoke for an hour.',
      concern: false,
    })
    await one.act(applicant('p2'), 'person.p2', 'consent', { what: 'references' })
    await one.act(applicant('p2'), 'person.p2', 'withdraw-consent', { what: 'references' })
    expect((await one.head()).known['reference.r1']).toMatchObject({ state: 'done' })
    await one.act(applicant(), 'person.p1', 'withdraw-consent', { what: 'references' })
    expect((await one.head()).known['reference.r1']).toMatchObject({ state: 'withdrawn' })
  })
})

describe('an applicant', () => {
  it('has no right to a reference, in any phase', () => {
    for (const phase of phases)
      for (const as of ['applicant', 'member'] as const) expect(rightsFor(as, 'reference', phase)).toEqual([])
    const others = actors.filter((as) => rightsFor(as, 'reference', 'assessing').includes('answer'))
    expect(others).toEqual(['referee'])
  })

  it('sees nothing of who else was asked, in no part, no list and no plan', async () => {
    const one = await asked('reference.f1', { ...invited, name: 'Zephaniah Marker' })
    await one.act(recruiter, 'reference.r1', 'invite', { ...invited, name: 'Zephaniah Marker' })
    const head = await one.head()
    expect(head.known['reference.f1']).toMatchObject({ state: 'waiting' })
    const seen = JSON.stringify(placeView(one.ports, applicant(), head))
    expect(seen).not.toMatch(/reference\.[a-z]\d|Zephaniah|former/)
    for (const name of ['reference.f1', 'reference.r1'])
      expect(await openPart(one.ports, applicant(), household, name)).toEqual({ kind: 'not-found' })
  })
})

describe('what people are told', () => {
  it('names nobody, says nothing of what was written, and never has a code beside a link', async () => {
    const one = await asked()
    const told: Word[] = []
    const ports = {
      ...one.ports,
      siteUrl: 'https://shire.example',
      from: { council: 'Sample Council', phone: '0116 000 0000', team: 'Fostering' },
      tell: async (word: Word) => void told.push(word),
    }
    const reference = (await one.part('reference.r1')) as Part
    if (!isAsked(reference)) throw new Error('Nobody was asked')
    await one.act(applicant(), 'person.p1', 'details', { email: 'sample@example.org' })
    await one.act(recruiter, 'thread.p1.2027', 'write', {
      text: 'Zephaniah marker',
      whose: 'applicant',
      files: [],
    })
    const person = (await one.part('person.p1')) as never
    await tellOfQuestions(ports, reference)
    await tellOfMessage(ports, person, (await one.part('thread.p1.2027')) as Part)
    await tellOfLink(ports, person, 'https://shire.example/fostering/place/FA-7K3M-9QTD/p1#key')
    const { url } = await answerLink(ports, reference)
    expect(told.map(({ to }) => to)).toEqual([
      { email: 'referee@example.org' },
      { email: 'sample@example.org' },
      { email: 'sample@example.org' },
    ])
    expect(told[0]?.body).toContain(url)
    expect(told[1]?.body).not.toMatch(/http|#/)
    for (const { id, subject, body } of told)
      expect(`${id} ${subject} ${body}`).not.toMatch(/Sample (One|Referee)|Zephaniah|\b\d{6}\b/)
    expect(new Set(told.map(({ id }) => id)).size).toBe(3)
  })
})

it('has questions for each kind, and a letter for its name', () => {
  for (const kind of referenceKinds) expect(answerForms[kind].pages.length).toBeGreaterThan(0)
  expect(['r1', 'e2', 'c1', 'f9', 'provider', 'x1', 'r', 'p1'].map(kindOfReference)).toEqual([
    'referee',
    'employer',
    'adult-child',
    'former-partner',
    'provider',
    undefined,
    undefined,
    undefined,
  ])
})
