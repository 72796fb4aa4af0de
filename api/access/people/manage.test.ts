import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { join, lookAt, makeAccount } from './join.ts'
import { type AskedAct, actOnPerson, addPerson } from './manage.ts'
import { known, managing, rows, staffOf } from './testing/memory.ts'
import { peopleView } from './view.ts'

const boss = known('boss', 'people-managers')
const other = known('other', 'people-managers')
const roads = known('roads', 'roads-people')
const officer = known('officer', 'highways-officers')
const jo = { email: 'Jo@council.example', name: 'Jo Green', groups: ['highways-officers'], why: 'New here' }
const act = (id: string, name: AskedAct['act'], more: Partial<AskedAct> = {}): AskedAct => ({
  ...{ id, act: name, key: `${id} ${name}`, seen: 0, why: 'Moved on' },
  ...more,
})

describe('somebody who is added', () => {
  it('is invited once, however often it is sent', async () => {
    const { ports, store, sent } = await managing(boss)
    const first = await addPerson(ports, staffOf(boss), 'a', jo)
    const again = await addPerson(ports, staffOf(boss), 'a', jo)
    expect(again).toEqual(first)
    expect(sent.map(({ id }) => id)).toEqual([sent[0]?.id, sent[0]?.id])
    expect(sent[0]?.key).toBe(sent[1]?.key)
    expect((await store.all()).map(({ name }) => name)).toEqual(['boss', 'Jo Green'])
    expect(JSON.stringify(await store.all())).not.toContain(sent[0]?.key)
  })

  it('is not added twice with one address, whatever its capitals', async () => {
    const { ports } = await managing(boss)
    await addPerson(ports, staffOf(boss), 'a', jo)
    const twice = await addPerson(ports, staffOf(boss), 'b', { ...jo, email: 'jo@COUNCIL.example' })
    expect(twice).toMatchObject({ kind: 'not-now' })
    expect(await addPerson(ports, staffOf(boss), 'a', { ...jo, why: 'Else' })).toEqual({ kind: 'key-reused' })
  })

  it.each([
    ['nobody who manages no people', officer, ['highways-officers']],
    ['a group of another department', roads, ['badge-deciders']],
    ['a group of all departments', roads, ['contact-centre']],
    ['a group that there is not', boss, ['wizards']],
  ])('%s', async (_, who, groups) => {
    const { ports, sent } = await managing(boss, who === boss ? other : who)
    expect(await addPerson(ports, staffOf(who), 'a', { ...jo, groups })).toEqual({ kind: 'forbidden' })
    expect(sent).toEqual([])
  })
})

describe('an invitation', () => {
  const invited = async () => {
    const world = await managing(boss)
    await addPerson(world.ports, staffOf(boss), 'a', jo)
    const { person, key } = world.sent[0]!
    return { ...world, asked: { person, key } }
  }

  it('makes whoever is signed in the person, once, with what they had before', async () => {
    const { ports, store, asked } = await invited()
    await store.put(known('jo', 'contact-centre'), undefined)
    expect(await lookAt(ports, asked)).toMatchObject({
      kind: 'done',
      value: { name: 'Jo Green', byCouncil: true },
    })
    expect(await join(ports, { id: 'jo', name: 'Jo Green' }, asked)).toMatchObject({
      kind: 'done',
      person: { subject: 'jo', username: 'Council_jo', given: ['highways-officers', 'contact-centre'] },
    })
    expect(await store.get('jo')).toBeUndefined()
    expect(await lookAt(ports, asked)).toEqual({ kind: 'not-found' })
    expect(await join(ports, { id: 'jo', name: 'Jo Green' }, asked)).toMatchObject({ kind: 'done' })
    expect(await join(ports, { id: 'thief', name: 'Thief' }, asked)).toEqual({ kind: 'not-found' })
  })

  it('is finished by whoever sends it again after it was stopped halfway', async () => {
    const { ports, store, asked } = await invited()
    await store.put(known('jo'), undefined)
    const stopped = {
      ...store,
      async bindSubject() {
        throw new Error('stopped')
      },
    }
    await expect(join({ ...ports, people: stopped }, { id: 'jo', name: 'Jo' }, asked)).rejects.toThrow(
      'stopped',
    )
    expect(await join(ports, { id: 'jo', name: 'Jo' }, asked)).toMatchObject({ kind: 'done' })
    expect(await store.idOfSubject('jo')).toBe(asked.person)
    expect(await store.get('jo')).toBeUndefined()
  })

  it('does not raise the rights of whoever sent it', async () => {
    const { ports, asked } = await invited()
    expect(await join(ports, boss, asked)).toEqual({ kind: 'forbidden' })
  })

  it('does not bring back somebody who was removed', async () => {
    const { ports, store, asked } = await invited()
    await store.put({ ...known('gone'), removed: true }, undefined)
    expect(await join(ports, { id: 'gone', name: 'Gone' }, asked)).toEqual({ kind: 'not-found' })
  })

  it.each([
    ['with another key', { key: 'k'.repeat(43) }, '2026-12-03T10:00:00Z'],
    ['after seven days', {}, '2026-12-10T10:00:00Z'],
  ])('opens nothing %s', async (_, change, time) => {
    const { ports, asked } = await invited()
    const later = { ...ports, now: () => new Date(time) }
    expect(await lookAt(later, { ...asked, ...change })).toEqual({ kind: 'not-found' })
  })

  it('is replaced by the next', async () => {
    const { ports, sent, asked } = await invited()
    await actOnPerson(ports, staffOf(boss), act(asked.person, 'invite-again', { seen: 1 }))
    expect(await lookAt(ports, asked)).toEqual({ kind: 'not-found' })
    expect(await lookAt(ports, { person: asked.person, key: sent.at(-1)!.key })).toMatchObject({
      kind: 'done',
    })
  })

  it('makes an account for whoever has none of the council’s, with a password that is shown once', async () => {
    const { ports, asked } = await invited()
    const account = { newPassword: () => 'first', make: async () => ({ subject: 'new', username: 'new' }) }
    expect(await makeAccount({ ...ports, ...account }, asked)).toMatchObject({ kind: 'not-now' })
    const elsewhere = { ...ports, ...account, domains: [] }
    expect(await makeAccount({ ...elsewhere, make: async () => undefined }, asked)).toMatchObject({
      kind: 'not-now',
    })
    expect(await makeAccount(elsewhere, asked)).toEqual({
      kind: 'done',
      value: { email: jo.email, firstPassword: 'first' },
    })
    expect(await makeAccount(elsewhere, asked)).toEqual({ kind: 'not-found' })
  })
})

describe('what is done about somebody', () => {
  it('holds at once: what takes something away ends their sessions', async () => {
    const { ports, told, store } = await managing(boss, officer)
    await actOnPerson(ports, staffOf(boss), act('officer', 'change', { groups: ['badge-deciders'] }))
    await actOnPerson(ports, staffOf(boss), act('officer', 'remove', { seen: 1 }))
    await actOnPerson(ports, staffOf(boss), act('officer', 'restore', { seen: 2 }))
    expect(told).toEqual([
      'end Council_officer',
      'close Council_officer',
      'end Council_officer',
      'open Council_officer',
    ])
    const { history } = (await store.get('officer'))!.person
    expect(history.map(({ type, by, why, groups }) => [type, by, why, groups.join()])).toEqual([
      ['change', 'boss', 'Moved on', 'badge-deciders'],
      ['remove', 'boss', 'Moved on', 'badge-deciders'],
      ['restore', 'boss', 'Moved on', 'badge-deciders'],
    ])
  })

  it('is done once, on what was seen', async () => {
    const { ports, store } = await managing(boss, officer)
    const asked = act('officer', 'remove')
    await actOnPerson(ports, staffOf(boss), asked)
    expect(await actOnPerson(ports, staffOf(boss), asked)).toMatchObject({ kind: 'done' })
    expect((await store.get('officer'))!.person.history).toHaveLength(1)
    const late = act('officer', 'restore', { key: 'late' })
    expect(await actOnPerson(ports, staffOf(boss), late)).toEqual({ kind: 'changed' })
    expect(await actOnPerson(ports, staffOf(boss), act('nobody', 'remove'))).toEqual({ kind: 'not-found' })
  })

  it('is nothing with oneself, and nothing with whom one could not have added', async () => {
    const wide = known('wide', 'contact-centre')
    const { ports } = await managing(boss, roads, wide, officer)
    const groups = ['people-managers', 'badge-deciders']
    const raise = act('boss', 'change', { groups })
    expect(await actOnPerson(ports, staffOf(boss), raise)).toEqual({ kind: 'forbidden' })
    expect(await actOnPerson(ports, staffOf(roads), act('wide', 'remove'))).toEqual({ kind: 'forbidden' })
    expect(await actOnPerson(ports, staffOf(roads), act('boss', 'remove'))).toEqual({ kind: 'forbidden' })
    expect(await actOnPerson(ports, staffOf(roads), act('officer', 'remove'))).toMatchObject({ kind: 'done' })
  })

  it('does not take away the last who manages people, in whatever order two take it from each other', async () => {
    const orders = fc.asyncProperty(fc.scheduler(), async (order) => {
      const { ports, store } = await managing(boss, other)
      const people = Object.fromEntries(
        Object.entries(store).map(([name, one]) => [
          name,
          typeof one === 'function' ? order.scheduleFunction(one as () => Promise<unknown>) : one,
        ]),
      ) as unknown as typeof store
      const both = Promise.all([
        actOnPerson({ ...ports, people }, staffOf(boss), act('other', 'remove')),
        actOnPerson({ ...ports, people }, staffOf(other), act('boss', 'remove')),
      ])
      await order.waitFor(both)
      expect((await store.all()).filter(({ removed }) => removed).length).toBeLessThan(2)
    })
    await fc.assert(orders, { numRuns: 300 })
  })

  it('is not done by a token of somebody who has lost the right since', async () => {
    const { ports } = await managing(boss, { ...other, removed: true }, officer)
    expect(await actOnPerson(ports, staffOf(other), act('officer', 'remove'))).toEqual({ kind: 'forbidden' })
  })
})

it('is shown by name, with what may be done with each and which groups may be given', async () => {
  const shown = peopleView([officer, boss, known('badge', 'badge-deciders')], staffOf(roads), rows)
  expect(shown.people.map(({ name, acts }) => [name, acts])).toEqual([
    ['badge', []],
    ['boss', []],
    ['officer', ['change', 'remove']],
  ])
  expect(shown.groups.filter(({ mayGive }) => mayGive).map(({ group }) => group)).toEqual([
    'roads-people',
    'highways-officers',
  ])
})
