import { type Half, halves } from '#contract/insight/reports.ts'

/** What the list shows, as its address says it. */
export interface Filter {
  readonly service?: string | undefined
  readonly ward?: string | undefined
  readonly state?: Half | undefined
  /** Where the page before this one ended. */
  readonly after?: string | undefined
}

const isHalf = (text: string | null): text is Half => halves.some((half) => half === text)

/** Reads the part of an address after the question mark; what it cannot read is left out. */
export function filterOf(query: URLSearchParams): Filter {
  const part = (name: 'service' | 'ward' | 'after') => query.get(name) || undefined
  const state = query.get('state')
  return {
    ...{ service: part('service'), ward: part('ward'), after: part('after') },
    state: isHalf(state) ? state : undefined,
  }
}

/** The same filter has the same words always. */
export function queryOf({ service, ward, state, after }: Filter): string {
  return new URLSearchParams({
    ...(service && { service }),
    ...(ward && { ward }),
    ...(state && { state }),
    ...(after && { after }),
  }).toString()
}

/** Id of the heading over what was found, where focus goes once it was asked for. */
export const foundHeading = 'found'
