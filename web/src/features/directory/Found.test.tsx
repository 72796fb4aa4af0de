import { renderToString } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { expect, it } from 'vitest'
import Found from './Found.tsx'

const find = (typed: string, enterable?: ReadonlySet<string>) =>
  renderToString(
    <MemoryRouter>
      <Found {...{ typed, ...(enterable && { enterable }) }} />
    </MemoryRouter>,
  )

it('finds for staff what residents find, and leads to the form that they may enter', () => {
  const html = find('pothole', new Set(['pothole']))
  expect(html).toContain('href="/workspace/enter/pothole"')
  expect(html).toContain('Enter it for the caller')
  expect(find('pothole')).toContain('href="/report/pothole"')
  // Not theirs to enter: the page that says what residents do.
  expect(find('pothole', new Set())).toContain('href="/report/pothole"')
  expect(find('council tax', new Set(['pothole']))).toContain('Your district council')
})

it('does not tell staff to call the council where nothing is found', () => {
  expect(find('qqqqzz', new Set(['pothole']))).not.toContain('Ask us: call')
  expect(find('qqqqzz', new Set(['pothole']))).toContain('clear the search')
})
