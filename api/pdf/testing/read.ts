import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What stands in the tree of tags of a page. */
export interface Node {
  readonly role?: string
  readonly id?: string
  readonly alt?: string
  readonly children?: readonly Node[]
}

/** A run of text, with the mark that it stands under. */
export interface Run {
  readonly text: string
  readonly tag?: string
  readonly id?: string | null
}

const all = (node: Node | null): Node[] => (node ? [node, ...(node.children ?? []).flatMap(all)] : [])

/** Its types don't know that it says the tag. */
const tagOf = (item: object): string => ('tag' in item ? String(item.tag) : '')

/** A PDF as a screen reader gets it: every page with its tags, its runs of text and its links. */
export async function readPdf(pdf: Uint8Array) {
  const file = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const pages = []
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    const tree = (await page.getStructTree()) as Node | null
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const marks: { tag: string; id: string | null }[] = []
    const runs: Run[] = []
    for (const item of items) {
      if ('str' in item) {
        if (item.str.trim()) runs.push({ text: item.str, ...marks.at(-1) })
      } else if (item.type.startsWith('begin')) marks.push({ tag: tagOf(item), id: item.id ?? null })
      else marks.pop()
    }
    pages.push({ nodes: all(tree), runs, links: await page.getAnnotations() })
  }
  const { info } = await file.getMetadata()
  return { pages, info, marked: await file.getMarkInfo(), outline: await file.getOutline(), file }
}

export type ReadPdf = Awaited<ReturnType<typeof readPdf>>

/** Runs of text that are under no tag of their page's tree and are no Artifact: a screen reader would not read them. */
export const untagged = ({ pages }: ReadPdf): Run[] =>
  pages.flatMap(({ nodes, runs }) => {
    const ids = new Set(nodes.map(({ id }) => id))
    return runs.filter(({ tag, id }) => tag !== 'Artifact' && !(id && ids.has(id)))
  })

/** What is read aloud, in the order of the tree, page by page. */
export function readAloud({ pages }: ReadPdf): string {
  return pages
    .map(({ nodes, runs }) =>
      nodes
        .flatMap(({ id }) => (id ? runs.filter((run) => run.id === id).map(({ text }) => text) : []))
        .join(' '),
    )
    .join(' ')
}

/** Words without the spaces and breaks that a page puts between them. */
export const tight = (words: string): string => words.replace(/\s+/g, '')
