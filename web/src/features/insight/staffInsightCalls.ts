import { queryOptions } from '@tanstack/react-query'
import { DepartmentInsight, InsightRequests } from '#contract/insight/department-insight.ts'
import { staffApi } from '#web/staff/staffApi.ts'

/** Numbers of a department; of this month when none is given. */
export const departmentInsightOf = (department: string, month: string | null) =>
  queryOptions({
    queryKey: ['workspace', 'insight', department, month],
    queryFn: ({ signal }) =>
      staffApi(
        `/api/workspace/insight/${encodeURIComponent(department)}${month ? `?month=${month}` : ''}`,
        (json) => DepartmentInsight.parse(json),
        { signal },
      ),
    staleTime: 60_000,
  })

interface Part {
  team: string | null
  district: string | null
}

/** The requests that a number counts. */
export const requestsBehind = (department: string, month: string, number: string, { team, district }: Part) =>
  queryOptions({
    queryKey: ['workspace', 'insight', department, month, number, team, district],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({
        ...{ month, number },
        ...(team ? { team } : {}),
        ...(district ? { district } : {}),
      })
      return staffApi(
        `/api/workspace/insight/${encodeURIComponent(department)}/requests?${query}`,
        (json) => InsightRequests.parse(json),
        { signal },
      )
    },
    staleTime: 60_000,
  })
