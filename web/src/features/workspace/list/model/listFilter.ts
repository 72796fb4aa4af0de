import { type ListOrder, type ListView, listOrders, listViews } from '#contract/workspace/workspace.ts'

/** What a list shows, as its address says it. */
export interface ListFilter {
  readonly view: ListView
  /** Slug of a service. */
  readonly service?: string
  /** Id of a team. */
  readonly team?: string
  /** Code of a ward. */
  readonly ward?: string
  /** Code of a parish. */
  readonly parish?: string
  /** Missing: the newest first. */
  readonly order?: ListOrder
  /** Where the page before this one ended. */
  readonly after?: string
}

const isView = (text: string | null): text is ListView => listViews.some((view) => view === text)

const isOrder = (text: string | null): text is ListOrder => listOrders.some((order) => order === text)

/** Reads the part of an address after the question mark; what it cannot read is left out. */
export function filterOf(search: string): ListFilter {
  const query = new URLSearchParams(search)
  const view = query.get('view')
  const part = (name: 'service' | 'team' | 'ward' | 'parish' | 'after') => {
    const value = query.get(name)
    return value ? { [name]: value } : {}
  }
  const order = query.get('order')
  return {
    view: isView(view) ? view : 'open',
    ...part('service'),
    ...part('team'),
    ...part('ward'),
    ...part('parish'),
    ...(isOrder(order) ? { order } : {}),
    ...part('after'),
  }
}

/** The same filter has the same words always, so that a saved one can be told apart from another. */
export function queryOf({ view, service, team, ward, parish, order, after }: ListFilter): string {
  return new URLSearchParams({
    view,
    ...(service && { service }),
    ...(team && { team }),
    ...(ward && { ward }),
    ...(parish && { parish }),
    ...(order && { order }),
    ...(after && { after }),
  }).toString()
}

/** Without where a page begins: what is worth to be kept. */
export const wholeList = ({ after: _, ...filter }: ListFilter): ListFilter => filter
