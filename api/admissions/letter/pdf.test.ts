import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import type { Letter } from '#contract/admissions/explanation.ts'
import { letterPdf } from './pdf.ts'

const long = 'The list is put in order again each time somebody joins it. '.repeat(12)
const letter: Letter = {
  title: 'Reception place from September 2027',
  sections: [
    {
      id: 'offer',
      heading: 'Your child has a place at Żółw & St Œdipus’ Primary School',
      blocks: [{ kind: 'text', text: 'This was your second choice.' }],
    },
    ...Array.from({ length: 4 }, (_, at) => ({
      id: `preference-${at}`,
      heading: `Why not school ${at}`,
      blocks: [
        {
          kind: 'rows' as const,
          rows: [
            { what: 'Places', value: '30' },
            { what: 'Came under', value: long },
          ],
        },
        { kind: 'list' as const, items: ['A home nearer than 1,203 metres', long, long] },
        { kind: 'text' as const, text: long },
        { kind: 'link' as const, text: 'Appeal online', url: 'https://example.org/appeals' },
      ],
    })),
  ],
}
const head = { council: 'Exampleshire County Council', reference: 'AD-7K3M-9QTD', day: '2027-04-16' }

interface Node {
  readonly role?: string
  readonly id?: string
  readonly children?: readonly Node[]
}

const all = (node: Node | null): Node[] => (node ? [node, ...(node.children ?? []).flatMap(all)] : [])

/** Its types don't know that it says the tag. */
const tagOf = (item: object): string => ('tag' in item ? String(item.tag) : '')

/** Every page: the tags that it has, and each run of text with the mark that it stands under. */
async function read(pdf: Uint8Array) {
  const file = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const pages = []
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    const nodes = all((await page.getStructTree()) as Node | null)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const marks: { tag: string; id: string | null }[] = []
    const runs: { text: string; tag?: string; id?: string | null }[] = []
    for (const item of items) {
      if ('str' in item) {
        if (item.str.trim()) runs.push({ text: item.str, ...marks.at(-1) })
      } else if (item.type.startsWith('begin')) marks.push({ tag: tagOf(item), id: item.id ?? null })
      else marks.pop()
    }
    pages.push({ nodes, runs, links: await page.getAnnotations() })
  }
  const { info } = await file.getMetadata()
  return { pages, info, marked: await file.getMarkInfo() }
}

describe('the letter as a PDF', async () => {
  const pdf = await letterPdf(letter, head)
  const { pages, info, marked } = await read(pdf)
  const text = pages.flatMap(({ runs }) => runs.map((run) => run.text)).join(' ')

  it('has every run of text under a tag of its tree, or marks it as no part of the text', () => {
    expect(pages.length).toBeGreaterThan(2)
    for (const { nodes, runs } of pages) {
      const ids = new Set(nodes.map(({ id }) => id))
      const untagged = runs.filter(({ tag, id }) => tag !== 'Artifact' && !(id && ids.has(id)))
      expect(untagged).toEqual([])
      expect(
        runs
          .filter(({ tag }) => tag === 'Artifact')
          .map((run) => run.text)
          .join(''),
      ).toMatch(/^Page \d of \d$/)
    }
  })

  it('has a title, a language, headings, lists, a table with heads, and links that say where they lead', () => {
    expect(marked).toMatchObject({ Marked: true })
    expect(info).toMatchObject({ Title: letter.title, Language: 'en-GB' })
    const roles = new Set(pages.flatMap(({ nodes }) => nodes.map(({ role }) => role)))
    for (const role of [
      'Document',
      'H1',
      'H2',
      'P',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'Table',
      'TR',
      'TH',
      'TD',
      'Link',
    ])
      expect([...roles]).toContain(role)
    const links = pages.flatMap((page) => page.links)
    expect(links).toHaveLength(4)
    for (const link of links) {
      expect(link.url).toBe('https://example.org/appeals')
      expect(link.contentsObj.str).toContain('Appeal online')
    }
  })

  it('holds every word of the letter, with letters that Latin doesn’t have', () => {
    const words = (from: string) => from.replace(/\s+/g, '')
    for (const { heading, blocks } of letter.sections) {
      expect(words(text)).toContain(words(heading))
      for (const block of blocks) if (block.kind === 'text') expect(words(text)).toContain(words(block.text))
    }
    expect(text).toContain('Reference: AD-7K3M-9QTD')
    expect(text).toContain('16 April 2027')
  })

  it('is finished though its title has signs that a PDF’s metadata can’t take', async () => {
    const made = await letterPdf({ ...letter, title: 'Parks & <Leisure>' }, head)
    const xmp = Buffer.from(made).toString('latin1')
    expect(xmp).not.toMatch(/Parks & </)
    expect((await read(made)).pages.length).toBeGreaterThan(0)
  })
})
