import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CharacterCount } from './CharacterCount.tsx'

const draw = (typed: string) =>
  renderToString(<CharacterCount id="words" label="Words" limit={10} hint="A hint" defaultValue={typed} />)

test.each([
  ['', 'You have 10 characters remaining'],
  ['123456789', 'You have 1 character remaining'],
  ['12345678901', 'You have 1 character too many'],
])('says how much room %j leaves', (typed, message) => {
  expect(draw(typed)).toContain(`aria-hidden="true">${message}<`)
})

test('marks the textarea only when it holds too much', () => {
  expect(draw('1234567890')).not.toContain('govuk-textarea--error')
  expect(draw('12345678901')).toContain('govuk-textarea--error')
})

test('describes the textarea by the limit first, then the hint', () => {
  expect(draw('')).toContain('aria-describedby="words-info words-hint"')
  expect(draw('')).toContain('id="words-info"')
})
