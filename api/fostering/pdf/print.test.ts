import { beforeAll, describe, expect, it } from 'vitest'
import { type ReadPdf, readAloud, readPdf, tight, untagged } from '#pdf/testing/read.ts'
import type { Booklet } from './booklet.ts'
import { printed } from './print.ts'
import { booklet } from './testing/booklet.ts'
import { photo } from './testing/photo.ts'

let picture: Uint8Array

async function bytesOf(of: Booklet): Promise<{ pages: number; pdf: Uint8Array }> {
  const { pages, bytes } = await printed(of, async () => picture)
  const parts: Buffer[] = []
  for await (const part of bytes) parts.push(part as Buffer)
  return { pages, pdf: Buffer.concat(parts) }
}

const long = 'They said at length what they thought of it, and why. '

/** What is hard to set: words over pages, cells that are longer than one, tables over pages, and signs without a shape. */
const hard: Booklet = {
  ...booklet(2, 2, 4),
  parts: [
    ...booklet(2, 2, 4).parts,
    [
      {
        id: 'hard',
        title: 'What is hard to set',
        blocks: [
          { kind: 'text', text: `First.\u0000\n\n${long.repeat(220)}` },
          { kind: 'facts', facts: [{ label: 'Said in full', value: long.repeat(200) }] },
          { kind: 'facts', facts: [] },
          { kind: 'list', items: [long.repeat(120), 'short'] },
          {
            kind: 'table',
            caption: 'Times',
            head: ['What', 'Until'],
            rows: Array.from({ length: 90 }, (_, at) => [`Step ${at}`, `Day ${at}`]),
          },
          {
            kind: 'table',
            caption: 'Long cells',
            head: ['What', 'Words'],
            rows: [['Words', long.repeat(150)]],
          },
        ],
      },
    ],
  ],
}

describe('a pack as a PDF', () => {
  let read: ReadPdf
  let pages: number
  beforeAll(async () => {
    picture = await photo()
    const made = await bytesOf(hard)
    pages = made.pages
    read = await readPdf(made.pdf)
  })

  it('knows how many pages it has before the first is printed, and numbers each', () => {
    expect(read.pages).toHaveLength(pages)
    for (const [at, { runs }] of read.pages.entries()) {
      const furniture = runs.filter(({ tag }) => tag === 'Artifact').map(({ text }) => text)
      expect(furniture.join(' ')).toContain(`Page ${at + 1} of ${pages}`)
      expect(furniture.join(' ')).toContain('Chris Sample, 4 January 2027, 18:04')
    }
  })

  it('has every run of text under a tag, or marks it as no part of the text', () => {
    expect(untagged(read)).toEqual([])
  })

  it('has a title, a language, an outline, and every kind of tag', () => {
    expect(read.marked).toMatchObject({ Marked: true })
    expect(read.info).toMatchObject({ Title: 'Pack for panel: Żółw   Sample', Language: 'en-GB' })
    expect(read.outline?.map(({ title }) => title)).toEqual([
      'Section 0',
      'Section 1',
      'What is hard to set',
      'How to check this document',
    ])
    const roles = new Set(read.pages.flatMap(({ nodes }) => nodes.map(({ role }) => role)))
    const wanted =
      'Document Sect H1 H2 H3 P L LI Lbl LBody Table Caption TR TH TD Figure TOC TOCI Link'.split(' ')
    expect([...roles]).toEqual(expect.arrayContaining(wanted))
  })

  it('says what each picture shows', () => {
    const figures = read.pages.flatMap(({ nodes }) => nodes.filter(({ role }) => role === 'Figure'))
    expect(figures.map(({ alt }) => alt)).toEqual([
      'The garden, seen from place 0.0',
      'The garden, seen from place 0.1',
      'The garden, seen from place 1.0',
      'The garden, seen from place 1.1',
    ])
  })

  it('is read aloud whole and in order, whatever runs over a page', () => {
    const aloud = tight(readAloud(read))
    const parts = hard.parts.flat()
    let from = 0
    for (const { title, blocks } of parts) {
      const words = blocks.flatMap((block) =>
        block.kind === 'text'
          ? block.text.replace('\u0000', '').split('\n\n')
          : block.kind === 'list'
            ? block.items
            : block.kind === 'facts'
              ? block.facts.flatMap(({ label, value }) => [label, value])
              : block.kind === 'table'
                ? [block.caption, ...block.head, ...block.rows.flat()]
                : block.kind === 'heading'
                  ? [block.text]
                  : [],
      )
      const starts = from === 0 ? aloud.indexOf(tight(title), aloud.indexOf(tight('What we saw')) - 40) : from
      for (const one of [title, ...words]) {
        const found = aloud.indexOf(tight(one), from === 0 ? starts : from)
        expect([one.slice(0, 40), found >= 0]).toEqual([one.slice(0, 40), true])
        from = found + tight(one).length
      }
    }
  })

  it('leads from its contents to the page that they name', async () => {
    const links = read.pages.flatMap((page) => page.links)
    expect(links).toHaveLength(4)
    const titles = ['Section 0', 'Section 1', 'What is hard to set', 'How to check this document']
    for (const [at, link] of links.entries()) {
      expect(link.contentsObj.str).toBe(titles[at])
      const [ref] = (await read.file.getDestination(link.dest)) ?? []
      const page = (await read.file.getPageIndex(ref)) + 1
      const named = read.pages[0]?.runs.map(({ text }) => text) ?? []
      expect(named[named.indexOf(titles[at] ?? '') + 1]).toBe(String(page))
      const on = read.pages[page - 1]?.runs.map(({ text }) => text)
      expect(on).toContain(titles[at])
    }
  })

  it('has its fingerprints on the last page', () => {
    const last = read.pages.at(-1)?.runs.map(({ text }) => text) ?? []
    expect(last.join(' ')).toContain('vN3rY3xk0pWm5Pq0c6b2qv1k9m1h3i4o5p6q7r8s9t0')
  })

  it('ends with an error where a picture is not there, and where nobody reads any more', async () => {
    const broken = await printed(booklet(1, 1, 1), async () => {
      throw new Error('not there')
    })
    const all = async () => {
      for await (const _ of broken.bytes);
    }
    await expect(all()).rejects.toThrow('not there')
    const left = await printed(booklet(3, 1, 3), async () => picture)
    for await (const _ of left.bytes) break
    expect(left.bytes.destroyed).toBe(true)
  })
})
