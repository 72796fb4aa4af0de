import type { Service } from '#contract/core/service.ts'
import type { countedOwnPages, JourneyCount } from '#contract/insight/journey-count.ts'
import type { JourneyFigures } from '#contract/insight/performance.ts'

/** Counters of one form in one month, by {@link counterOf}. */
export type JourneyCounters = Readonly<Record<string, number>>

export interface JourneyStore {
  /** Adds one. Should an answer be lost and the browser not ask again, it is not counted: that is enough for statistics. */
  add(service: string, month: string, counter: string): Promise<void>
}

export interface JourneyReader {
  ofMonths(months: readonly string[]): Promise<readonly { service: string; counters: JourneyCounters }[]>
  of(service: string, months: readonly string[]): Promise<readonly JourneyCounters[]>
}

/** Pages of the form that can be counted, in the order of the catalogue. */
export function countedPages(service: Service): { id: string; title: string }[] {
  const own: Record<(typeof countedOwnPages)[number], string> = {
    tasks: 'Task list',
    contact: 'Contact details',
    check: 'Check answers',
  }
  const pages = service.pages.map(({ id, title, questions }) => ({
    id,
    title: title ?? questions[0]?.label ?? id,
  }))
  const first = service.pages.findIndex(({ section }) => section !== undefined)
  const list = { id: 'tasks', title: own.tasks }
  const all = first < 0 ? pages : [...pages.slice(0, first), list, ...pages.slice(first)]
  return [...all, { id: 'contact', title: own.contact }, { id: 'check', title: own.check }]
}

/** Name of the counter; undefined for what the catalogue does not have: nobody fills the table with what there is not. */
export function counterOf(
  { service, kind, page, device }: JourneyCount,
  serviceOf: (slug: string) => Service | undefined,
): string | undefined {
  const found = serviceOf(service)
  if (!found) return undefined
  if (kind !== 'reached') return page === undefined ? `${kind} ${device}` : undefined
  return countedPages(found).some(({ id }) => id === page) ? `reached ${page} ${device}` : undefined
}

const count = (all: readonly JourneyCounters[], name: string): number =>
  all.reduce((sum, counters) => sum + (counters[name] ?? 0), 0)

const both = (all: readonly JourneyCounters[], name: string) =>
  count(all, `${name} phone`) + count(all, `${name} desktop`)

/** What the counters say; null when nobody began. */
export function journeyFigures(all: readonly JourneyCounters[]): JourneyFigures | null {
  const started = both(all, 'started')
  if (started === 0) return null
  return { started, sent: both(all, 'sent'), phone: count(all, 'started phone') }
}

/** The same, with how many came to each page. */
export function journeyByPage(service: Service, all: readonly JourneyCounters[]) {
  const figures = journeyFigures(all)
  const pages = countedPages(service).map((page) => ({ ...page, reached: both(all, `reached ${page.id}`) }))
  return figures && { ...figures, pages }
}
