import { describe, expect, it } from 'vitest'
import type { MemberAct } from '#contract/fostering/panel/members.ts'
import { joinKey } from './keys.ts'
import { memberId } from './member.ts'
import { actOnMember, isOnPanel, join, memberBy, memberView } from './members.ts'
import type { Person } from './seats.ts'
import { isExperienced, isIndependent, isOnList } from './standing.ts'
import { tellToJoin } from './tell.ts'
import { adviser, details, world } from './testing/world.ts'

type World = ReturnType<typeof world>

const kept = async (at: World, person: Person) => {
  const one = await at.ports.members.get(memberId(person.member ?? ''))
  if (!one) throw new Error('not there')
  return one
}
async function act(at: World, person: Person, name: MemberAct, body: unknown = {}, who = adviser) {
  const seen = (await kept(at, person)).history.length
  const asked = { member: person.member ?? '', act: name, key: at.key(), seen, body }
  return actOnMember(at.ports, who, asked)
}
const view = async (at: World, person: Person) => memberView(await kept(at, person), at.ports, 1)

describe('the list', () => {
  it('keeps a member until a month after notice, or until they leave', async () => {
    const at = world('2027-01-31T10:00:00.000Z')
    const one = await at.add('Sample One')
    expect(await act(at, one, 'notice', { by: 'service', reasons: '' })).toMatchObject({ kind: 'invalid' })
    at.done(await act(at, one, 'notice', { by: 'service', reasons: 'They missed four meetings.' }))
    const { values } = await kept(at, one)
    expect(values.notice).toMatchObject({ given: '2027-01-31', ends: '2027-02-28' })
    expect(isOnList(values, 'fostering', '2027-02-28')).toBe(true)
    expect(isOnList(values, 'fostering', '2027-03-01')).toBe(false)
    expect(await act(at, one, 'notice', { by: 'member', reasons: '' })).toMatchObject({ kind: 'not-now' })
    at.done(await act(at, one, 'leave', { reasons: 'Both sides agree.' }))
    expect(isOnList((await kept(at, one)).values, 'fostering', '2027-02-01')).toBe(false)
    at.go('2027-02-01T10:00:00.000Z')
    expect(await act(at, one, 'change', details('Sample One'))).toMatchObject({ kind: 'not-now' })
    expect(await view(at, one)).toMatchObject({ left: '2027-01-31', acts: ['check', 'appraisal'] })
  })

  it('knows on each day who is experienced and who is independent', async () => {
    const at = world()
    const tie = { tie: 'employee' as const, from: '2020-01-01', until: '2026-03-31' }
    const one = await at.add('Sample One', { socialWorkerSince: '2024-02-29', ties: [tie] })
    const { values } = await kept(at, one)
    expect(
      ['2027-02-27', '2027-02-28', '2027-03-01'].map((day) => isExperienced(values, 'fostering', day)),
    ).toEqual([false, false, true])
    expect(
      ['2019-12-31', '2026-12-01', '2027-03-31', '2027-04-01'].map((day) =>
        isIndependent(values, 'fostering', day),
      ),
    ).toEqual([true, false, false, true])
  })

  it('says what is to be done: a check at once, then every three years, and an appraisal each year', async () => {
    const at = world('2026-12-01T10:00:00.000Z')
    const one = await at.add('Sample One', { checked: null, appraised: null })
    at.go('2026-12-02T10:00:00.000Z')
    expect((await view(at, one)).due).toEqual([
      { what: 'check', by: '2026-12-01', late: true },
      { what: 'appraisal', by: '2027-12-01', late: false },
    ])
    expect(await act(at, one, 'check', { on: '2026-12-03' })).toMatchObject({ kind: 'invalid' })
    at.done(await act(at, one, 'check', { on: '2026-12-02' }))
    at.done(await act(at, one, 'appraisal', { on: '2026-11-30' }))
    expect((await view(at, one)).due).toEqual([
      { what: 'check', by: '2029-12-02', late: false },
      { what: 'appraisal', by: '2027-11-30', late: false },
    ])
  })

  it('is kept by those who plan, on what they saw of it, and once for each key', async () => {
    const at = world()
    const one = await at.add('Sample One')
    const recruiter: Person = { id: 'r', name: 'R', roles: ['recruiter'], member: undefined }
    for (const who of [recruiter, one, { ...adviser, roles: ['adviser', 'decider'] as const }])
      expect(await act(at, one, 'check', { on: '2026-12-01' }, who)).toEqual({ kind: 'forbidden' })
    const asked = {
      member: one.member ?? '',
      act: 'check' as const,
      key: at.key(),
      seen: 1,
      body: { on: '2026-12-01' },
    }
    at.done(await actOnMember(at.ports, adviser, asked))
    at.done(await actOnMember(at.ports, adviser, asked))
    expect((await kept(at, one)).history).toHaveLength(2)
    expect(await actOnMember(at.ports, adviser, { ...asked, key: at.key() })).toEqual({ kind: 'changed' })
  })
})

describe('a sign-in', () => {
  const signedIn = (id: string, roles: Person['roles'] = ['panel']) => ({ id, name: 'Sample One', roles })

  it('becomes a member’s by their last link, and is nobody else’s', async () => {
    const at = world()
    const [one, two] = [await at.add('Sample One'), await at.add('Sample Two')]
    const secret = await at.ports.secret()
    const key = (person: Person, links: number) => joinKey(secret, person.member ?? '', links)
    const joins = (id: string, person: Person, links: number, roles?: Person['roles']) =>
      join(at.ports, signedIn(id, roles), person.member ?? '', key(person, links))
    expect(await joins('a', one, 0)).toEqual({ kind: 'not-found' })
    await tellToJoin(at.ports, at.done(await act(at, one, 'link')))
    await act(at, two, 'link')
    expect(at.told.at(-1)?.body).toContain(`/workspace/panel/join/${one.member}#${key(one, 1)}`)
    expect(await memberBy(at.ports, 'a')).toBeUndefined()
    expect(await joins('a', one, 1, ['panel', 'decider'])).toEqual({ kind: 'forbidden' })
    expect(await joins('a', one, 1, ['assessor'])).toEqual({ kind: 'forbidden' })
    expect(await join(at.ports, signedIn('a'), one.member ?? '', key(two, 1))).toEqual({ kind: 'not-found' })
    at.done(await joins('a', one, 1))
    at.done(await joins('a', one, 1))
    expect((await kept(at, one)).history.map(({ type }) => type)).toEqual(['add', 'link', 'join'])
    expect(await memberBy(at.ports, 'a')).toBe(one.member)
    // Nobody is two members.
    expect(await joins('a', two, 1)).toMatchObject({
      kind: 'not-now',
      message: 'You are known here as Sample One already.',
    })
    const on = (account: string) => isOnPanel(at.ports, account)
    expect([await on('a'), await on('b')]).toEqual([true, false])
    // A new link ends the one before, and gives the place to whoever opens it.
    await act(at, one, 'link')
    expect(await joins('b', one, 1)).toEqual({ kind: 'not-found' })
    at.done(await joins('b', one, 2))
    expect([await memberBy(at.ports, 'a'), await memberBy(at.ports, 'b')]).toEqual([undefined, one.member])
    at.done(await joins('a', two, 1))
    expect(await memberBy(at.ports, 'a')).toBe(two.member)
    // Who left the list may decide from the day after.
    at.done(await act(at, two, 'leave', { reasons: 'They become a decision maker.' }))
    expect(await on('a')).toBe(true)
    at.go('2026-12-02T10:00:00.000Z')
    expect(await on('a')).toBe(false)
  })

  it('is whole again where somebody was stopped between its two steps', async () => {
    const at = world()
    const one = await at.add('Sample One')
    await act(at, one, 'link')
    const key = joinKey(await at.ports.secret(), one.member ?? '', 1)
    await at.ports.members.bind('a', one.member ?? '', undefined)
    expect(await memberBy(at.ports, 'a')).toBeUndefined()
    at.done(await join(at.ports, signedIn('a'), one.member ?? '', key))
    expect(await memberBy(at.ports, 'a')).toBe(one.member)
  })
})
