import { describe, expect, it } from 'vitest'
import { factsOf } from '../clocks/of-head.ts'
import { planOf } from '../clocks/plan.ts'
import { rules } from '../clocks/testing/case.ts'
import { sweepParts } from '../household/sweep.ts'
import { complete, does, manager, refused } from '../household/testing/work.ts'
import { applicant, recruiter, world } from '../household/testing/world.ts'
import { visit } from '../report/facts/stages.ts'
import { checklists } from './checklists/index.ts'
import type { VisitValues } from './visit.ts'

const dbs = 'check.p1.dbs'
const asked = { of: 'Disclosure and Barring Service' }

describe('a check', () => {
  it('is asked for while there is consent, and counts once it is back', async () => {
    const one = await world()
    expect(await refused(one, recruiter, dbs, 'ask', asked)).toContain('There is no consent to this')
    await does(one, applicant(), 'person.p1', 'consent', { what: 'criminal-records' })
    await does(one, recruiter, dbs, 'ask', { ...asked, by: '2027-02-01' })
    expect((await one.head()).known[dbs]).toMatchObject({
      state: 'waiting',
      whose: 'somebody',
      due: '2027-02-01',
    })
    one.go('2027-01-20T10:00:00.000Z')
    await does(one, recruiter, dbs, 'chase', { note: 'They are busy.', by: '2027-03-01' })
    const came = { on: '2027-01-20', note: 'Nothing on it.' }
    expect(
      await refused(one, recruiter, dbs, 'returned', { ...came, on: '2027-01-04', worrying: false }),
    ).toContain('between the day on which you asked and today')
    await does(one, recruiter, dbs, 'returned', { ...came, worrying: false })
    expect((await one.head()).known[dbs]).toMatchObject({ state: 'done', since: '2027-01-20' })
  })

  it('stops where consent ends, of a household when one of those who apply takes it back, and is asked for anew', async () => {
    const one = await world()
    for (const id of ['p1', 'p2'])
      await does(one, applicant(id), `person.${id}`, 'consent', { what: 'councils' })
    await does(one, recruiter, 'check.home.council', 'ask', asked)
    await does(one, applicant('p2'), 'person.p2', 'withdraw-consent', { what: 'councils' })
    expect((await one.head()).known['check.home.council']).toMatchObject({
      state: 'withdrawn',
      whose: 'applicant',
    })
    expect((await one.part('check.home.council'))?.history.at(-1)).toMatchObject({
      type: 'void',
      by: { as: 'system' },
    })
    const came = { on: '2027-01-05', worrying: false, note: 'Nothing.' }
    expect(await refused(one, recruiter, 'check.home.council', 'returned', came)).toContain('Nobody is asked')
    await does(one, applicant('p2'), 'person.p2', 'consent', { what: 'councils' })
    await complete(one, 'check.home.council')
    expect((await one.head()).known['check.home.council']).toMatchObject({ state: 'done' })
  })

  it('stops where consent ends while somebody asks for it, and when whoever took it back was cut off', async () => {
    const late = await world()
    await does(late, applicant(), 'person.p1', 'consent', { what: 'criminal-records' })
    const { create } = late.ports.parts
    // Between the look at the head and the write of the check.
    late.ports.parts.create = async (part) => {
      late.ports.parts.create = create
      await does(late, applicant(), 'person.p1', 'withdraw-consent', { what: 'criminal-records' })
      return create(part)
    }
    await does(late, recruiter, dbs, 'ask', asked)
    expect((await late.part(dbs))?.values).toMatchObject({ void: '2027-01-05' })
    expect((await late.head()).known[dbs]).toMatchObject({ state: 'withdrawn' })
    const one = await world()
    await does(one, applicant(), 'person.p1', 'consent', { what: 'criminal-records' })
    await does(one, recruiter, dbs, 'ask', asked)
    const { carry } = one.ports.parts
    // The head knows that consent is gone, and nothing has followed from it yet.
    one.ports.parts.carry = async (...told) => {
      await carry(...told)
      throw new Error('cut off')
    }
    await expect(
      one.act(applicant(), 'person.p1', 'withdraw-consent', { what: 'criminal-records' }),
    ).rejects.toThrow('cut off')
    one.ports.parts.carry = carry
    expect((await one.head()).known[dbs]).toMatchObject({ state: 'waiting' })
    await sweepParts(one.ports)
    expect((await one.head()).known[dbs]).toMatchObject({ state: 'withdrawn' })
    expect(await sweepParts(one.ports)).toBe(0)
  })

  it('that worries somebody stands in the way until a manager has looked at it', async () => {
    const one = await world()
    await does(one, applicant(), 'person.p1', 'consent', { what: 'criminal-records' })
    await does(one, recruiter, dbs, 'ask', asked)
    await does(one, recruiter, dbs, 'returned', { on: '2027-01-05', worrying: true, note: 'Something old.' })
    expect((await one.head()).known[dbs]).toMatchObject({ state: 'concern', whose: 'council' })
    const looked = { acceptable: true, reasons: 'Thirty years ago, told at once.' }
    expect(await refused(one, recruiter, dbs, 'look', looked)).toBe('forbidden')
    await does(one, manager, dbs, 'look', { ...looked, acceptable: false })
    expect((await one.head()).known[dbs]).toMatchObject({ state: 'concern' })
    await does(one, manager, dbs, 'look', looked)
    expect((await one.head()).known[dbs]).toMatchObject({ state: 'done' })
  })

  it('is of nobody whom it is not about', async () => {
    const one = await world()
    for (const name of [
      'check.p3.dbs',
      'check.p1.council',
      'check.home.dbs',
      'check.p9.dbs',
      'check.p1.horoscope',
    ])
      expect([name, await refused(one, recruiter, name, 'ask', asked)]).toEqual([name, 'not-found'])
  })
})

describe('a course', () => {
  const part = 'training.p1.preparation'
  const [first, second] = ['20270201T0930Z-AAAAAAAAAA', '20270329T0830Z-BBBBBBBBBB'] as const
  const course = (id: string, starts: string) => ({ id, starts, minutes: 330, where: 'Sampleton library' })
  const february = course(first, '2027-02-01T09:30:00Z')
  const march = course(second, '2027-03-29T08:30:00Z')

  it('is booked, moved and done, each by whose task it is', async () => {
    const one = await world()
    expect(await refused(one, applicant('p2'), part, 'book', { course: february })).toBe('forbidden')
    await does(one, applicant(), part, 'book', { course: february })
    expect((await one.head()).known[part]).toMatchObject({ whose: 'council', due: '2027-02-01' })
    await does(one, applicant(), part, 'book', { course: march })
    expect((await one.head()).known[part]).toMatchObject({ due: '2027-03-29' })
    await does(one, applicant(), part, 'cancel', { course: second })
    expect((await one.head()).known[part]).toMatchObject({ state: 'not-started', whose: 'applicant' })
    await does(one, applicant(), part, 'book', { course: march })
    expect(await refused(one, recruiter, part, 'missed')).toBe('It is not over yet.')
    one.go('2027-03-29T08:45:00.000Z')
    expect(await refused(one, applicant(), part, 'cancel', { course: second })).toContain('It has started')
    expect(await refused(one, applicant(), part, 'book', { course: february })).toContain('has started')
    await does(one, recruiter, part, 'attended', { on: '2027-03-29' })
    expect((await one.head()).known[part]).toMatchObject({ state: 'done', whose: null })
  })

  it('that somebody did not come to can be booked again', async () => {
    const one = await world()
    await does(one, applicant(), part, 'book', { course: february })
    one.go('2027-02-02T10:00:00.000Z')
    expect(await refused(one, recruiter, part, 'missed', { course: second })).toContain('not booked it')
    await does(one, recruiter, part, 'missed', { course: first })
    expect((await one.head()).known[part]).toMatchObject({ state: 'started', whose: 'applicant' })
    await does(one, applicant(), part, 'book', { course: march })
  })
})

describe('a visit', () => {
  const told = { on: '2027-01-05', written: '2027-01-05T09:00:00Z', seen: ['p1', 'p3'], alone: ['p3'] }
  const account = { ...told, account: 'We looked at the rooms.', next: 'Ask the landlord.', worrying: false }

  it('is kept by a device without a signal, and sent once, however often it is sent', async () => {
    const one = await world()
    const sent = { key: 'the-key-that-the-device-has-made', seen: 0 }
    for (const _ of [1, 2])
      expect(await one.act(recruiter, 'visit.v481516', 'record', account, sent)).toMatchObject({
        kind: 'done',
      })
    expect((await one.part('visit.v481516'))?.history).toHaveLength(1)
    // Another device wrote down a visit of its own in the meantime.
    await does(one, recruiter, 'visit.v234200', 'record', account)
    expect(await refused(one, recruiter, 'visit.v481516', 'record', account)).toContain('Add to it instead')
    await does(one, recruiter, 'visit.v481516', 'add', { note: 'The landlord agrees.' })
    const known = Object.values((await one.head()).known).filter(
      ({ kind, state }) => kind === 'visit' && state === 'done',
    )
    expect(known).toHaveLength(2)
  })

  it('names nobody who is not there, and nobody alone whom nobody saw', async () => {
    const one = await world()
    const record = (more: object) => refused(one, recruiter, 'visit.v1', 'record', { ...account, ...more })
    expect(await record({ seen: ['p1', 'p8'], alone: [] })).toContain('nobody of this household')
    expect(await record({ seen: ['p1'], alone: ['p3'] })).toContain('Anyone seen alone')
    expect(await record({ on: '2027-01-06' })).toContain('today or in the past')
  })

  it('says what was agreed, whose task it is and by when, also to whoever reads the report', async () => {
    const one = await world()
    const agreed = [
      { what: 'Put a gate on the stairs', whose: 'applicant', by: '2027-02-01' },
      { what: 'Send the fire service’s leaflet', whose: 'council' },
    ]
    await does(one, recruiter, 'visit.v1', 'record', { ...account, agreed })
    const { values } = (await one.part('visit.v1')) as { values: VisitValues }
    expect(values.recorded?.agreed).toEqual(agreed)
    const told = visit(values, { name: 'visit.v1', of: (await one.head()).values, on: '2027-01-05' })
    expect(told.facts.filter(({ label }) => label === 'Agreed').map(({ value }) => value)).toEqual([
      'Put a gate on the stairs (for the household to do by 1 February 2027)',
      'Send the fire service’s leaflet (for us to do)',
    ])
  })
})

describe('a list of what is looked at', () => {
  const home = 'checklist.home'
  const right = (slug: string, note?: string) =>
    Object.fromEntries(
      checklists
        .find((list) => list.slug === slug)
        ?.items.map(({ id }) => [id, { is: 'right', ...(note ? { note } : {}) }]) ?? [],
    )

  it('waits for the household while something has to be put right, and is finished when nothing has', async () => {
    const one = await world()
    await does(one, recruiter, home, 'mark', { marks: { garden: { is: 'right' } } })
    expect(await refused(one, recruiter, home, 'finish')).toContain('Not everything was looked at')
    const alarms = { is: 'to-put-right', note: 'None upstairs.', by: '2027-02-01' }
    expect(
      await refused(one, recruiter, home, 'mark', {
        marks: { 'smoke-alarms': { ...alarms, by: '2027-01-01' } },
      }),
    ).toContain('in the future')
    await does(one, recruiter, home, 'mark', { marks: { ...right('home'), 'smoke-alarms': alarms } })
    expect((await one.head()).known[home]).toMatchObject({
      state: 'waiting',
      whose: 'applicant',
      due: '2027-02-01',
    })
    expect(await refused(one, recruiter, home, 'finish')).toContain('Smoke alarms on every floor work')
    await does(one, recruiter, home, 'put-right', {
      item: 'smoke-alarms',
      on: '2027-01-05',
      note: 'There are two.',
    })
    await does(one, recruiter, home, 'finish')
    expect((await one.head()).known[home]).toMatchObject({ state: 'done', whose: null })
  })

  it('of Schedule 4 wants words about each thing', async () => {
    const one = await world()
    const list = 'checklist.schedule4'
    expect(await refused(one, recruiter, list, 'mark', { marks: right('schedule4') })).toContain(
      'a few words',
    )
    await does(one, recruiter, list, 'mark', { marks: right('schedule4', 'We talked about it.') })
    await does(one, recruiter, list, 'finish')
  })

  it.each(checklists)('$slug names each thing once, and says what is right', ({ items }) => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
    for (const { right: words } of items) expect(words).toMatch(/^[A-Z].*[^.]$/)
  })
})

it('lets adopters who foster a named child first give notice, which ends it after 28 days, bank holiday or not', async () => {
  const one = await world('2027-01-05T10:00:00.000Z', {
    kind: 'early-permanence',
    dates: { enquired: '2026-01-05', approved: '2026-12-01' },
  })
  const child = { child: 'Sample Four', relation: 'To be adopted', reasons: 'Agreed.', on: '2027-01-05' }
  await does(one, manager, 'placement.c1', 'place', child)
  one.go('2027-03-01T10:00:00.000Z')
  await does(one, manager, 'placement.c1', 'notice', { on: '2027-03-01', words: 'By letter.' })
  const { lines } = planOf(factsOf(await one.head()), '2027-03-01', rules)
  expect(lines.find(({ id }) => id === 'temporary-notice')).toMatchObject({ due: { day: '2027-03-29' } })
})
