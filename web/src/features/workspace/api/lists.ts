import type { QueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { SavedFilter, WorkCounts, WorkPage, type WorkSearch } from '#contract/workspace/workspace.ts'
import { askedAgain } from '#web/app/askedAgain.ts'
import { staffApi } from '#web/staff/staffApi.ts'
import { type ListFilter, queryOf } from '../list/model/listFilter.ts'

/** One page of a department's list. */
export const fetchPage = (department: string, filter: ListFilter, signal?: AbortSignal): Promise<WorkPage> =>
  staffApi(`/api/workspace/lists/${department}?${queryOf(filter)}`, (json) => WorkPage.parse(json), {
    ...(signal && { signal }),
  })

/** What is found by reference, postcode or words: one page, the newest first. */
export const searchRequests = (body: WorkSearch, signal: AbortSignal): Promise<WorkPage> =>
  staffApi('/api/workspace/search', (json) => WorkPage.parse(json), { method: 'POST', body, signal })

/** How much waits in each list; looked at again while the page stands open. */
export const workCounts = {
  queryKey: ['workspace', 'counts'],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    staffApi('/api/workspace/counts', (json) => WorkCounts.parse(json), { signal }),
  refetchInterval: askedAgain(30_000),
  staleTime: 0,
}

const Filters = z.object({ filters: z.array(SavedFilter) })

/** The lists that somebody keeps for themselves. */
export const savedFilters = {
  queryKey: ['workspace', 'filters'],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    staffApi('/api/workspace/filters', (json) => Filters.parse(json).filters, { signal }),
}

export const saveFilter = (filter: SavedFilter): Promise<SavedFilter> =>
  staffApi(`/api/workspace/filters/${filter.id}`, (json) => SavedFilter.parse(json), {
    method: 'PUT',
    body: filter,
  })

export const dropFilter = (id: string): Promise<void> =>
  staffApi(`/api/workspace/filters/${id}`, () => undefined, { method: 'DELETE' })

/** Lists follow what happens within a second or so: they are looked at now, and again when it has come to them. */
export function lookAtListsAgain(queries: QueryClient): Promise<void> {
  const look = () => queries.invalidateQueries({ queryKey: ['workspace', 'list'] })
  for (const later of [1_000, 3_000]) setTimeout(() => void look(), later)
  return look()
}
