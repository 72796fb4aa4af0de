import { monthsUpTo } from '#contract/calendar/month.ts'
import { shown, shownParts, type Told } from '#contract/core/small-number.ts'
import { type HeardFrom, heardFrom } from '#contract/fostering/enquiry.ts'
import type { Funnel } from '#contract/fostering/staff-enquiries.ts'
import { caseFunnel } from '../household/case-funnel.ts'
import type { Cases } from '../household/cases.ts'
import type { Counted, EnquiryLists } from './ports.ts'

/** Steps of the way, each of which fewer take than the one before. */
const steps = ['enquiries', 'met', 'invited'] as const
type Step = (typeof steps)[number]

const took: Readonly<Record<Step, (one: Counted) => boolean>> = {
  enquiries: () => true,
  met: ({ met }) => met,
  invited: ({ invited }) => invited,
}

/** How far the enquiries came, by their source. A number so small that it could tell of a person is not told. */
export function funnelOf(all: readonly Counted[]): Pick<Funnel, 'rows' | 'all'> {
  const columns = steps.map((step) => {
    const counts = heardFrom.map(
      (source) => all.filter((one) => one.source === source && took[step](one)).length,
    )
    const parts = shownParts(counts)
    return { step, parts, sum: shown(counts.reduce((sum, count) => sum + count, 0)) }
  })
  const cells = (of: (column: (typeof columns)[number]) => Told) =>
    Object.fromEntries(columns.map((column) => [column.step, of(column)])) as Record<Step, Told>
  return {
    rows: heardFrom.map((source: HeardFrom, at) => ({ source, ...cells(({ parts }) => parts[at] ?? null) })),
    all: cells(({ sum }) => sum),
  }
}

/** The funnel of so many months up to this one. */
export async function funnel(
  { lists, cases }: { readonly lists: Pick<EnquiryLists, 'counted'>; readonly cases: Pick<Cases, 'counted'> },
  to: string,
  count: number,
): Promise<Funnel> {
  const months = monthsUpTo(to, count)
  const from = months[0] ?? to
  const began = await cases.counted(`${from}-01`)
  return {
    from,
    to,
    ...funnelOf(await lists.counted(months)),
    cases: caseFunnel(began.filter((one) => months.includes(one.began.slice(0, 7)))),
  }
}
