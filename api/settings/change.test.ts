import { describe, expect, it } from 'vitest'
import type { SettingKind } from '#contract/council/setting.ts'
import type { StaffGrant } from '#contract/council/staff.ts'
import { council } from '#council'
import { calendars } from '#council/calendars.ts'
import { services } from '#services/index.ts'
import { listings } from '#services/listings/index.ts'
import { type Asked, changeSetting } from './change.ts'
import { noticesIn, serviceNow } from './differences.ts'
import { MemorySettings } from './testing/memory.ts'
import { settingLines } from './view.ts'

const written = { council, services, listings, calendars }
const at = new Date('2026-12-03T12:00:00Z')
const grant = (departments: StaffGrant['departments'], role: StaffGrant['role'] = 'editor') => [
  { role, departments },
]
const jo = { id: 'jo', name: 'Jo', grants: grant('all') }
const may = { id: 'may', name: 'May', grants: grant('all') }
const ports = (settings = new MemorySettings()) => ({ settings, written, now: () => at })

let keys = 0
const asked = (kind: SettingKind, subject: string, value: unknown, more: Partial<Asked> = {}): Asked => ({
  ...{ kind, subject, value, seen: 0, why: 'Because', key: `key-${keys++}` },
  ...more,
})
const notice = { text: 'Closed today', closed: true, until: null }

describe('a change of a setting', () => {
  it('is kept with its history, and once however often it is sent', async () => {
    const world = ports()
    const first = asked('notice', 'blue-badge', notice)
    expect((await changeSetting(world, jo, first)).kind).toBe('done')
    expect((await changeSetting(world, jo, first)).kind).toBe('done')
    const again = asked('notice', 'blue-badge', null, { seen: 1, why: 'It is over' })
    expect((await changeSetting(world, may, again)).kind).toBe('done')
    const kept = await world.settings.get('notice', 'blue-badge')
    expect(kept).toMatchObject({ version: 2, value: null })
    expect(kept?.history.map(({ version, by, why, value }) => ({ version, by, why, value }))).toEqual([
      { version: 1, by: 'Jo', why: 'Because', value: notice },
      { version: 2, by: 'May', why: 'It is over', value: null },
    ])
  })

  it('does not write over what somebody else wrote, before it or at the same moment', async () => {
    const world = ports()
    await changeSetting(world, jo, asked('notice', 'blue-badge', notice))
    const late = asked('notice', 'blue-badge', { ...notice, text: 'Slow today' })
    expect(await changeSetting(world, may, late)).toMatchObject({ kind: 'changed', last: { by: 'Jo' } })
    world.settings.before = () =>
      changeSetting(world, jo, asked('notice', 'blue-badge', { ...notice, closed: false }, { seen: 1 }))
    expect(await changeSetting(world, may, { ...late, seen: 1 })).toMatchObject({
      kind: 'changed',
      last: { by: 'Jo', version: 2 },
    })
    expect((await world.settings.get('notice', 'blue-badge'))?.value).toEqual({ ...notice, closed: false })
  })

  it('is refused under a key that was used for something else', async () => {
    const world = ports()
    const first = asked('notice', 'blue-badge', notice)
    await changeSetting(world, jo, first)
    expect((await changeSetting(world, jo, { ...first, value: null })).kind).toBe('key-reused')
  })

  it('is back to the profile where it says what the profile says', async () => {
    const world = ports()
    const own = { hours: 'Every day, 8am to 8pm.' }
    await changeSetting(world, jo, asked('hours', 'whole-council', own))
    const back = asked('hours', 'whole-council', { hours: council.hours }, { seen: 1 })
    expect(await changeSetting(world, jo, back)).toMatchObject({ setting: { value: null } })
    expect((await changeSetting(world, jo, { ...back, key: 'another', seen: 2 })).kind).toBe('not-now')
  })
})

describe('who may change', () => {
  const change = async (grants: StaffGrant[], kind: SettingKind, subject: string, value: unknown) =>
    (await changeSetting(ports(), { ...jo, grants }, asked(kind, subject, value))).kind
  const hours = { hours: 'Every day, 8am to 8pm.' }

  it('what is of a department are editors of it, and of all', async () => {
    expect(await change(grant(['libraries']), 'hours', 'libraries', hours)).toBe('done')
    expect(await change(grant('all'), 'hours', 'libraries', hours)).toBe('done')
    expect(await change(grant(['communities']), 'hours', 'libraries', hours)).toBe('forbidden')
    expect(await change(grant(['libraries']), 'notice', 'blue-badge', notice)).toBe('forbidden')
  })

  it('what is of none are editors of all', async () => {
    expect(await change(grant(['libraries']), 'hours', 'whole-council', hours)).toBe('forbidden')
    expect(await change(grant(['libraries']), 'notice', 'allotments', notice)).toBe('forbidden')
    expect(await change(grant('all'), 'notice', 'allotments', notice)).toBe('done')
  })

  it('is nobody with another role, and a list shows what is theirs alone', async () => {
    for (const role of ['manager', 'people', 'auditor', 'contact'] as const)
      expect(await change(grant('all', role), 'hours', 'libraries', hours)).toBe('forbidden')
    const theirs = await settingLines(ports(), { grants: grant(['libraries']) }, 'hours')
    expect(theirs.map(({ subject }) => subject)).toEqual(['libraries'])
  })
})

describe('a value', () => {
  const said = async (kind: SettingKind, subject: string, value: unknown) => {
    const outcome = await changeSetting(ports(), jo, asked(kind, subject, value))
    if (outcome.kind !== 'invalid') return outcome.kind
    return 'wrong' in outcome ? outcome.wrong.map(({ field, message }) => `${field}: ${message}`) : 'shape'
  }

  it('has the shape that its kind has', async () => {
    expect(await said('notice', 'blue-badge', { text: 'No closed' })).toBe('shape')
    expect(await said('notice', 'blue-badge', { ...notice, text: 'x'.repeat(301) })).toBe('shape')
    expect(await said('fee', 'blue-badge', { pence: 0, source: 'Cabinet' })).toBe('shape')
    expect(await said('notice', 'no-such', notice)).toBe('not-found')
    expect(await said('fee', 'pothole', { pence: 100, source: 'Cabinet' })).toBe('not-found')
  })

  it('breaks no rule of the check of the installation', async () => {
    expect(await said('notice', 'blue-badge', { ...notice, until: '2026-12-03T12:00:00.000Z' })).toEqual([
      'until: Enter a time that is still to come',
    ])
    const highways = council.departments.find(({ phone }) => phone === council.emergencyPhone)
    expect(await said('hours', highways?.id ?? '', { hours: 'Weekdays, 9am to 5pm.' })).toEqual([
      expect.stringMatching(/^hours: Pages tell people to call .* day or night/),
    ])
    expect(await said('hours', 'libraries', { hours: 'Weekdays' })).toEqual([
      'hours: Write whole sentences, with a full stop at the end',
    ])
    const from = (...days: string[]) => days.map((day) => ({ from: day, pence: 1200 }))
    const fee = { pence: 1000, source: 'Cabinet', changes: from('2028-04-01', '2027-04-01') }
    expect(await said('fee', 'blue-badge', fee)).toEqual([
      expect.stringMatching(/^pence: The changes of the fee/),
    ])
  })

  it('leads to an address that may be one, for each way that the page has', async () => {
    const page = listings.find(({ ways }) => ways.some((way) => way.kind === 'online' && way.url))!
    const to = (url: string) => ({
      ways: page.ways.map((way) => ({
        url: 'url' in way && way.url ? url : null,
        phone: ('phone' in way && way.phone) || null,
      })),
      provider: {
        url: page.provider.kind === 'national' ? page.provider.url : null,
        phone: (page.provider.kind === 'national' && page.provider.phone) || null,
      },
    })
    expect(await said('addresses', page.slug, to('https://www.gov.uk/elsewhere'))).toBe('done')
    expect(await said('addresses', page.slug, to('http://www.gov.uk/elsewhere'))).toEqual([
      expect.stringMatching(/^way\d: Give an address that begins with https/),
    ])
    const fewer = { ...to('https://www.gov.uk/'), ways: [] }
    expect(await said('addresses', page.slug, fewer)).toEqual([
      expect.stringMatching(/^ways: The page has other/),
    ])
  })
})

describe('what reaches people', () => {
  const said = (kind: SettingKind, subject: string, value: unknown) => ({
    ...{ kind, subject, value },
    last: { at: at.toISOString(), by: 'Jo' },
  })

  it('is a fee for what is sent from its day on', () => {
    const badge = services.find(({ slug }) => slug === 'blue-badge')!
    const fee = { pence: 1000, source: 'Cabinet', changes: [{ from: '2027-04-01', pence: 1200 }] }
    const now = serviceNow(badge, [said('fee', 'blue-badge', fee)])
    expect(now.fee).toMatchObject({ ...fee, description: badge.fee?.description })
    // Words that name the amount of before would say another.
    expect(now).not.toHaveProperty('cost')
    expect(serviceNow(badge, [said('fee', 'bus-pass', fee), said('fee', 'blue-badge', null)])).toBe(badge)
  })

  it('is a notice of settings, or one of an earlier version that settings never spoke of', () => {
    const earlier = [
      { slug: 'blue-badge', ...notice },
      { slug: 'bus-pass', ...notice },
    ]
    expect(noticesIn([said('notice', 'blue-badge', null)], earlier)).toEqual([
      { slug: 'bus-pass', ...notice },
    ])
    const other = { ...notice, text: 'Slow' }
    expect(
      noticesIn([said('notice', 'bus-pass', other)], earlier).map(({ slug, text }) => [slug, text]),
    ).toEqual([
      ['bus-pass', 'Slow'],
      ['blue-badge', 'Closed today'],
    ])
  })
})
