import type { CaseLine, CaseList, FoundCases } from '#contract/fostering/case-line.ts'
import type { Cases } from '../household/cases.ts'
import type { Who } from '../rights/may.ts'
import { linesFor } from './lines.ts'

/** So many are a page, and are shown of what was found. */
export const pageOf = 50

/** A page of the cases that somebody may see. Those that they may not are passed over, so that each page is whole. */
export async function casesFor(
  cases: Pick<Cases, 'page'>,
  all: readonly Who[],
  after: string | undefined,
): Promise<CaseList> {
  const found: CaseLine[] = []
  let next = after ?? null
  do {
    const page = await cases.page(next ?? undefined)
    found.push(...linesFor(all, page.lines))
    next = page.next
  } while (next && found.length < pageOf)
  return { cases: found, next }
}

/** As it is looked for: without what people write or leave out. */
const plain = (text: string): string => text.toLowerCase().replace(/[\s-]+/g, '')

/** Cases by a name, a reference or a worker. */
export async function findCases(
  cases: Pick<Cases, 'open'>,
  all: readonly Who[],
  q: string,
): Promise<FoundCases> {
  const words = plain(q)
  const found = linesFor(all, await cases.open()).filter(({ names, household, worker }) =>
    [...names, household, worker ?? ''].some((text) => plain(text).includes(words)),
  )
  return { cases: found.slice(0, pageOf), total: found.length }
}
