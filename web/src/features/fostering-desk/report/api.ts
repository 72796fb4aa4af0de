import type { UseQueryOptions } from '@tanstack/react-query'
import { PartView } from '#contract/fostering/parts.ts'
import { ReportPreview, ReportView, SectionView } from '#contract/fostering/report.ts'
import { asks, useAct as useDeskAct } from '../api.ts'

export const reportOf = (household: string, report: string): UseQueryOptions<ReportView> =>
  asks(ReportView, ['households', household, 'reports', report])

export const copyOf = (household: string, report: string, person: string): UseQueryOptions<ReportPreview> =>
  asks(ReportPreview, ['households', household, 'reports', report, 'copies', person])

export const sectionOf = (household: string, section: string): UseQueryOptions<SectionView> =>
  asks(SectionView, ['households', household, 'sections', section])

/** An act of a part, and the last event that whoever does it has seen. */
export interface Sent {
  readonly part: string
  readonly act: string
  readonly seen: number
  readonly with: object
}

/** Does an act, once however often it is tried, and looks again at all that stands open. Throws ApiProblem. */
export function useAct(household: string): (sent: Sent) => Promise<unknown> {
  const act = useDeskAct(PartView)
  return ({ part, act: name, ...body }) => act(['households', household, 'parts', part, 'acts', name], body)
}
