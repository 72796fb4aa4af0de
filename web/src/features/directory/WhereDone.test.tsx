import { renderToStaticMarkup } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { expect, it } from 'vitest'
import { council } from '#council'
import { WhereDone } from './WhereDone.tsx'

const one = {
  ...council.authority,
  name: 'Sample Council',
  phone: '01234 567890',
  url: 'https://sample.example.gov.uk/',
}
const drawn = (more: { link?: string; phone?: false }) => {
  const { phone: _, ...without } = one
  return renderToStaticMarkup(
    <MemoryRouter>
      <WhereDone council={more.phone === false ? without : one} link={more.link} what="Bulky waste" />
    </MemoryRouter>,
  )
}
const hrefs = (html: string) => [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)

it('leads to the page where it is done, and has the telephone number beside it', () => {
  const html = drawn({ link: 'https://sample.example.gov.uk/bulky' })
  expect(hrefs(html)).toEqual(['https://sample.example.gov.uk/bulky', 'tel:01234567890'])
})

it('says where nobody has told us the page, and never leads to the front page', () => {
  const html = drawn({})
  expect(hrefs(html)).toEqual(['tel:01234567890'])
  expect(html).toContain('We do not have a link to the right page yet.')
  expect(hrefs(drawn({ phone: false }))).toEqual([])
})
