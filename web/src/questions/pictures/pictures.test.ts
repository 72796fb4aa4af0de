import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { questionsOf } from '#services/define/walk.ts'
import { services } from '#services/index.ts'
import { pictures } from './index.ts'

const used = new Set(
  services
    .flatMap(questionsOf)
    .flatMap((question) => ('options' in question ? question.options : []))
    .flatMap((option) => option.picture ?? []),
)

it('draws every picture that an option names, and no other', () => {
  expect(Object.keys(pictures).sort()).toEqual([...used].sort())
})

describe.each(Object.entries(pictures))('%s', (_name, picture) => {
  const markup = renderToStaticMarkup(createElement(picture))

  it('is kept from screen readers, which read the words of the option', () => {
    expect(markup).toMatch(/^<svg [^>]*aria-hidden="true"/)
  })

  it('is at most 1 KB and 120 by 90', () => {
    expect(Buffer.byteLength(markup)).toBeLessThanOrEqual(1024)
    expect(markup).toContain('viewBox="0 0 120 90"')
  })

  it('needs no inline style, which the content security policy forbids', () => {
    expect(markup).not.toContain('style=')
  })
})
