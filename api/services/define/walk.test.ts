import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { services } from '../index.ts'
import { checkAnswers } from './check.ts'
import { danger, group, handover, option, radios, text, when } from './questions.ts'
import { anyAnswers } from './testing/answers.ts'
import { pagesOf, serviceWith, words, yesNo } from './testing/service.ts'
import { askedInItem, askedOn, outcomeOf, prune, resultOf, shownPages, titleOf } from './walk.ts'

const chain = serviceWith({
  pages: pagesOf(
    yesNo('wet'),
    yesNo('deep', { when: { question: 'wet', is: 'yes' } }),
    words('depth', { when: { question: 'deep', is: 'yes' } }),
  ),
})

describe('prune', () => {
  it('keeps what is asked', () => {
    const answers = { wet: 'yes', deep: 'yes', depth: '3cm' }
    expect(prune(chain, answers)).toEqual(answers)
  })

  it('drops a whole chain that a change of mind left behind', () => {
    expect(prune(chain, { wet: 'no', deep: 'yes', depth: '3cm' })).toEqual({ wet: 'no' })
  })

  it('keeps an answer that is asked because another goes', () => {
    const [wet, deep] = [yesNo('wet'), yesNo('deep', { when: when('wet', 'yes') })]
    const dry = words('dry', { when: { not: when('deep', 'yes') } })
    const form = { pages: pagesOf(wet, deep, dry) }
    expect(prune(form, { wet: 'no', deep: 'yes', dry: 'sand' })).toEqual({ wet: 'no', dry: 'sand' })
  })

  it('drops options that are offered no more, and what a group’s items are asked no more', () => {
    const aids = { key: 'aids', label: 'Aids?', errors: { missing: 'Select the aids' } }
    const offered = [option('stick', 'Stick'), option('chair', 'Chair', { when: when('wet', 'yes') })]
    const service = serviceWith({
      pages: pagesOf(
        yesNo('wet'),
        { kind: 'checkboxes', ...aids, options: offered },
        radios({ ...aids, key: 'main', options: offered }),
        group({
          ...{ key: 'cars', label: 'Cars', item: 'car', atLeast: 1, atMost: 2 },
          questions: [
            text({ key: 'plate', label: 'Plate', maxLength: 8, errors: { missing: 'Enter the plate' } }),
            text({
              key: 'seats',
              label: 'Seats',
              maxLength: 2,
              when: when('wet', 'yes'),
              errors: { missing: 'Enter the seats' },
            }),
          ],
          errors: { missing: 'Add a car', invalid: 'Add a car' },
        }),
      ),
    })
    const answers = {
      wet: 'yes',
      aids: ['stick', 'chair'],
      main: 'chair',
      cars: [{ plate: 'A1', seats: '9' }],
    }
    expect(prune(service, answers)).toEqual(answers)
    expect(prune(service, { ...answers, wet: 'no' })).toEqual({
      wet: 'no',
      aids: ['stick'],
      cars: [{ plate: 'A1' }],
    })
  })

  it('drops what is empty or unknown', () => {
    expect(prune(chain, { wet: 'yes', deep: '', colour: 'red' })).toEqual({ wet: 'yes' })
  })
})

it('shows only pages that ask something', () => {
  expect(shownPages(chain, { wet: 'yes' }).map((page) => page.id)).toEqual(['page-1', 'page-2'])
})

describe('outcomeOf', () => {
  const leading = (key: string, outcome: ReturnType<typeof danger>, when?: object) =>
    radios({
      key,
      label: 'Is it?',
      options: [option('yes', 'Yes', { outcome }), option('no', 'No')],
      errors: { missing: 'Select whether it is' },
      ...when,
    })
  const district = handover('district', 'They clear it.')
  const hurt = danger('Someone is hurt.', '999')
  const service = serviceWith({
    pages: pagesOf(
      leading('litter', district),
      leading('hurt', hurt),
      leading('gas', danger('It may explode.', 'gas'), { when: { question: 'hurt', is: 'no' } }),
    ),
  })

  it.each([
    ['none without such an answer', { litter: 'no', hurt: 'no' }, undefined],
    ['a handover', { litter: 'yes', hurt: 'no' }, district],
    ['danger before an earlier handover', { litter: 'yes', hurt: 'yes' }, hurt],
    ['none from a question that is not asked', { litter: 'no', gas: 'yes' }, undefined],
  ])('finds %s', (_what, answers, outcome) => {
    expect(outcomeOf(service, answers)).toEqual(outcome)
  })
})

describe('words and options', () => {
  const them = when('who', 'other')
  const page = {
    id: 'walk',
    title: 'Your walking',
    wording: [{ when: them, title: 'Their walking' }],
    questions: [
      radios({
        key: 'walk',
        label: 'Can you walk?',
        options: [
          option('yes', 'Yes'),
          option('no', 'No'),
          option('carried', 'They are carried', { when: them }),
        ],
        wording: [{ when: them, label: 'Can they walk?' }],
        errors: { missing: 'Select whether you can walk' },
      }),
    ],
  }
  const asked = (who: string) => askedOn(page, { who })[0]

  it('are those for whom they ask', () => {
    expect([asked('me')?.label, asked('other')?.label]).toEqual(['Can you walk?', 'Can they walk?'])
    expect([titleOf(page, { who: 'me' }), titleOf(page, { who: 'other' })]).toEqual([
      'Your walking',
      'Their walking',
    ])
  })

  it('keep the words that no other replaces', () => {
    expect(asked('other')?.errors.missing).toBe('Select whether you can walk')
  })

  it('leave out an option that is not offered, and refuse it as an answer', () => {
    const service = serviceWith({ pages: [...pagesOf(words('who')), page] })
    expect(checkAnswers(service, { who: 'other', walk: 'carried' }).ok).toBe(true)
    expect(checkAnswers(service, { who: 'me', walk: 'carried' })).toEqual({
      ok: false,
      errors: [{ question: 'walk', message: 'Select whether you can walk' }],
    })
  })
})

describe('a result page', () => {
  const result = (id: string, kind: 'go-on' | 'stop', is?: string) => ({
    id,
    kind,
    title: id,
    text: ['Text'],
    next: ['Call us'],
    ...(is && { when: when('wet', is) }),
  })
  const page = {
    id: 'result',
    when: { question: 'wet', answered: true },
    questions: [],
    results: [result('no way', 'stop', 'no'), result('fine', 'go-on')],
  }
  const service = serviceWith({ pages: [...pagesOf(yesNo('wet')), page] })

  it('is shown with the first result whose condition holds', () => {
    expect(shownPages(service, {}).map(({ id }) => id)).toEqual(['page-1'])
    expect(shownPages(service, { wet: 'yes' }).map(({ id }) => id)).toEqual(['page-1', 'result'])
    expect(resultOf(page, { wet: 'yes' })?.id).toBe('fine')
    expect(titleOf(page, { wet: 'no' })).toBe('no way')
  })

  it('says it in the words for who is asked', () => {
    const wording = [{ when: when('wet', 'no'), title: 'They cannot', text: ['Their text'] }]
    const worded = { ...page, results: [{ ...result('You cannot', 'stop'), wording }] }
    expect(resultOf(worded, { wet: 'yes' })).toMatchObject({ title: 'You cannot', text: ['Text'] })
    expect(resultOf(worded, { wet: 'no' })).toMatchObject({
      id: 'You cannot',
      kind: 'stop',
      title: 'They cannot',
      text: ['Their text'],
      next: ['Call us'],
    })
    expect(titleOf(worded, { wet: 'no' })).toBe('They cannot')
  })

  it('ends the form where its result says so', () => {
    expect(outcomeOf(service, { wet: 'yes' })).toBeUndefined()
    expect(outcomeOf(service, { wet: 'no' })).toMatchObject({ kind: 'stop', id: 'no way' })
  })
})

describe('a group', () => {
  const errors = { missing: 'Add a car', invalid: 'Add up to 2 cars' }
  const cars = group({
    key: 'cars',
    label: 'Cars',
    item: 'car',
    atLeast: 1,
    atMost: 2,
    questions: [
      text({ key: 'plate', label: 'Plate', maxLength: 8, errors: { missing: 'Enter the plate' } }),
      text({
        key: 'seats',
        label: 'Seats',
        maxLength: 2,
        when: { all: [when('plate', 'BUS'), when('wet', 'yes')] },
        errors: { missing: 'Enter the seats' },
      }),
    ],
    errors,
  })
  const service = serviceWith({ pages: pagesOf(yesNo('wet'), cars) })
  const errorsFor = (given: unknown, wet = 'yes') => {
    const checked = checkAnswers(service, { wet, cars: given })
    return checked.ok ? [] : checked.errors.map(({ question, message }) => `${question}: ${message}`)
  }

  it('asks each item by its own answers and the form’s', () => {
    const keys = (wet: string, plate: string) => askedInItem(cars, { wet }, { plate }).map(({ key }) => key)
    expect(keys('yes', 'BUS')).toEqual(['plate', 'seats'])
    expect(keys('no', 'BUS')).toEqual(['plate'])
    expect(keys('yes', 'CAR')).toEqual(['plate'])
  })

  it.each<[unknown, string[]]>([
    [[{ plate: 'CAR' }], []],
    [[{ plate: 'CAR' }, { plate: 'BUS', seats: '9' }], []],
    [[], ['cars: Add a car']],
    [[{ plate: 'CAR' }, { plate: 'BUS' }], ['cars/1/seats: Enter the seats']],
    [[{ plate: 'CAR', seats: '9' }], ['cars/0/seats: This question is not asked here. Leave it out']],
    [[{ plate: 'A' }, { plate: 'B' }, { plate: 'C' }], ['cars: Add up to 2 cars']],
    ['CAR', ['cars: Add up to 2 cars']],
    [[null], ['cars: Add up to 2 cars']],
    [[['CAR']], ['cars: Add up to 2 cars']],
  ])('checks %j', (given, wrong) => {
    expect(errorsFor(given)).toEqual(wrong)
  })
})

describe.each(services.map((service) => [service.slug, service] as const))('%s', (_slug, service) => {
  it('takes any good answers once they are pruned, and pruning again changes nothing', () => {
    fc.assert(
      fc.property(anyAnswers(service), (answers) => {
        const pruned = prune(service, answers)
        expect(prune(service, pruned)).toEqual(pruned)
        expect(checkAnswers(service, pruned)).toEqual({ ok: true, answers: pruned })
      }),
    )
  })
})

const reports = services.filter(({ department, verb }) => department === 'highways' && verb === 'report')
describe.each(reports.map((service) => [service.slug, service] as const))('%s', (_slug, service) => {
  it('asks at most four questions of its own, whatever the answers', () => {
    const common = ['danger', 'location', 'trunkRoad', 'photos', 'details']
    fc.assert(
      fc.property(anyAnswers(service), (answers) => {
        const own = shownPages(service, prune(service, answers))
          .flatMap((page) => page.questions)
          .filter((question) => !common.includes(question.key))
        expect(own.length).toBeLessThanOrEqual(4)
      }),
    )
  })
})
