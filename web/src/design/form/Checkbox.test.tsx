import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Checkbox } from './Checkbox.tsx'

const draw = (error?: string) =>
  renderToString(<Checkbox id="sure" label="I am sure" hint="A hint" error={error} readOnly />)

test('says at the box why it has to be ticked, and describes the box by it', () => {
  expect(draw('Tick it')).toContain('id="sure-error"')
  expect(draw('Tick it')).toContain('govuk-form-group--error')
  expect(draw('Tick it')).toContain('aria-describedby="sure-error sure-item-hint"')
})

test('has nothing of an error where there is none', () => {
  expect(draw()).not.toContain('error')
  expect(draw()).toContain('aria-describedby="sure-item-hint"')
})
