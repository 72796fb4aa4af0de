import { useInfiniteQuery, useQueries } from '@tanstack/react-query'
import type { Person, WorkLine, WorkPage } from '#contract/workspace/workspace.ts'
import { colleaguesOf } from '../api/department.ts'
import { searchRequests } from '../api/lists.ts'
import { type Whereabouts, whereaboutsOf } from './model/whereabouts.ts'

/** How often it is looked further at once where nothing was found so far. */
const mostLooks = 8

/** Where a search looks: known from its first page on. */
interface Where {
  readonly whereabouts: Whereabouts | undefined
}

async function pageOf(
  q: string,
  from: (Where & { readonly next: string }) | undefined,
  signal: AbortSignal,
): Promise<WorkPage & Where> {
  const whereabouts = from ? from.whereabouts : await whereaboutsOf(q)
  const near = whereabouts?.near
  let after = from?.next
  for (let look = 1; ; look++) {
    const page = await searchRequests({ q, ...(near && { near }), ...(after && { after }) }, signal)
    if (page.lines.length > 0 || !page.next || look === mostLooks) return { ...page, whereabouts }
    after = page.next
  }
}

/** What is found, page by page. */
export const useSearch = (q: string) =>
  useInfiniteQuery({
    queryKey: ['workspace', 'search', q],
    queryFn: ({ pageParam, signal }) => pageOf(q, pageParam, signal),
    initialPageParam: undefined as Parameters<typeof pageOf>[1],
    getNextPageParam: ({ next, whereabouts }: WorkPage & Where) => (next ? { next, whereabouts } : undefined),
    select: ({ pages }) => ({
      // What was handed to another department between two pages stands in both.
      lines: [...new Map(pages.flatMap(({ lines }) => lines).map((line) => [line.reference, line])).values()],
      more: pages.at(-1)?.next !== null,
      pages: pages.length,
      whereabouts: pages[0]?.whereabouts,
    }),
    enabled: q !== '',
  })

/** Those who have one of the requests, by the departments that these are in. */
export const useHolders = (lines: readonly WorkLine[]): readonly Person[] =>
  useQueries({
    queries: [...new Set(lines.filter(({ assignee }) => assignee).map(({ department }) => department))].map(
      colleaguesOf,
    ),
    combine: (asked) => asked.flatMap(({ data = [] }) => data),
  })
