import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type RefObject, useMemo } from 'react'
import type { WorkLine } from '#contract/workspace/workspace.ts'
import { askedAgain } from '#web/app/askedAgain.ts'
import { firstShown, merged, type ShownPage } from '#web/staff/list/arrivals.ts'
import { fetchPage } from '../api/lists.ts'
import { type ListFilter, queryOf } from './model/listFilter.ts'

const lookAgainMs = 10_000

/**
 * A page of a list. The first page is looked at again while it is in view: what is new comes in by itself, what
 * somebody works on (`keep`) stays.
 */
export function useList(department: string, filter: ListFilter, keep: RefObject<ReadonlySet<string>>) {
  const queries = useQueryClient()
  const key = useMemo(() => ['workspace', 'list', department, queryOf(filter)], [department, filter])
  return useQuery({
    queryKey: key,
    queryFn: async ({ signal }): Promise<ShownPage<WorkLine>> => {
      const fresh = await fetchPage(department, filter, signal)
      const shown = queries.getQueryData<ShownPage<WorkLine>>(key)
      return shown ? merged(shown, fresh, (reference) => keep.current.has(reference)) : firstShown(fresh)
    },
    staleTime: 2_000,
    ...(!filter.after && { refetchInterval: askedAgain(lookAgainMs) }),
  })
}
