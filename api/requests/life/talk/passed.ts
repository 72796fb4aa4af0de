import type { Passed } from '#contract/requests/passed.ts'
import type { HistoryEntry, ServiceRequest } from '../model.ts'

/** Whose address was refused, among those of a request: the authority's that it was referred to with this event. */
export const authorityAt = ({ number }: Pick<HistoryEntry, 'number'>): string => `authority-${number}`

/** Of which event it is the authority, by that name; undefined for anybody else. */
export function authorityNumber(who: string): number | undefined {
  const number = /^authority-(\d+)$/.exec(who)?.[1]
  return number === undefined ? undefined : Number(number)
}

/** How the authority that it was referred to knows of it; undefined where that is not known. */
export function passedOf(
  { unreached = [] }: Pick<ServiceRequest, 'unreached'>,
  entry: HistoryEntry,
): Passed | undefined {
  const isRefused = unreached.some((one) => one.startsWith(`email ${authorityAt(entry)} `))
  return entry.passed === 'sent' && isRefused ? 'not-sent' : entry.passed
}

/** The last event that says which authority has it and how it knows of it, while it is referred. */
export const lastPassed = ({
  state,
  history,
}: Pick<ServiceRequest, 'state' | 'history'>): HistoryEntry | undefined =>
  state === 'referred'
    ? history.findLast(({ type }) => type === 'referred' || type === 'passed-on')
    : undefined
