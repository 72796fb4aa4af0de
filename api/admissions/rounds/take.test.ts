import { describe, expect, it } from 'vitest'
import { closed, confirmAll, does, draft, key } from '#admissions/offers/testing/story.ts'
import { ada, world } from '#admissions/offers/testing/world.ts'
import { hashKey } from '#record/keys.ts'
import type { Said } from './application.ts'
import { answerCorrection, childView, setFact } from './children.ts'
import { factsOf } from './facts.ts'
import { askCorrection, heldView, opened } from './families.ts'
import { type Source, take } from './take.ts'

const reference = 'SA-7K3M-9QTD'
const at = '2027-01-10T10:00:00.000Z'
const trackingKey = 'k'.repeat(22)
const said: Said = {
  round: 'reception-2027',
  child: { name: 'Mia Unwin' },
  parent: { name: 'Pat Unwin', phone: null },
  home: ['1 Mill Lane', 'Glenfield', 'LE3 8RA'],
  facts: {
    born: '2022-11-02',
    home: null,
    preferences: [{ school: 'sample-primary-school' }, { school: 'other-sample-school' }],
  },
  lateReason: null,
  away: {},
}
const source = (more: Partial<Source> = {}): Source => ({
  reference,
  version: 1,
  submittedAt: at,
  keys: [{ hash: hashKey(trackingKey) }],
  state: 'open',
  said,
  ...more,
})

async function taking() {
  const one = await world(0, 'reception-2027', '2027-01-11T09:00:00.000Z')
  const takes = (told: Source | undefined) =>
    take(
      {
        applications: one.stores.applications,
        sourceOf: async () => told,
        dropOffers: one.stores.offers.drop,
        now: one.ports.now,
      },
      reference,
    )
  const kept = async () => {
    const found = await one.stores.applications.get(reference)
    if (!found) throw new Error('There is no application')
    return found
  }
  return { one, takes, kept, types: async () => (await kept()).history.map(({ type }) => type) }
}

describe('an application', () => {
  it('comes into its round with what its request says, and a repeat changes nothing', async () => {
    const { takes, kept } = await taking()
    await takes(source())
    const first = await kept()
    expect(first).toMatchObject({ reference, round: 'reception-2027', said, version: 1 })
    await takes(source())
    await takes(source({ version: 2 }))
    expect((await kept()).history).toEqual(first.history)
  })

  it('is none where the request is none of an application, or was over before it came', async () => {
    const { one, takes } = await taking()
    await takes(undefined)
    await takes(source({ state: 'over' }))
    expect(await one.stores.applications.get(reference)).toBeUndefined()
  })

  it('keeps what staff set when its family changes it, and is not changed by what is older', async () => {
    const { one, takes, kept, types } = await taking()
    await takes(source({ version: 3 }))
    const home = { easting: 455_000, northing: 306_000 }
    const fact = { name: 'home', value: home, why: 'Found on the map', seen: 1 }
    expect((await setFact(one.ports, ada, reference, fact, key())).kind).toBe('done')
    const turned = { ...said, facts: { ...said.facts, preferences: said.facts.preferences.toReversed() } }
    await takes(source({ version: 2, said: turned }))
    expect(await types()).toEqual(['received', 'fact-set'])
    await takes(source({ version: 5, said: turned }))
    expect(await types()).toEqual(['received', 'fact-set', 'changed-by-family'])
    expect(factsOf(await kept())).toEqual({ ...turned.facts, home })
  })

  it('keeps where the home is known to be while its address stays, though nobody finds it just then', async () => {
    const { takes, kept, types } = await taking()
    const home = { easting: 455_000, northing: 306_000 }
    await takes(source({ said: { ...said, facts: { ...said.facts, home } } }))
    await takes(source({ version: 2 }))
    expect(await types()).toEqual(['received'])
    expect(factsOf(await kept()).home).toEqual(home)
    await takes(source({ version: 3, said: { ...said, home: ['2 Mill Lane', 'Glenfield', 'LE3 8RA'] } }))
    expect(factsOf(await kept()).home).toBeNull()
  })

  it('leaves the round when it is taken back, comes again, and leaves nothing of the child once it is erased', async () => {
    const { one, takes, kept, types } = await taking()
    await takes(source())
    await takes(source({ version: 2, state: 'over' }))
    expect(await one.stores.applications.referencesOf('reception-2027')).toEqual([])
    await takes(source({ version: 3 }))
    expect(await one.stores.applications.referencesOf('reception-2027')).toEqual([reference])
    await one.stores.offers.lay([{ reference, run: 'a run', round: said.round, keys: [] } as never])
    const { said: _, ...rest } = source({ version: 4, state: 'erased' })
    await takes(rest)
    expect(await one.stores.offers.of(reference)).toEqual([])
    expect(await types()).toEqual(['received', 'withdrawn', 'changed-by-family', 'erased'])
    const text = JSON.stringify(await kept())
    for (const personal of ['Mia', 'Unwin', 'Mill Lane', '2022-11-02', hashKey(trackingKey)])
      expect(text).not.toContain(personal)
    for (const state of ['open', 'over'] as const) await takes(source({ version: 9, state }))
    expect(JSON.stringify(await kept())).toBe(text)
  })
})

describe('what is held', () => {
  it('opens with the key of the request alone, and shows criterion and distance as the run has them', async () => {
    const { one, takes } = await taking()
    const ports = { ...one.ports, rounds: one.stores.rounds }
    await takes(source())
    expect(await opened(ports, reference, 'x'.repeat(22))).toBeUndefined()
    expect(await opened(ports, 'SA-0000-0000', trackingKey)).toBeUndefined()
    const found = await opened(ports, reference, trackingKey)
    if (!found) throw new Error('It does not open')
    const before = await heldView(ports, found)
    expect(before.preferences[0]).toMatchObject({ distanceMetres: null })
    expect(before.preferences[0]?.missing[0]).toMatch(/where your home is on the map/)
    const fact = { name: 'home', value: { easting: 455_000, northing: 306_000 }, why: 'Map', seen: 1 }
    await setFact(one.ports, ada, reference, fact, key())
    const placed = await opened(ports, reference, trackingKey)
    if (!placed) throw new Error('It does not open')
    const held = await heldView(ports, placed)
    const [first] = held.preferences
    expect(first).toMatchObject({ school: { id: 'sample-primary-school' }, missing: [] })
    expect(held.facts.find(({ name }) => name === 'home')).toEqual({
      ...{ name: 'home', label: 'Where the home is on the map', from: 'staff' },
      value: 'Easting 455000, northing 306000 on the National Grid',
      at: placed.set[0]?.at,
    })

    one.at('2027-02-20T09:00:00.000Z')
    one.made.push(placed)
    await closed(one)
    await confirmAll(one)
    await does(one, 'check')
    const run = await draft(one)
    const text = await one.stores.files.get('runs', run)
    const { pools } = JSON.parse(text ?? '') as {
      pools: { school: string; order: { metres: number; criterion: number }[] }[]
    }
    const standing = pools.find(({ school }) => school === 'sample-primary-school')?.order[0]
    expect(first?.distanceMetres).toBe(standing?.metres)
    const policy = one.council.policies.find(({ id }) => id === 'county')
    expect(first?.criterion?.id).toBe(policy?.criteria[standing?.criterion ?? -1]?.id)
  })

  it('is put right by staff when a family says that it is wrong, and both read what came of it', async () => {
    const { one, takes, kept } = await taking()
    await takes(source())
    const ports = { ...one.ports, rounds: one.stores.rounds }
    const asked = {
      about: 'preference' as const,
      school: 'sample-primary-school',
      text: 'His sister goes there',
      seen: 1,
    }
    const sent = key()
    expect(
      await askCorrection(ports, await kept(), { ...asked, school: 'sample-park-school' }, key()),
    ).toMatchObject({
      pointer: '/school',
    })
    for (const _ of [1, 2]) expect((await askCorrection(ports, await kept(), asked, sent)).kind).toBe('done')
    const [correction] = (await kept()).corrections
    expect((await kept()).corrections).toHaveLength(1)
    const fact = {
      ...{
        name: 'preferences/sample-primary-school/sibling-at-entry',
        value: true,
        why: 'Seen on her school’s roll',
      },
      ...{ correction: correction?.id ?? '', seen: 2 },
    }
    expect((await setFact(one.ports, ada, reference, fact, key())).kind).toBe('done')
    const held = await heldView(ports, await kept())
    expect(held.corrections).toMatchObject([{ answer: { outcome: 'changed', text: fact.why } }])
    expect(JSON.stringify(held)).not.toContain(ada.name)
    expect(factsOf(await kept()).preferences[0]).toEqual({
      school: 'sample-primary-school',
      sibling: ['at-entry'],
    })
    expect((await childView(one.ports, ada, reference))?.facts).toContainEqual(
      expect.objectContaining({ name: fact.name, from: 'staff', by: ada, why: fact.why }),
    )
    expect(one.looks).toHaveLength(1)
  })

  it('shows what was asked for beside a school, for people to look at', async () => {
    const { one, takes, kept } = await taking()
    const wishes = {
      ...{ twins: ['Max Unwin'], start: 'part-time' as const, outsideAge: 'asked' as const },
      ...{ sharedCare: null, moving: { day: '2027-06-01', to: ['2 Mill Lane', 'Glenfield'] }, posting: null },
      ...{ planAsked: true as const, faith: true as const },
    }
    await takes(source({ said: { ...said, wishes } }))
    const ports = { ...one.ports, rounds: one.stores.rounds }
    const values = async () =>
      (await heldView(ports, await kept())).facts
        .filter(({ name }) => name.startsWith('wishes/'))
        .map(({ value }) => value)
    const others = [
      'Part time at first',
      'Asked for, not decided yet',
      '1 June 2027: 2 Mill Lane, Glenfield',
      'Asked for or being assessed',
      'To be looked at by them',
    ]
    expect(await values()).toEqual([
      'Max Unwin. Not linked yet: we do that once we have both applications',
      ...others,
    ])
    expect((await heldView(ports, await kept())).preferences[0]?.missing).toContain(
      'We do not have the points from the school’s form about faith yet.',
    )
    const twin = { name: 'multiple', value: 'SA-0000-0000', why: 'Both are here', seen: 1 }
    expect((await setFact(one.ports, ada, reference, twin, key())).kind).toBe('done')
    expect(await values()).toEqual(['Max Unwin', ...others])
  })

  it('says of a late application that nobody has decided on its reason, until somebody has', async () => {
    const { one, takes, kept } = await taking()
    const facts = { ...said.facts, late: { excused: false } }
    await takes(source({ said: { ...said, facts, lateReason: 'We moved here' } }))
    const ports = { ...one.ports, rounds: one.stores.rounds }
    const late = async () =>
      (await heldView(ports, await kept())).facts.find(({ name }) => name === 'late')?.value
    expect(await late()).toBe('Late. We have not yet decided whether to accept your reason')
    const fact = { name: 'late', value: 'late', why: 'No proof of it came', seen: 1 }
    expect((await setFact(one.ports, ada, reference, fact, key())).kind).toBe('done')
    expect(await late()).toBe('Late')
  })

  it('stays as it is where staff find it right, and takes no fact that there is none of', async () => {
    const { one, takes, kept } = await taking()
    await takes(source())
    const ports = { ...one.ports, rounds: one.stores.rounds }
    await askCorrection(ports, await kept(), { about: 'home', text: 'Another street', seen: 1 }, key())
    const id = (await kept()).corrections[0]?.id ?? ''
    const answer = { outcome: 'kept' as const, text: 'The council tax has this street', seen: 2 }
    expect((await answerCorrection(one.ports, ada, { reference, id }, answer, key())).kind).toBe('done')
    expect((await kept()).corrections[0]?.answer).toMatchObject({ outcome: 'kept' })
    const wrong = async (name: string, value: unknown) =>
      setFact(one.ports, ada, reference, { name, value: value as null, why: 'Try', seen: 3 }, key())
    expect(await wrong('favourite', true)).toMatchObject({ pointer: '/name' })
    expect(await wrong('preferences/sample-park-school/staff', 'two-years')).toMatchObject({
      pointer: '/name',
    })
    expect(await wrong('care', 'sometimes')).toMatchObject({ pointer: '/value' })
    expect(await wrong('home', { easting: -1, northing: 0 })).toMatchObject({ pointer: '/value' })
    expect(await wrong('preferences/sample-primary-school/faith', -1)).toMatchObject({ pointer: '/value' })
  })
})
