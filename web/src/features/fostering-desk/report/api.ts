import { type UseQueryOptions, useQueryClient } from '@tanstack/react-query'
import { PartView } from '#contract/fostering/parts.ts'
import { ReportPreview, ReportView, SectionView } from '#contract/fostering/report.ts'
import { useSendOnce } from '#web/staff/actions/useSendOnce.ts'
import { staffApi } from '#web/staff/staffApi.ts'

const pathOf = (household: string, rest: readonly string[]) =>
  `/api/workspace/fostering/households/${[household, ...rest].map(encodeURIComponent).join('/')}` as const

const asks =
  <T>(schema: { parse(json: unknown): T }, ...kind: readonly string[]) =>
  (household: string, ...rest: readonly string[]): UseQueryOptions<T> => ({
    queryKey: ['desk', 'fostering', 'households', household, ...kind, ...rest],
    queryFn: ({ signal }) =>
      staffApi(pathOf(household, [...kind, ...rest]), (json) => schema.parse(json), { signal }),
    staleTime: 0,
  })

export const reportOf = asks(ReportView, 'reports')
export const copyOf = (household: string, report: string, person: string): UseQueryOptions<ReportPreview> =>
  asks(ReportPreview, 'reports')(household, report, 'copies', person)
export const sectionOf = asks(SectionView, 'sections')

/** An act of a part, and the last event that whoever does it has seen. */
export interface Sent {
  readonly part: string
  readonly act: string
  readonly seen: number
  readonly with: object
}

/** Does an act, once however often it is tried, and looks again at all that stands open. Throws ApiProblem. */
export function useAct(household: string): (sent: Sent) => Promise<void> {
  const queries = useQueryClient()
  const once = useSendOnce(({ action: { part, act, ...body } }: { action: Sent }, key) =>
    staffApi(pathOf(household, ['parts', part, 'acts', act]), (json) => PartView.parse(json), {
      method: 'POST',
      body,
      headers: { 'idempotency-key': key },
    }),
  )
  return async (action) => {
    try {
      await once({ action })
    } finally {
      await queries.invalidateQueries({ queryKey: ['desk', 'fostering'] })
    }
  }
}
