import { readFileSync } from 'node:fs'
import { renderToString } from 'react-dom/server'
import { StaticRouter } from 'react-router'
import { describe, expect, test } from 'vitest'
import { adapters } from './testing/adapters.tsx'
import { outline } from './testing/html.ts'
import { fits, type Options, unfold } from './testing/options.ts'

interface Fixture {
  name: string
  options: Options
  html: string
}

const root = `${import.meta.dirname}/../../../node_modules/govuk-frontend/dist/govuk/components`

describe.each(Object.entries(adapters))('%s is as GOV.UK Frontend draws it', (component, adapter) => {
  const { fixtures } = JSON.parse(readFileSync(`${root}/${component}/fixtures.json`, 'utf8')) as {
    fixtures: Fixture[]
  }
  const within = fixtures.filter(({ options }) => fits(options, adapter.supported, adapter.required))

  test('none of the fixtures has dropped out', () => expect(within.length).toBe(adapter.fixtures))

  test.each(within.map((fixture) => [fixture.name, fixture] as const))('%s', (_, { options, html }) => {
    const ours = renderToString(<StaticRouter location="/">{adapter.draw(options)}</StaticRouter>)
    expect(outline(unfold(ours))).toEqual(outline(html))
  })
})
