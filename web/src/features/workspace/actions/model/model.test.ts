import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noDate, readDate } from '#contract/core/typed/typed-date.ts'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { blueBadge } from '#services/blue-badge/service.ts'
import { dateErrors, errorsOfDate } from '#web/staff/actions/date.ts'
import { errorsFrom } from '#web/staff/actions/form.ts'
import { templateErrors } from '../../settings/TemplateForm.tsx'
import { decideForms } from '../kinds/decide.tsx'
import { workForms } from '../kinds/work.tsx'
import { boxOf, drawnBox, newBox } from './boxes.ts'
import { formForMany, formOf, ofResidentsWords } from './form.ts'
import { fieldsIn, filledIn, offeredFor, putIn, valuesOf } from './template.ts'

const { decide } = decideForms
const { schedule } = workForms

describe('what was typed', () => {
  const request = (...types: string[]) =>
    ({
      reference: 'HW-7K3M-9QTD',
      history: types.map((type, at) => ({ type, number: at + 1 })),
    }) as unknown as WorkRequest

  it('over the resident’s words is not offered again once some of them are erased, and all else is', () => {
    const before = request('submitted')
    const noted = request('submitted', 'noted')
    const erased = request('submitted', 'noted', 'redacted')
    for (const name of ofResidentsWords) {
      expect(formOf(noted, name)).toBe(formOf(before, name))
      expect(formOf(erased, name)).not.toBe(formOf(noted, name))
    }
    expect(formOf(erased, 'note')).toBe(formOf(before, 'note'))
  })

  it('for several requests is offered for the same ones alone', () => {
    const [a, b] = [{ reference: 'HW-A' }, { reference: 'HW-B' }]
    expect(formForMany('highways', 'note', [a, b])).toBe(formForMany('highways', 'note', [b, a]))
    expect(formForMany('highways', 'note', [a])).not.toBe(formForMany('highways', 'note', [b]))
  })
})

describe('a template', () => {
  const request = {
    reference: 'HW-7K3M-9QTD',
    service: { slug: 'pothole', title: 'Pothole' },
    location: { lat: 52, lon: -1, easting: 1, northing: 2, description: 'by the bridge' },
    contact: { name: 'Ada Sample', updates: 'none' as const },
    answers: {},
    submittedAt: '2026-03-04T12:00:00Z',
  }

  it('is filled in with what is known of the request', () => {
    const values = valuesOf(request, undefined, new Date('2026-03-04T12:00:00Z'))
    expect(filledIn('((name)), ((reference)): ((service)) ((place)), ((date))', values)).toBe(
      'Ada Sample, HW-7K3M-9QTD: Pothole by the bridge, 4 March 2026',
    )
  })

  it('leaves open what nothing is known for, and says so', () => {
    const { contact: _, location: __, ...rest } = request
    const values = valuesOf(rest, blueBadge)
    expect(filledIn('Dear ((name)), ((reference))', values)).toBe('Dear ((name)), HW-7K3M-9QTD')
    expect(fieldsIn(filledIn('((name)) at ((place)), ((name)), ((reference))', values))).toEqual([
      'name',
      'place',
    ])
  })

  it('has the name from the form where none was given to be reached by', () => {
    const { contact: _, ...rest } = { ...request, answers: blueBadge.example }
    expect(valuesOf(rest, blueBadge).name).toBe(blueBadge.example.fullName)
  })

  it('tells who sent it from whom it is about', () => {
    const said = '((name)) for ((person))'
    const other = { ...request, answers: { ...blueBadge.examples?.['pip, descriptor E, another adult'] } }
    expect(filledIn(said, valuesOf(other, blueBadge))).toBe('Ada Sample for Alex Sample')
    expect(filledIn(said, valuesOf({ ...request, answers: blueBadge.example }, blueBadge))).toBe(
      'Ada Sample for Ada Sample',
    )
  })

  it('is filled in whether its fields are in capitals or not', () => {
    expect(filledIn('((Name)) ((REFERENCE)) ((Place))', { name: 'Ada', reference: 'HW-7K3M-9QTD' })).toBe(
      'Ada HW-7K3M-9QTD ((Place))',
    )
    const template = { id: 'a', name: 'Thanks', actions: [], text: 'Dear ((Person)) on ((DATE))' }
    expect(templateErrors(template)).toBeUndefined()
    expect(templateErrors({ ...template, text: '((Colour))' })?.text).toMatch(
      /^\(\(Colour\)\) is not a field/,
    )
  })

  it('knows no field that was not agreed', () => {
    expect(filledIn('((constructor)) ((toString))', { name: 'A' })).toBe('((constructor)) ((toString))')
    expect(fieldsIn('(name) ((other))')).toEqual(['other'])
  })

  it('comes after what was typed, and never instead of it', () => {
    expect(putIn(' ', 'Hello')).toBe('Hello')
    expect(putIn('Typed.\n', 'Hello')).toBe('Typed.\n\nHello')
  })

  it('is offered for its actions, or for all', () => {
    const one = (id: string, actions: string[]) => ({ id, actions, name: id, text: id })
    const all = [one('a', []), one('b', ['fix']), one('c', ['ask'])]
    expect(offeredFor(all, 'fix').map(({ id }) => id)).toEqual(['a', 'b'])
  })
})

describe('a box over a photo', () => {
  it('is what was drawn, whichever corner came first', () => {
    const box = { x: '10', y: '20', width: '30', height: '40' }
    expect(drawnBox({ x: 0.1, y: 0.2 }, { x: 0.4, y: 0.6 })).toEqual(box)
    expect(drawnBox({ x: 0.4, y: 0.6 }, { x: 0.1, y: 0.2 })).toEqual(box)
  })

  it('is none after a mere click', () =>
    expect(drawnBox({ x: 0.5, y: 0.5 }, { x: 0.5, y: 0.5 })).toBeUndefined())

  it('never leaves the photo', () => {
    const anywhere = fc.record({
      x: fc.double({ min: -1, max: 2, noNaN: true }),
      y: fc.double({ min: -1, max: 2, noNaN: true }),
    })
    fc.assert(
      fc.property(anywhere, anywhere, (from, to) => {
        const typed = drawnBox(from, to)
        const box = typed && boxOf(typed)
        if (!box) return
        expect(box.x + box.width).toBeLessThanOrEqual(1.000001)
        expect(box.y + box.height).toBeLessThanOrEqual(1.000001)
        expect(Math.min(box.x, box.y, box.width, box.height)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('is cut to the photo as numbers say it, and none where they say nothing of it', () => {
    expect(boxOf({ ...newBox, x: '90', width: '50' })).toMatchObject({ x: 0.9, width: expect.closeTo(0.1) })
    for (const wrong of [{ x: '' }, { x: 'a' }, { x: '100' }, { y: '-1' }, { width: '0' }])
      expect(boxOf({ ...newBox, ...wrong })).toBeUndefined()
  })
})

describe('a day', () => {
  const about = {} as Parameters<typeof schedule.read>[1]
  const typed = { day: '7', month: 'Mar', year: '2027' }

  it('is read as people write it', () => {
    expect(schedule.read({ note: '', on: typed }, about)).toEqual({
      action: { do: 'schedule', on: '2027-03-07' },
    })
    expect(
      decide.read({ outcome: 'approved', reasons: 'All is there', until: typed, without: '' }, about),
    ).toMatchObject({
      action: { validUntil: '2027-03-07' },
    })
    expect(schedule.read({ note: '', on: noDate }, about)).toEqual({
      errors: { on: 'Enter the day, or say what is planned' },
    })
  })

  it.each([
    [{ day: '31', month: '4' }, 'day'],
    [{ month: '' }, 'month'],
    [{ month: '13' }, 'month'],
    [{ year: '27' }, 'year'],
  ])('with %j is wrong in the %s, and says so there', (change, part) => {
    const wrong = { ...typed, ...change }
    const read = readDate(wrong)
    const message = read.kind === 'wrong' ? read.message : undefined
    for (const outcome of [
      schedule.read({ note: '', on: wrong }, about),
      decide.read({ outcome: 'approved', reasons: 'x', until: wrong, without: '' }, about),
    ])
      expect(Object.entries('errors' in outcome ? outcome.errors : {})).toEqual([
        [expect.stringMatching(new RegExp(`^(on|validUntil)-${part}$`)), message],
      ])
    expect(errorsOfDate(dateErrors('on', read), 'on')).toEqual({ [part]: message })
  })
})

it('finds the field that the API names', () => {
  const errors = [
    { pointer: '/action/note', message: 'Say why' },
    { pointer: '/action/answers/2', message: 'Not this one' },
  ]
  expect(errorsFrom(errors)).toEqual({ note: 'Say why', answers: 'Not this one' })
})
