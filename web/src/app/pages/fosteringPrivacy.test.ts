import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { expect, it } from 'vitest'
import { fosteringProfile } from '#council/fostering/profile.ts'
import { after } from '#fostering/clocks/law/after.ts'
import { FosteringPrivacy, retention } from './FosteringPrivacy.tsx'

it('says how long a record is kept by outcome, as the rules in force have it', () => {
  const page = renderToStaticMarkup(createElement(MemoryRouter, null, createElement(FosteringPrivacy)))
  const outcomes = after.filter(({ id }) => id.startsWith('kept-'))
  expect(outcomes.length).toBeGreaterThan(2)
  for (const { id, length, source } of outcomes) {
    expect(retention(id, '2027-01-05').length).toBe(`${length.amount / 12} years`)
    expect(page).toContain(`${length.amount / 12} years`)
    expect(page).toContain(source)
  }
  expect(page).toContain(`${fosteringProfile.enquiriesKept.months / 12} years after the month`)
})
