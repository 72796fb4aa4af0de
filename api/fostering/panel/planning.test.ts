import { describe, expect, it } from 'vitest'
import { adviser, details, does, household, opened, plan, planned, refused, world } from './testing/world.ts'

const reasons = { reasons: 'The household has asked for it.' }

describe('planning', () => {
  it('tells members by email, with a link of their own, and tells them again when the day moves or it is cancelled', async () => {
    const at = world()
    const { meeting, people } = await planned(at)
    const invited = at.told.filter(({ subject }) => subject === 'Can you come to a panel meeting?')
    expect(invited).toHaveLength(6)
    expect(at.told[0]).toMatchObject({
      to: { email: 'carla.chair@example.org' },
      subject: 'Can you come to a panel meeting?',
    })
    expect(at.told[0]?.body).toContain('the fostering panel on Tuesday 5 January, from 10am to 1pm')
    expect(new Set(invited.map(({ body }) => /#([\w-]{22})/.exec(body)?.[1])).size).toBe(6)
    const place = await does(at, adviser, meeting, 'change', plan({ place: 'Room 5' }))
    expect(place.version).toBeGreaterThan(0)
    expect(Object.values((await at.values(meeting)).invited).every(({ answer }) => answer === 'yes')).toBe(
      true,
    )
    await does(
      at,
      adviser,
      meeting,
      'change',
      plan({ starts: '2027-01-06T10:00:00.000Z', ends: '2027-01-06T12:00:00.000Z' }),
    )
    expect(Object.values((await at.values(meeting)).invited).every(({ answer }) => answer === null)).toBe(
      true,
    )
    // It stays on the agenda: no other meeting can take it in between.
    expect(at.heard.map(({ type }) => type)).not.toContain('unlisted')
    expect(at.heard.slice(-2).map(({ type }) => type)).toEqual(['listed', 'papers-locked'])
    await does(at, adviser, meeting, 'cancel', reasons)
    expect(at.told.map(({ subject }) => subject).filter((one) => one.includes('cancelled'))).toHaveLength(6)
    expect(at.heard.at(-1)).toMatchObject({ type: 'unlisted', meeting, item: 'i1' })
    expect(
      await refused(at, people[0], meeting, 'answer', { member: people[0].member, answer: 'no' }),
    ).toContain('until the meeting opens')
  })

  it('tells members that papers are ready, by the address of their first page, and nobody who may not read them', async () => {
    const at = world()
    const { meeting, people } = await planned(at, 0)
    const [, other] = people
    const add = { household, referral: 'referral.1', minutes: 45 }
    await does(at, adviser, meeting, 'add-item', add)
    await does(at, other ?? adviser, meeting, 'declare', { item: 'i1', conflict: true, reason: 'Neighbours' })
    await does(at, people[2] ?? adviser, meeting, 'answer', { member: people[2]?.member, answer: 'no' })
    at.told.length = 0
    await does(at, adviser, meeting, 'lock', { item: 'i1', fingerprint: 'print-1' })
    expect(at.told).toHaveLength(4)
    expect(at.told[0]?.to).toEqual({ email: 'carla.chair@example.org' })
    expect(at.told[0]?.body).toContain(`/workspace/panel/${meeting}/i1\n`)
    expect(at.told[0]?.body).not.toContain('#')
    expect(at.told[0]?.body).not.toContain(household)
    at.told.length = 0
    await does(at, adviser, meeting, 'supplement', {
      item: 'i1',
      fingerprint: 'print-2',
      why: 'A new check.',
    })
    expect(at.told.map(({ to }) => to)).toHaveLength(4)
    expect(at.told[0]?.subject).toBe('There is something new in your papers for a panel meeting')
    expect(at.told[0]?.body).toContain(`/workspace/panel/${meeting}/i1\n`)
    // What it says is read signed in.
    expect(at.told[0]?.body).not.toMatch(/A new check|FA-|#/)
  })

  it('invites whoever is on the list for that day, with the notice that the council gives', async () => {
    const at = world()
    const { meeting } = await planned(at, 0)
    const away = await at.add('Away Member')
    const id = away.member ?? ''
    const kept = at.shelves.members.items.get(`panel/${id}`)
    if (!kept) throw new Error('not there')
    at.shelves.members.items.set(`panel/${id}`, {
      ...kept,
      values: { ...kept.values, away: [{ from: '2027-01-04', until: '2027-01-08' }] },
    })
    const invite = { members: [id] }
    expect(await refused(at, adviser, meeting, 'invite', invite)).toBe(
      'Away Member has said that they are away on that day',
    )
    const adopts = await at.add('Adoption Member', { panels: ['adoption'] })
    expect(await refused(at, adviser, meeting, 'invite', { members: [adopts.member] })).toContain(
      'not on the list',
    )
    const late = await at.add('Late Member')
    at.go('2026-12-18T10:00:00.000Z')
    const short = { members: [late.member] }
    expect(await refused(at, adviser, meeting, 'invite', short)).toBe(
      'Members get 10 working days of notice. Say why these get less',
    )
    await does(at, adviser, meeting, 'invite', { ...short, late: 'Somebody is ill.' })
    expect(await refused(at, adviser, meeting, 'invite', { ...short, late: 'Again.' })).toContain(
      'invited already',
    )
  })

  it.each([
    [{ starts: '2026-11-30T10:00:00.000Z' }, '/starts'],
    [{ ends: '2027-01-05T09:00:00.000Z' }, '/ends'],
    [{ place: null }, '/place'],
  ])('takes no plan with %o', async (more, pointer) => {
    const at = world()
    const { planMeeting } = await import('./perform.ts')
    expect(await planMeeting(at.ports, adviser, at.key(), plan(more))).toMatchObject({
      kind: 'invalid',
      pointer,
    })
  })
})

describe('papers', () => {
  it('are locked five working days before, or later if the chair agrees', async () => {
    const at = world()
    const { meeting, people } = await planned(at, 0)
    await does(at, adviser, meeting, 'add-item', { household, referral: 'referral.1', minutes: 30 })
    at.go('2026-12-24T23:30:00.000Z')
    await does(at, adviser, meeting, 'lock', { item: 'i1', fingerprint: 'print' })
    await does(at, adviser, meeting, 'add-item', { household, referral: 'referral.2', minutes: 30 })
    at.go('2026-12-25T10:00:00.000Z')
    const lock = { item: 'i2', fingerprint: 'print' }
    expect(await refused(at, adviser, meeting, 'lock', lock)).toBe(
      'Papers had to be with the members by 24 December 2026. The chair has to agree that these come later.',
    )
    expect(await refused(at, people[1], meeting, 'waive', { item: 'i2', ...reasons })).toBe('forbidden')
    await does(at, people[0], meeting, 'waive', { item: 'i2', ...reasons })
    await does(at, adviser, meeting, 'lock', lock)
    await does(at, adviser, meeting, 'supplement', {
      item: 'i2',
      fingerprint: 'more',
      why: 'A reference came.',
    })
    expect((await at.values(meeting)).items.i2).toMatchObject({
      waiver: { by: 'Carla Chair' },
      pack: { supplements: [{ number: 1, fingerprint: 'more' }] },
    })
  })

  it('of an item that is not locked, or of a day that was moved nearer, keep it from beginning', async () => {
    const at = world()
    const { meeting, people } = await opened(at, 0)
    void meeting
    const next = await at.meeting({ starts: '2027-02-02T10:00:00.000Z', ends: '2027-02-02T12:00:00.000Z' })
    await does(at, adviser, next, 'invite', { members: people.map(({ member }) => member) })
    await does(at, adviser, next, 'add-item', { household, referral: 'referral.1', minutes: 30 })
    await does(at, adviser, next, 'add-item', { household, referral: 'referral.2', minutes: 30 })
    at.go('2027-01-20T10:00:00.000Z')
    await does(at, adviser, next, 'lock', { item: 'i1', fingerprint: 'print' })
    await does(
      at,
      adviser,
      next,
      'change',
      plan({ starts: '2027-01-25T10:00:00.000Z', ends: '2027-01-25T12:00:00.000Z' }),
    )
    at.go('2027-01-25T10:00:00.000Z')
    for (const person of people) await does(at, person, next, 'come', { member: person.member })
    await does(at, people[0], next, 'open')
    expect(await refused(at, people[0], next, 'begin-item', { item: 'i1' })).toContain('by 18 January 2027')
    expect(await refused(at, people[0], next, 'begin-item', { item: 'i2' })).toBe(
      'The papers of this item are not locked.',
    )
    await does(at, people[0], next, 'waive', { item: 'i1', ...reasons })
    await does(at, people[0], next, 'begin-item', { item: 'i1' })
  })
})

it('names nobody whose list says that they are independent before the time is over', async () => {
  const at = world()
  const tie = { tie: 'employee' as const, from: '2020-01-01', until: '2026-01-05' }
  const { addMember } = await import('./members.ts')
  const chair = details('Former Manager', { role: 'chair', ties: [tie] })
  expect(await addMember(at.ports, adviser, at.key(), chair)).toMatchObject({
    kind: 'invalid',
    pointer: '/role',
  })
  at.go('2027-01-06T10:00:00.000Z')
  expect(await addMember(at.ports, adviser, at.key(), chair)).toMatchObject({ kind: 'done' })
})
