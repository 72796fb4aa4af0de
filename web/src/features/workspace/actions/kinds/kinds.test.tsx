import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { describe, expect, it } from 'vitest'
import { Action, type ActWithForm, actGroups, acts, actsWith } from '#contract/workspace/acts/acts.ts'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { exampleReference } from '#profile/examples.ts'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { controlOf } from '#web/staff/actions/date.ts'
import { keysRest } from '#web/staff/desk/shortcuts.ts'
import { forMany } from '../../bulk/model/offered.ts'
import { BoxFields } from '../fields/Boxes.tsx'
import { type AnyKind, kinds } from './index.ts'
import { about, photo, request } from './testing/about.ts'
import { typedMet, wrongMet } from './testing/met.ts'

const all = Object.values(kinds) as AnyKind[]
const box = { x: '10', y: '10', width: '20', height: '20' }
/** What somebody typed who knows what they want, by action. */
const withForm: Readonly<Record<Exclude<ActWithForm, 'assign'>, object>> = {
  ...typedMet,
  inspect: { finding: 'urgent', size: '40 cm wide', job: ' J-20417 ' },
  schedule: { note: 'With the next patching' },
  fix: { note: 'Filled' },
  close: { note: 'It is on private land' },
  refer: { kind: 'authority', authority: 'E06000016', note: 'It is in the city' },
  merge: { into: 'HW-0LDR-0000' },
  redact: { texts: { details: 'It is by a house' }, sure: true },
  blur: { photo, boxes: [box] },
  'remove-photo': { photo, sure: true },
  publish: { words: 'A hole' },
  order: { number: ' 77 1234 ' },
  ask: { text: 'Which side?' },
  decide: { outcome: 'refused', reasons: 'There is no letter' },
  readdress: { way: 'text', phone: '07700 900982', checks: ['name', 'postcode', 'detail'] },
  'new-code': { checks: ['name', 'postcode', 'detail'] },
  'add-document': {
    question: 'identity',
    files: [{ id: photo, receipt: 'r'.repeat(20) }],
    how: 'post',
    on: { day: '2', month: '3', year: '2026' },
  },
  'take-fee': { how: 'cash', receipt: ' T-000123 ' },
  'return-fee': { how: 'transfer' },
  'send-follower-link': { way: 'email', email: 'bea@example.org' },
  'write-down': { text: 'It hangs', isDangerous: true, danger: 'By one wire' },
  note: { text: 'Called' },
  'pass-on': { passed: 'called' },
}
/** Where words are all that an act takes, words. */
const typed: Readonly<Partial<Record<AnyKind['name'], object>>> = {
  ...Object.fromEntries(
    actsWith(({ words }) => words?.missing).map((name) => [
      name,
      { [acts[name].words?.field ?? '']: 'Called' },
    ]),
  ),
  ...withForm,
}
const read = (kind: AnyKind, part: object = {}, on = about) => kind.read({ ...kind.empty(on), ...part }, on)

describe('a decision', () => {
  it('says what it would be taken without', () => {
    const awaited = [{ question: 'photo', words: 'Photo for the badge' }]
    expect(draw(kinds.decide, {}, { ...about, request: { ...request, awaited } })).toContain(
      'Photo for the badge has not been sent.',
    )
    expect(draw(kinds.decide, {})).not.toContain('Before you decide')
  })

  it('warns only where it refuses', () => {
    const { isGrave } = kinds.decide
    expect(['', 'approved', 'refused'].map((outcome) => isGrave({ outcome }))).toEqual([false, false, true])
  })
})

describe('an order', () => {
  const ordered = { number: 2, type: 'updated', at: '2026-12-03T12:00:00Z', ordered: '77 1', by: 'Us' }
  const before = { ...about, request: { ...request, history: [ordered] } as unknown as WorkRequest }

  it('says when it was ordered before, and asks why it is again', () => {
    const html = draw(kinds.order, {}, before)
    expect(html).toContain('It was ordered on 3 December 2026.')
    expect(html).toContain('Why has it been ordered again?')
    expect(read(kinds.order, { number: '77 2' }, before)).toHaveProperty('errors.again')
    expect(read(kinds.order, { again: 'It never came' }, before)).toEqual({
      action: { do: 'order', again: 'It never came' },
    })
    expect(draw(kinds.order, {})).not.toContain('again')
  })
})

describe('merging', () => {
  it('begins with the request that the link to it chose, whether it is near or not', () => {
    const begun = (into: string) => read(kinds.merge, {}, { ...about, into })
    expect(begun('HW-0LDR-0000')).toEqual({ action: { do: 'merge', into: 'HW-0LDR-0000' } })
    expect(begun(exampleReference)).toEqual({ action: { do: 'merge', into: exampleReference } })
    expect(begun('nonsense')).toHaveProperty('errors')
  })
})

describe('every action', () => {
  it.each(all)('$name makes what the API takes', (kind) => {
    const result = read(kind, typed[kind.name])
    expect(result).toHaveProperty('action')
    expect(Action.safeParse((result as { action: unknown }).action).error).toBeUndefined()
  })

  // Where there is one photo it is chosen, and what may become public is there to be read.
  const prefilled = ['blur', 'publish']
  // Where all may be left out, what is too long.
  const wrong: typeof typed = {
    inspect: { size: 'x'.repeat(61), job: 'x'.repeat(101) },
    order: { number: 'x'.repeat(101) },
    ...wrongMet,
  }
  it.each(all.filter(({ name }) => typed[name] && !prefilled.includes(name)))(
    '$name says what is missing at a field that is there',
    (kind) => {
      const result = read(kind, wrong[kind.name])
      expect(result).toHaveProperty('errors')
      const html = draw(kind, (result as { errors: Record<string, string> }).errors)
      for (const [field, message] of Object.entries((result as { errors: Record<string, string> }).errors)) {
        expect(html).toMatch(takesFocus(controlOf(field)))
        expect(html).toContain(message)
      }
    },
  )

  /** Those in which staff write to the resident. */
  const toResidents = actsWith(({ words }) => words?.reader === 'resident')
  it.each(toResidents)('%s says beforehand that an app makes its words public', (name) => {
    const html = draw(kinds[name], {}, { ...about, publicIn: ['FixMyStreet'] })
    expect(html).toContain('This will be public: FixMyStreet shows everybody what you write.')
    const fields = [...html.matchAll(/<textarea[^>]*aria-describedby="([^"]+)"/g)].map(([, ids = '']) => ids)
    const field = fields.join(' ').split(' ')
    expect(field.some((id) => html.includes(`<div id="${id}"><div class="govuk-warning-text">`))).toBe(true)
    expect(draw(kinds[name], {})).not.toContain('public')
  })

  it('says so of notes never, which residents do not read', () =>
    expect(draw(kinds.note, {}, { ...about, publicIn: ['FixMyStreet'] })).not.toContain('public'))

  it('leads to a control that takes focus where a date is wrong as a whole', () => {
    const drawn = all.map((kind) => draw(kind, {}, about, typed[kind.name])).join('')
    const approved = draw(kinds.decide, {}, about, { outcome: 'approved' })
    const dates = [...`${drawn}${approved}`.matchAll(/class="govuk-date-input" id="act-(\w+)"/g)]
    expect([...new Set(dates.map(([, field]) => field))].toSorted()).toEqual(['again', 'on', 'validUntil'])
    for (const [, field = ''] of dates) expect(`${drawn}${approved}`).toMatch(takesFocus(controlOf(field)))
  })

  it('stands in the menu once', () => {
    const named = actGroups.flatMap(({ names }) => names)
    expect(named.toSorted()).toEqual(Object.keys(kinds).toSorted())
  })

  it.each(['note', 'ask'] as const)('%s has keys that do something rest while its form is open', (name) => {
    const nothing = () => undefined
    const form = (
      <ActionForm
        {...{ kind: kinds[name], about, form: name, onClose: nothing }}
        onSend={() => Promise.resolve()}
      />
    )
    expect(renderToString(inApp(form))).toContain(Object.keys(keysRest)[0])
  })

  it.each(forMany)('%s draws without a single request', (name) => {
    expect(draw(kinds[name], {}, { ...about, request: undefined, service: undefined })).toBeTypeOf('string')
  })
})

/** A control with this id. */
const takesFocus = (id: string) => new RegExp(`<(input|select|textarea|button)[^>]* id="${id}"`)

function draw(kind: AnyKind, errors: Record<string, string>, on = about, part: object = {}): string {
  const { Fields } = kind
  if (!Fields) return ''
  return renderToString(
    inApp(
      <Fields
        typed={{ ...kind.empty(on), ...part }}
        change={() => undefined}
        errors={errors}
        about={on}
        onBusy={() => undefined}
      />,
    ),
  )
}

const inApp = (form: ReactElement) => (
  <QueryClientProvider client={new QueryClient()}>
    <MemoryRouter>{form}</MemoryRouter>
  </QueryClientProvider>
)

describe('blurring', () => {
  const wrong = { x: '95', y: '100', width: '', height: '20' }
  const errors = {
    'boxes-1-y': 'Box 2: enter how far it is from the top, from 0 to 99',
    'boxes-1-width': 'Box 2: enter its width, from 1 to 100',
  }

  it('names the numbers that are wrong, and marks them alone', () => {
    expect(read(kinds.blur, { photo, boxes: [box, wrong] })).toEqual({ errors })
    const nothing = () => undefined
    const fields = (typed: typeof box) =>
      renderToString(<BoxFields box={typed} at={1} errors={errors} onChange={nothing} onRemove={nothing} />)
    for (const field of Object.keys(errors)) expect(fields(wrong)).toMatch(takesFocus(controlOf(field)))
    expect(fields(wrong).match(/govuk-input--error/g)).toHaveLength(2)
    expect(fields(box)).not.toContain('govuk-input--error')
  })

  it('asks for a box once there is a photo', () => {
    expect(read(kinds.blur, { photo, boxes: [] })).toMatchObject({ errors: { boxes: expect.any(String) } })
    expect(read(kinds.blur, { photo: '', boxes: [wrong] })).toEqual({ errors: { photo: 'Choose the photo' } })
  })
})

describe('merging', () => {
  it('tells a reference that is wrong from one that is missing', () => {
    const wrong = (other: string) => read(kinds.merge, { into: 'other', other })
    expect(wrong('')).toEqual({ errors: { other: `Enter the reference, such as ${exampleReference}` } })
    expect(wrong('HW-0000-0000')).toMatchObject({
      errors: { other: expect.stringMatching(/^Check the reference/) },
    })
    expect(wrong('hw q8wp qq9c')).toHaveProperty('action.into')
  })

  it('offers the older ones nearby, and the way to the newer', () => {
    const html = draw(kinds.merge, {})
    expect(html).toContain('value="HW-0LDR-0000"')
    expect(html).not.toContain('value="HW-NEWR-0000"')
    expect(html).toContain('/workspace/requests/HW-NEWR-0000?do=merge')
  })
})

describe('making public', () => {
  it('begins with what the resident wrote at length, and asks for something', () => {
    expect(kinds.publish.empty(about)).toMatchObject({ words: request.answers.details })
    expect(read(kinds.publish, { words: ' ' })).toMatchObject({ errors: { words: expect.any(String) } })
  })

  it('asks to look again at what seems to say who somebody is, and anew once the words have changed', () => {
    const words = 'Outside Mrs Jones'
    const errors = { looked: expect.stringContaining('“Mrs Jones” looks like somebody’s name') }
    expect(read(kinds.publish, { words })).toMatchObject({ errors })
    expect(read(kinds.publish, { words, looked: 'Outside Mrs Smith' })).toMatchObject({ errors })
    expect(read(kinds.publish, { words, looked: words })).toMatchObject({ action: { words, looked: true } })
  })
})

describe('erasing words', () => {
  it('sends what was changed alone', () => {
    const result = read(kinds.redact, { texts: { details: 'It is by a house', where: 'x' }, sure: true })
    expect(result).toMatchObject({ action: { answers: [{ key: 'details', text: 'It is by a house' }] } })
  })

  it('has what was said of a file too', () => {
    const described = {
      ...about,
      request: { ...request, evidence: [{ id: photo, description: 'Ada’s gate' }] },
    }
    expect(draw(kinds.redact, {}, described)).toContain('Ada’s gate')
    const result = read(kinds.redact, { texts: { [photo]: '' }, sure: true }, described)
    expect(result).toMatchObject({ action: { answers: [{ key: photo, text: '' }] } })
  })

  it('asks whether it may be erased', () => {
    expect(read(kinds.redact, { texts: { details: '' } })).toMatchObject({
      errors: { sure: expect.any(String) },
    })
  })
})
