import { describe, expect, it } from 'vitest'
import type { SeatView } from '#contract/admissions/seat.ts'
import { orderBack, ordering } from './ordering.tsx'
import { placesFile, readPlaces, readPlacesFile } from './places.ts'

const applicant = (reference: string, name: string, position: number | null) =>
  ({ reference, name, position, criterion: { id: 'others', words: 'All other children' } }) as never
const view = {
  applicants: [
    applicant('SA-1', 'Ada', 1),
    applicant('SA-2', 'Ben', 2),
    applicant('SA-3', 'Cem', 3),
    applicant('SA-P', 'Pia', null),
  ],
} as unknown as SeatView
const ranked = view.applicants.slice(0, 3)
const places = (one: string, two: string, three: string) => ({ 'SA-1': one, 'SA-2': two, 'SA-3': three })

describe('a number for each child', () => {
  it('gives the order, also by a number between two', () => {
    expect(readPlaces(ranked, places('1', '2', '1.5'))).toEqual({
      order: ['SA-1', 'SA-3', 'SA-2'],
      errors: [],
    })
  })

  it.each([
    ['missing', places('1', '', '3'), 'SA-2', 'Enter a number for Ben, such as 3'],
    ['no number', places('1', 'second', '3'), 'SA-2', 'Enter a number for Ben, such as 3'],
    ['below one', places('1', '-2', '3'), 'SA-2', 'Enter a number for Ben, such as 3'],
    [
      'the same as another',
      places('1', '2', '2'),
      'SA-3',
      'Cem has the same number as Ben. Give each child its own',
    ],
  ])('is asked for again where it is %s', (_, typed, reference, words) => {
    expect(readPlaces(ranked, typed).errors).toEqual([[reference, words]])
  })
})

describe('a list in a spreadsheet', () => {
  const taken = (text: string) => readPlacesFile(text, ranked)

  it('comes back as it went out, with other numbers', () => {
    expect(taken(placesFile(ranked, places('3', '1', '2')))).toEqual({ places: places('3', '1', '2') })
    expect(taken('place;reference\n2;sa-1\n1;SA-2\n3;SA-3\n')).toEqual({ places: places('2', '1', '3') })
  })

  it.each([
    ['names no columns', 'SA-1,1\n', /must name the columns Reference and Place/],
    ['has somebody else', 'Reference,Place\nSA-9,1\n', /^Line 2: SA-9 is not in this list/],
    ['has whom a plan decides on', 'Reference,Place\nSA-P,1\n', /^Line 2: SA-P is not in this list/],
    ['has a child twice', 'Reference,Place\nSA-1,1\nSA-1,2\n', /^Line 3: SA-1 is in the file twice/],
    ['misses somebody', 'Reference,Place\nSA-1,1\nSA-2,2\n', /Cem: not in the file/],
    ['is none', 'Reference,Place\n"SA-1,1\n', /^The file cannot be read/],
  ])('that %s is not taken, and it says why', (_, text, words) => {
    expect(taken(text)).toEqual({ wrong: expect.stringMatching(words) })
  })
})

describe('an order', () => {
  const who = { body: 'Governors', on: { day: '1', month: '11', year: '2026' } }

  it('begins with the places as they are, without whom nobody puts in order', () => {
    expect(ordering.empty(view).places).toEqual(places('1', '2', '3'))
  })

  it('is sent with who decided it and when, and not without', () => {
    const typed = { ...who, places: places('3', '1', '2') }
    expect(ordering.read(typed, view)).toEqual({
      action: { order: ['SA-2', 'SA-3', 'SA-1'], body: 'Governors', on: '2026-11-01' },
    })
    const without = { ...typed, body: '', places: places('3', '1', '1') }
    expect(ordering.read(without, view)).toEqual({
      errors: {
        'place-SA-3': 'Cem has the same number as Ben. Give each child its own',
        body: 'Say which body decided it',
      },
    })
  })

  it('is taken back with who decided that', () => {
    expect(orderBack.read(who, view)).toEqual({
      action: { order: null, body: 'Governors', on: '2026-11-01' },
    })
    expect(orderBack.read({ ...who, body: '' }, view)).toEqual({
      errors: { body: 'Say which body decided it' },
    })
  })
})
