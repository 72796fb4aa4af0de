import { renderToStaticMarkup } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { expect, it } from 'vitest'
import { council } from '#council'
import { confirming } from './AlertConfirmPage.tsx'
import { Asked } from './AlertLink.tsx'
import { stopping } from './AlertStopPage.tsx'

const pages = [
  ['confirm', confirming],
  ['stop', stopping],
] as const

const drawn = (props: typeof confirming, state: 'done' | 'refused') =>
  renderToStaticMarkup(
    <MemoryRouter>
      <Asked {...props} state={state} onPress={() => undefined} />
    </MemoryRouter>,
  )

it.each(pages)('a link to %s that does not work leads to the newest email and to somebody', (_, props) => {
  const page = drawn(props, 'refused')
  expect(page).toContain('Use the link in the newest email from us.')
  expect(page).toContain(council.phone)
  expect(page).not.toContain('<button')
})

it('only a link to confirm leads back to where the wards are chosen: stopping is no signing up', () => {
  expect(drawn(confirming, 'refused')).toContain('href="/alerts"')
  expect(drawn(stopping, 'refused')).not.toContain('href="/alerts"')
})

it.each(pages)('a link to %s that was used has a heading that says so, and a way on', (_, props) => {
  const page = drawn(props, 'done')
  expect(page).toContain(`>${props.doneTitle}</h1>`)
  expect(page).not.toContain(props.title)
  expect(page).toMatch(/<a [^>]*href="\//)
})
