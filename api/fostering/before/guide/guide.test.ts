import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import files from './files.ts'
import { blocksOf, sourcedIn } from './guide.ts'
import { guideEntry, guidePages } from './list.ts'

const slugs = guidePages.map(({ slug }) => slug)
const all = await Promise.all(
  Object.entries(files).map(async ([slug, load]) => [slug, await load()] as const),
)

describe('the guide', () => {
  it('lists every page of the folder, once, and adoption beside them', () => {
    const folder = readdirSync(join(import.meta.dirname, 'pages')).map((file) => file.replace('.ts', ''))
    expect(Object.keys(files).sort()).toEqual(folder.sort())
    expect([...slugs, 'adoption'].sort()).toEqual(folder)
    expect(new Set(slugs).size).toBe(slugs.length)
  })

  it.each(all)('%s is a page that can be read and leads on', (slug, guide) => {
    expect(guide.short.length).toBeGreaterThan(60)
    expect(guide.sections.length).toBeGreaterThan(1)
    expect(guide.next.length).toBeGreaterThan(1)
    for (const next of guide.next) {
      expect(guideEntry(next), next).toBeDefined()
      expect(next).not.toBe(slug)
    }
  })

  it.each(all)('%s is written for people who may be nervous, and who may read little English', (_, guide) => {
    const sentences = blocksOf(guide)
      .flatMap((block) => block.split(/(?<=[.?!:])\s+/))
      .map((sentence) => sentence.split(/\s+/).length)
    expect(Math.max(...sentences)).toBeLessThanOrEqual(32)
    expect(sentences.reduce((sum, length) => sum + length, 0) / sentences.length).toBeLessThan(14)
    expect(blocksOf(guide).join(' ')).not.toMatch(
      /\b(pursuant|applicant shall|commence|utilise|stakeholder|in order to)\b/i,
    )
  })

  it('says of each fact of law where it comes from', () => {
    const sourced = all.flatMap(([, guide]) => sourcedIn(guide))
    expect(sourced.length).toBeGreaterThan(25)
    for (const { says, source } of sourced) {
      expect(says).toMatch(/\.$/)
      expect(source.length).toBeGreaterThan(10)
    }
  })

  it('shows each table on one page at least', () => {
    const shown = all.flatMap(([, { sections }]) => sections.flatMap(({ shows }) => shows ?? []))
    expect(shown.sort()).toEqual(['allowances', 'mileage', 'numbers', 'promises'])
  })
})
