import * as z from 'zod/mini'
import { SavedFilter, WorkPage } from '#contract/workspace.ts'
import { staffApi } from '#web/staff/staffApi.ts'
import { type ListFilter, queryOf } from '../list/model/listFilter.ts'

/** One page of a department's list. */
export const fetchPage = (department: string, filter: ListFilter, signal?: AbortSignal): Promise<WorkPage> =>
  staffApi(`/api/workspace/lists/${department}?${queryOf(filter)}`, (json) => WorkPage.parse(json), {
    ...(signal && { signal }),
  })

/** What is found by reference, postcode or words. */
export function searchRequests(
  { q, near, department }: { q: string; near?: string | undefined; department?: string | undefined },
  signal: AbortSignal,
): Promise<WorkPage> {
  const query = new URLSearchParams({ q, ...(near && { near }), ...(department && { department }) })
  return staffApi(`/api/workspace/search?${query}`, (json) => WorkPage.parse(json), { signal })
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
