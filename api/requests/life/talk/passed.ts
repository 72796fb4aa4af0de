import type { Passed } from '#contract/requests/passed.ts'
import type { HistoryEntry, ServiceRequest } from '../model.ts'

/** Whose address was refused, among those of a request: the authority's that it was referred to with this event. */
export const authorityAt = ({ number }: Pick<HistoryEntry, 'number'>): string => `authority-${number}`

/** How the authority that it was referred to knows of it; undefined where that is not known. */
export function passedOf(
  { unreached = [] }: Pick<ServiceRequest, 'unreached'>,
  entry: HistoryEntry,
): Passed | undefined {
  const isRefused = unreached.some((one) => one.startsWith(`email ${authorityAt(entry)} `))
  return entry.passed === 'sent' && isRefused ? 'not-sent' : entry.passed
}
