import { mayPass } from './api.ts'

/** What TanStack Query says of a query when it asks how long to wait. */
interface Asked<Data> {
  readonly state: { readonly data?: Data; readonly error: Error | null }
}

/**
 * How often a page that stands open looks again: every so many milliseconds, or as what it knows says (`false`: no more).
 * Once it was told that there is nothing here for it, it stops.
 */
export function askedAgain(every: number): (asked: Asked<unknown>) => number | false
export function askedAgain<Data>(
  every: (data: Data | undefined) => number | false,
): (asked: Asked<Data | undefined>) => number | false
export function askedAgain(every: number | ((data: unknown) => number | false)) {
  return ({ state: { data, error } }: Asked<unknown>): number | false => {
    if (error !== null && !mayPass(error)) return false
    return typeof every === 'number' ? every : every(data)
  }
}
