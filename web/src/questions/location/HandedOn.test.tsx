import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { anyCouncil } from '#contract/geo/responsible.ts'
import { HandedOn } from './HandedOn.tsx'

it('names the authority, says why, and gives its address and telephone', () => {
  const authority = {
    code: 'x',
    name: 'Testcaster City Council',
    url: 'https://example.org/',
    phone: '0100 000000',
  }
  const html = renderToStaticMarkup(<HandedOn authority={authority} why="It is in the city." />)
  expect(html).toContain('Report this to Testcaster City Council')
  expect(html).toContain('It is in the city.')
  expect(html).toContain('href="https://example.org/"')
  expect(html).toContain('0100 000000')
})

it('leads to GOV.UK where the authority is not known', () => {
  const html = renderToStaticMarkup(<HandedOn authority={anyCouncil} why="It is far away." />)
  expect(html).toContain('Report this to another council')
  expect(html).toContain(`href="${anyCouncil.url}"`)
})
