import { describe, expect, it } from 'vitest'
import { checkPart } from '../household/verify.ts'
import { itemOf } from './constellation.ts'
import { actsFor } from './perform.ts'
import { constellation, hubHome, member, of, others, second, staff, third, why } from './testing/world.ts'

describe('a constellation', () => {
  it('is founded once around its hub home, takes households in and out, and each household knows its own', async () => {
    const at = await constellation()
    const under = at.key()
    const item = at.done(await at.found({}, under))
    expect(at.done(await at.found({}, under)).household).toBe(item.household)
    expect(at.shelf.items.size).toBe(1)
    const id = item.household.slice('constellation.'.length)
    const other = await at.group(0, { household: second, name: 'Another' })
    await at.does(id, staff, 'add', why(member))
    expect(await at.belongs(hubHome)).toMatchObject({ belongs: { constellation: id, since: '2026-05-11' } })
    expect(await at.belongs(member)).toMatchObject({ belongs: { constellation: id } })
    expect(await at.refused(id, staff, 'add', why(member))).toContain('in the constellation already')
    expect(await at.refused(other, staff, 'add', why(member))).toContain('in another constellation')
    expect(await at.refused(id, staff, 'add', why('FA-0000-0000'))).toContain('not have a household')
    expect(await at.refused(id, staff, 'add', { ...why(third), on: '2026-05-12' })).toContain('in the past')
    await at.does(id, staff, 'remove', why(member))
    expect(await at.belongs(member)).toEqual({ ever: [id] })
    await at.does(other, staff, 'add', why(member))
    expect(await at.belongs(member)).toMatchObject({ belongs: { constellation: other }, ever: [id, other] })
    for (const one of [id, other]) {
      const kept = await at.ports.constellations.get(itemOf(one))
      expect(kept && checkPart(kept)).toBeUndefined()
    }
  })

  it('is changed by staff alone, and is not there for households outside', async () => {
    const at = await constellation()
    const id = await at.group(1)
    expect(await at.refused(id, of(member), 'add', why(third))).toBe('forbidden')
    expect(await at.refused(id, of(hubHome), 'end', { on: '2026-05-11', why: 'No.' })).toBe('forbidden')
    expect(await at.refused(id, of(second), 'come', { entry: 'e1', answer: 'yes' })).toBe('not-found')
    expect(await at.view(id, second)).toBeUndefined()
  })

  it('takes ten households beside the hub home and no more', async () => {
    const at = await constellation()
    const id = await at.group(10)
    expect(await at.refused(id, staff, 'add', why(others[10] ?? ''))).toContain('10 households at most')
  })

  it('has another hub home when staff say so: the one before becomes a member', async () => {
    const at = await constellation()
    const id = await at.group(2)
    const { hub, members } = await at.does(id, staff, 'hub', why(member))
    expect(hub?.household).toBe(member)
    expect(Object.keys(members).sort()).toEqual([hubHome, second].sort())
    expect(await at.belongs(hubHome)).toMatchObject({ belongs: { constellation: id } })
  })

  it('takes only who is approved, and lets go who is no more: of itself, and the team hears of it', async () => {
    const at = await constellation()
    const id = await at.group(1)
    const head = at.at.shelf.items.get(`${member}/head`)
    if (!head) throw new Error('no head')
    at.at.shelf.items.set(`${member}/head`, { ...head, values: { ...head.values, phase: 'closed' } })
    at.at.go('2026-05-11T10:15:00.000Z')
    at.told.length = 0
    await at.sweep()
    expect(Object.keys((await at.values(id)).members)).toEqual([])
    expect(await at.belongs(member)).toEqual({ ever: [id] })
    expect(at.told.filter(({ to }) => 'email' in to && to.email === 'team@example.org')).toMatchObject([
      { subject: 'A household has left a constellation' },
    ])
    expect(await at.refused(id, staff, 'add', why(member))).toContain('approved to foster')
    await at.sweep()
    expect(at.told.filter(({ subject }) => subject.startsWith('A household has left'))).toHaveLength(1)
  })

  it('is one of two that take a household in at once: the first that it hears of keeps it', async () => {
    const at = await constellation()
    const id = await at.group(0)
    const other = await at.group(0, { household: second })
    const both = await Promise.all([id, other].map((one) => at.act(one, staff, 'add', why(member))))
    expect(both.map(({ kind }) => kind)).toEqual(['done', 'done'])
    for (const _ of [1, 2]) await at.sweep()
    const has = await Promise.all([id, other].map(async (one) => member in (await at.values(one)).members))
    expect(has.filter(Boolean)).toHaveLength(1)
    expect(await at.belongs(member)).toMatchObject({ belongs: { constellation: has[0] ? id : other } })
  })

  it('ends, and nobody belongs to it any more', async () => {
    const at = await constellation()
    const id = await at.group(1)
    await at.does(id, staff, 'end', { on: '2026-05-11', why: 'Everybody has moved.' })
    expect(await at.belongs(hubHome)).toEqual({ ever: [id] })
    expect(await at.refused(id, staff, 'add', why(second))).toContain('has ended')
    expect(await at.ports.constellations.lines('open')).toEqual([])
    expect(await at.ports.constellations.lines('ended')).toHaveLength(1)
  })
})

/** Written out by hand: who does what in a group. */
const does = {
  staff: 'add remove hub liaison end add-entry change-entry cancel-entry yes no cancel',
  hub: 'add-entry change-entry cancel-entry come beds nights yes no cancel',
  member: 'come ask cancel',
}

it.each(Object.entries(does))(
  'lets %s do what is theirs, and nothing in a group that has ended',
  async (seat, names) => {
    const at = await constellation()
    const id = await at.group(1)
    const person = { staff, hub: of(hubHome), member: of(member) }[seat] ?? staff
    expect([...actsFor(await at.values(id), person)].sort()).toEqual(names.split(' ').sort())
    expect(actsFor(await at.values(id), of(second))).toEqual([])
    await at.does(id, staff, 'end', { on: '2026-05-11', why: 'Everybody has moved.' })
    expect(actsFor(await at.values(id), person)).toEqual([])
  },
)

it('shows other households first names, and no surname, reference or address', async () => {
  const at = await constellation()
  const id = await at.group(2)
  const view = await at.view(id, member)
  expect(view).toMatchObject({ as: 'member', hub: 'Hana', members: ['Member0', 'Member1'] })
  expect(JSON.stringify(view)).not.toMatch(/SURNAME|FA-|@|07700/)
})
