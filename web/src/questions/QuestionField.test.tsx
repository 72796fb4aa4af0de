import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { CheckboxesQuestion, Option, Question, TextQuestion } from '#contract/core/question.ts'
import { AddressQuestion } from './address/AddressQuestion.tsx'
import { FilesQuestion } from './files/FilesQuestion.tsx'
import { GroupQuestion } from './group/GroupQuestion.tsx'
import { toggled } from './options.tsx'
import { PortraitQuestion } from './portrait/PortraitQuestion.tsx'
import { QuestionField } from './QuestionField.tsx'

const errors = { missing: 'Enter it' }
const group = {
  legend: 'Label',
  legendSize: 'l',
  isPageHeading: true,
  hint: undefined,
  error: undefined,
} as const
const nothing = () => {}
const field = (question: Question, value: unknown = '') =>
  renderToString(<QuestionField question={question} value={value} onChange={nothing} isPageHeading />)
const text: TextQuestion = { kind: 'text', key: 'a', label: 'A', maxLength: 50, errors }

it.each<[Partial<TextQuestion>, string[]]>([
  [
    { format: 'email', autocomplete: 'email' },
    ['type="email"', 'autoComplete="email"', 'spellCheck="false"'],
  ],
  [{ format: 'phone' }, ['type="tel"', 'autoComplete="off"']],
  [{ format: 'postcode' }, ['type="text"', 'autoCapitalize="characters"', 'spellCheck="false"']],
  [{ format: 'vehicle', width: 20 }, ['govuk-input--width-20']],
])('a text of the format %j has the keyboard for it', (more, attributes) => {
  for (const attribute of attributes) expect(field({ ...text, ...more })).toContain(attribute)
})

it('a declaration says what is declared before the box', () => {
  const html = field({
    kind: 'declaration',
    key: 'truth',
    label: 'Declaration',
    statements: ['What I said is true', 'I will tell of changes'],
    agree: 'I agree',
    errors,
  })
  expect(html).toMatch(/<fieldset[^>]*aria-describedby="truth-hint"/)
  expect(html.indexOf('I will tell of changes')).toBeLessThan(html.indexOf('id="truth"'))
  expect(html).toContain('value="agreed"')
})

it('a date marks the fields that are wrong, and all of them when it is wrong as a whole', () => {
  const question = { kind: 'date', key: 'since', label: 'Since', from: -9, to: 0, errors } as const
  const draw = (value: object, more: object) =>
    renderToString(<QuestionField {...{ question, value }} {...more} onChange={nothing} isPageHeading />)
  const marked = (html: string) =>
    ['day', 'month', 'year'].filter((part) =>
      new RegExp(`<input[^>]*(id="since-${part}"[^>]*input--error|input--error[^>]*id="since-${part}")`).test(
        html,
      ),
    )
  const typed = { day: '7', month: '3', year: '26' }
  expect(marked(draw(typed, { errors: { 'since/year': 'Wrong' } }))).toEqual(['year'])
  const twice = draw({ ...typed, day: '', month: '' }, { errors: { 'since/day': 'Wrong' } })
  expect(marked(twice)).toEqual(['day', 'month'])
  expect(twice).toMatch(/id="since-error"[\s\S]*Wrong/)
  expect(marked(draw(typed, { error: 'Too early' }))).toEqual(['day', 'month', 'year'])
  expect(marked(draw(typed, {}))).toEqual([])
})

const options: Option[] = [
  { value: 'none', label: 'None of these', alone: true },
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
]

it('an option that stands alone comes last, after an "or"', () => {
  const aids: CheckboxesQuestion = { kind: 'checkboxes', key: 'aids', label: 'Aids', options, errors }
  const html = field(aids, [])
  const places = ['value="a"', 'value="b"', '>or<', 'value="none"'].map((part) => html.indexOf(part))
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(Math.min(...places)).toBeGreaterThan(0)
})

it('clears the others, and they clear it', () => {
  expect(toggled(options, ['a', 'b'], 'none', true)).toEqual(['none'])
  expect(toggled(options, ['none'], 'b', true)).toEqual(['b'])
  expect(toggled(options, ['b'], 'a', true)).toEqual(['a', 'b'])
  expect(toggled(options, ['none'], 'none', false)).toEqual([])
})

it('an address by hand has a field for each part, each with what the browser may fill in', () => {
  const html = renderToString(
    <AddressQuestion
      {...group}
      id="home"
      value={undefined}
      canLookUp={false}
      errors={{ town: 'Enter town or city' }}
      onChange={nothing}
    />,
  )
  for (const name of ['address-line1', 'address-line2', 'address-level2', 'address-level1', 'postal-code'])
    expect(html).toContain(`autoComplete="${name}"`)
  expect(html).toMatch(/for="home-town"[\s\S]*id="home-town-error"[\s\S]*Enter town or city/)
  expect(html).toContain('id="home"')
  expect(html).not.toContain('postcode</button>')
})

it('an address that can be looked up begins with the postcode, and always offers the other way', () => {
  const html = renderToString(
    <AddressQuestion {...group} id="home" value={undefined} canLookUp onChange={nothing} />,
  )
  expect(html).toContain('Find address')
  expect(html).toContain('Enter address by hand')
  expect(html).toContain('id="home"')
})

it('a group numbers its items, and lets nobody go below or above what is asked', () => {
  const draw = (count: number) =>
    renderToString(
      <GroupQuestion
        {...group}
        id="vehicles"
        question={{
          kind: 'group',
          key: 'vehicles',
          label: 'Vehicles',
          item: 'vehicle',
          atLeast: 1,
          atMost: 2,
          questions: [{ ...text, key: 'registration' }],
          errors,
        }}
        value={Array.from({ length: count }, (_, at) => ({ id: at + 5, fields: {} }))}
        onChange={nothing}
        answers={{}}
        errors={{ '1/registration': 'Enter the second' }}
        attempt={undefined}
      />,
    )
  expect(draw(1)).toContain('id="vehicles-0-registration"')
  expect(draw(1)).toContain('Add another vehicle')
  expect(draw(1)).not.toContain('Remove')
  expect(draw(2)).toContain('Vehicle 2')
  expect(draw(2)).toMatch(/id="vehicles-1-registration-error"[\s\S]*Enter the second/)
  expect(draw(2)).not.toContain('Add another vehicle')
  expect(draw(2).match(/Remove/g)).toHaveLength(2)
})

it('a group shows which field of a date is wrong, in the item that has it', () => {
  const html = renderToString(
    <GroupQuestion
      {...group}
      id="children"
      question={{
        kind: 'group',
        key: 'children',
        label: 'Children',
        item: 'child',
        atLeast: 1,
        atMost: 2,
        questions: [{ kind: 'date', key: 'born', label: 'Born', from: -9, to: 0, errors }],
        errors,
      }}
      value={[1, 2].map((id) => ({ id, fields: { born: { day: '1', month: '2', year: '26' } } }))}
      onChange={nothing}
      answers={{}}
      errors={{ '1/born/year': 'Four numbers' }}
      attempt={undefined}
    />,
  )
  expect(html).toMatch(/id="children-1-born-error"[\s\S]*Four numbers/)
  expect(html.match(/govuk-input--error/g)).toHaveLength(1)
})

it('files may come later, and then there is nothing to add', () => {
  const question = {
    kind: 'files',
    key: 'proof',
    label: 'Proof',
    atMost: 3,
    later: 'From your page',
    errors,
  } as const
  const draw = (value: 'later' | undefined) =>
    renderToString(
      <FilesQuestion {...group} id="proof" question={question} value={value} onChange={nothing} />,
    )
  expect(draw(undefined)).toContain(
    'You can add up to 3 files. They can be photos, or PDFs smaller than 10MB.',
  )
  expect(draw(undefined)).toContain('Choose files')
  expect(draw(undefined)).toContain('I’ll send them later')
  expect(draw('later')).not.toContain('Choose files')
  expect(draw('later')).toMatch(/id="proof"[^>]*type="checkbox"|type="checkbox"[^>]*id="proof"/)
})

it('a portrait says the rules, and lets people choose between camera and file', () => {
  const question = { kind: 'portrait', key: 'photo', label: 'Photo', errors } as const
  const html = renderToString(
    <PortraitQuestion {...group} id="photo" question={question} value={undefined} onChange={nothing} />,
  )
  expect(html).toContain('Nobody else is in the photo')
  expect(html).toContain('capture="user"')
  expect(html).toContain('Choose a photo')
  expect(html).not.toContain('later')
})
