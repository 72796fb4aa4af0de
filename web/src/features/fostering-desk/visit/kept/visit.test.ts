import { describe, expect, it } from 'vitest'
import { nothingKept } from '#web/kept/kept.ts'
import type { Device } from '#web/kept/store.ts'
import { hasTaken, unsentAt } from '#web/staff/unsent.ts'
import { blankPoint, blankVisit, readVisit, withSeen } from './account.ts'
import { markOf, readMark, typedOf, unfinished, withoutTyped, withTyped } from './marks.ts'
import { openVisits } from './store.ts'
import { asText } from './text.ts'
import { isUnsent, type KeptList, type KeptVisit, keptAfter, nameOf } from './visit.ts'

const today = '2027-01-05'
const key = 'AAAAAAAAAAAAAAAAAAAAAA'

const pets: KeptList = {
  part: 'checklist.pets',
  title: 'Pets',
  words: false,
  items: [
    { id: 'met', right: 'We have met every pet' },
    { id: 'calm', right: 'They are calm' },
  ],
  found: nothingKept({ seen: 1, answers: { calm: { is: 'right' } } }),
}

const taken: KeptVisit = {
  household: 'FA-7K3M-9QTD',
  part: 'visit.v1',
  until: '2027-01-12',
  people: [
    { id: 'p1', role: 'applicant', name: 'Sample One' },
    { id: 'p2', role: 'child', name: 'Sample Child' },
  ],
  address: ['7 Sample Lane', 'LE13 1AA'],
  planned: { from: '2027-01-06T09:00:00Z', where: 'Their home' },
  account: { key: 'k', addKey: 'a', seen: 0, typed: blankVisit(today) },
  lists: [pets],
  ready: false,
}

const writtenOf = (more: object): KeptVisit =>
  taken.account
    ? { ...taken, account: { ...taken.account, typed: { ...taken.account.typed, ...more } } }
    : taken

describe('what is written of a visit', () => {
  it('is missing by its field until it is whole', () => {
    const typed = { ...blankVisit(today), agreed: [blankPoint] }
    expect(Object.keys(readVisit(typed, today).errors ?? {}).sort()).toEqual(
      ['account', 'agreed-0-what', 'agreed-0-whose', 'seen', 'worrying'].sort(),
    )
    const tomorrow = { ...blankVisit('2027-01-06'), seen: ['p1'], account: 'x', worrying: 'no' }
    expect(readVisit(tomorrow, today).errors).toEqual({ 'on-day': 'The day must be today or in the past' })
    expect(readVisit({ ...tomorrow, account: 'x'.repeat(20_001) }, '2027-01-06').errors).toEqual({
      account: 'Shorten what you wrote to 20,000 characters',
    })
    const by = { day: '3', month: 'March', year: '2027' }
    const agreed = [{ what: ' A gate ', whose: 'applicant', by }]
    expect(readVisit({ ...tomorrow, agreed }, '2027-01-06').visit).toEqual({
      on: '2027-01-06',
      seen: ['p1'],
      alone: [],
      account: 'x',
      agreed: [{ what: 'A gate', whose: 'applicant', by: '2027-03-03' }],
      worrying: false,
    })
  })

  it('has nobody alone whom nobody saw', () => {
    const typed = { ...blankVisit(today), seen: ['p1', 'p2'], alone: ['p2'] }
    expect(withSeen(typed, 'p2', false)).toMatchObject({ seen: ['p1'], alone: [] })
  })
})

describe('what is found on a list', () => {
  const found = (more: object, list = pets) =>
    withTyped(list, 'met', { ...typedOf(list, 'met'), ...more }, today)
  const by = { day: '3', month: '3', year: '2027' }

  it('waits to be sent as soon as it is whole, and is kept as it stands until then', () => {
    const begun = found({ is: 'to-put-right', note: 'The dog ' })
    expect(begun.found.answers).toEqual({})
    expect(typedOf(begun, 'met')).toMatchObject({ is: 'to-put-right', note: 'The dog ' })
    expect(unfinished(begun, today)).toEqual([
      { id: 'met', errors: { by: 'Enter the day it has to be put right by' } },
    ])
    const whole = found({ by }, begun)
    expect(markOf(whole, 'met')).toEqual({ is: 'to-put-right', note: 'The dog', by: '2027-03-03' })
    expect(unfinished(whole, today)).toEqual([])
    // What is made wrong again is not sent as it was before.
    expect(found({ note: '' }, whole).found.answers).toEqual({})
    expect(withoutTyped(whole, 'met').found).toEqual(pets.found)
  })

  it('needs words where the list does, and a day that is still to come', () => {
    const right = { is: 'right', note: ' ', by: { day: '', month: '', year: '' } }
    expect(readMark({ words: true }, right, today)).toEqual({ errors: { note: 'Say a few words about it' } })
    expect(readMark({ words: false }, right, today)).toEqual({ mark: { is: 'right' } })
    const late = { is: 'to-put-right', note: 'A gate', by: { day: '4', month: '1', year: '2027' } }
    expect(readMark({ words: false }, late, today)).toEqual({
      errors: { by: 'The day must be today or in the future' },
    })
  })
})

describe('what is kept on a device', () => {
  function browser() {
    const all: Record<string, string> = {}
    const hidden = (name: string, value: unknown) =>
      Object.defineProperty(all, name, { value, enumerable: false, configurable: true })
    hidden('getItem', (name: string) => all[name] ?? null)
    hidden('setItem', (name: string, value: string) => {
      all[name] = value
    })
    hidden('removeItem', (name: string) => delete all[name])
    hidden('key', (at: number) => Object.keys(all)[at] ?? null)
    Object.defineProperty(all, 'length', { get: () => Object.keys(all).length, enumerable: false })
    return all as Record<string, string> & Device
  }

  it('is of one member of staff alone, who is warned of what they did not send', async () => {
    const device = browser()
    Object.assign(globalThis, { localStorage: device })
    const store = await openVisits(device, 'ravi', key, today)
    store.change(nameOf(taken), taken)
    await store.written()
    expect([hasTaken('ravi'), unsentAt('ravi'), hasTaken('rav'), unsentAt('meera')]).toEqual([
      true,
      undefined,
      false,
      undefined,
    ])
    store.change(nameOf(taken), writtenOf({ account: 'Larkspur' }))
    await store.written()
    expect([unsentAt('ravi'), unsentAt('meera')]).toEqual(['/workspace/fostering/visits', undefined])
    expect(JSON.stringify(device)).not.toMatch(/Larkspur|Sample/)
    const another = await openVisits(device, 'meera', 'BBBBBBBBBBBBBBBBBBBBBA', today)
    expect(another.names()).toEqual([])
    expect((await openVisits(device, 'ravi', key, today)).names()).toEqual([nameOf(taken)])
  })

  it('is gone after its days, whoever uses the device, but for what was written and not sent', async () => {
    const device = browser()
    const store = await openVisits(device, 'ravi', key, today)
    store.change(nameOf(taken), taken)
    const written = { ...writtenOf({ account: 'Larkspur' }), part: 'visit.v2' }
    store.change(nameOf(written), written)
    await store.written()
    await openVisits(device, 'meera', 'BBBBBBBBBBBBBBBBBBBBBA', '2027-01-12')
    expect(Object.keys(device)).toHaveLength(2)
    await openVisits(device, 'meera', 'BBBBBBBBBBBBBBBBBBBBBA', '2027-01-13')
    expect(Object.keys(device)).toHaveLength(1)
    const later = await openVisits(device, 'ravi', key, '2027-01-13')
    expect(later.read(nameOf(written))).toMatchObject({
      account: { typed: { account: 'Larkspur' } },
      address: [],
    })
    expect(later.read(nameOf(written))?.planned).toBeUndefined()
  })

  it('is kept to the end of its last day, and is unsent once anything is entered', () => {
    expect(keptAfter(taken, '2027-01-12')).toBe(taken)
    expect(keptAfter(taken, '2027-01-13')).toBeUndefined()
    expect(isUnsent(taken)).toBe(false)
    expect(isUnsent(writtenOf({ seen: ['p1'] }))).toBe(true)
    const looked = withTyped(pets, 'met', { ...typedOf(pets, 'met'), is: 'right' }, today)
    expect(isUnsent({ ...taken, lists: [looked] })).toBe(true)
  })

  it('can be passed on as text, with all that was entered', () => {
    const looked = withTyped(pets, 'met', { ...typedOf(pets, 'met'), is: 'right', note: 'Two dogs' }, today)
    const text = asText({ ...writtenOf({ seen: ['p2'], account: 'Larkspur' }), lists: [looked] })
    for (const words of ['Sample One', 'Sample Child', 'Larkspur', 'We have met every pet: Yes. Two dogs'])
      expect(text).toContain(words)
  })
})
