import { expect, it } from 'vitest'
import { PartName } from '#contract/fostering/parts.ts'
import { sections } from '../../forms/index.ts'
import { readTitle } from './report.ts'

it('speaks of a household to those who read its papers, and not to it', () => {
  const titles = sections.map(({ slug, about }) =>
    readTitle(PartName.parse(about === 'person' ? `form.p1.${slug}` : `form.home.${slug}`)),
  )
  expect(titles).toContain('About them')
  expect(titles.filter((title) => /\byour?\b/i.test(title))).toEqual([])
})
