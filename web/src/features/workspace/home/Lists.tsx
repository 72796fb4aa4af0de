import { useQuery } from '@tanstack/react-query'
import type { ListView } from '#contract/workspace/workspace.ts'
import { mayIn } from '#requests/rights/may.ts'
import { paths } from '#web/app/paths.ts'
import { Link } from '#web/design/Link.tsx'
import { useStaff } from '#web/staff/useStaff.ts'
import { workCounts } from '../api/lists.ts'
import { countInWords, newSince } from '../list/model/counts.ts'
import { queryOf } from '../list/model/listFilter.ts'
import { viewNames, viewsOf } from '../list/model/views.ts'

/** Those who do not work on requests need no list of what is theirs to do. */
const viewsFor = (acts: boolean): readonly ListView[] =>
  acts
    ? ['danger', 'new', 'overdue', 'unassigned', 'mine', 'attention', 'to-order', 'open']
    : ['danger', 'new', 'overdue', 'open', 'finished']

/** The lists of a department with how much waits in each. The ways there do not wait for the numbers. */
export function Lists({ department, name }: { department: string; name: string }) {
  const { data } = useQuery(workCounts)
  const acts = mayIn(useStaff(), 'act', department)
  const here = viewsOf(department)
  const counts = data?.departments.find((one) => one.department === department)?.lists
  return (
    <ul className="ws-home__lists">
      {viewsFor(acts)
        .filter((view) => here.includes(view))
        .map((view) => {
          const count = countInWords(counts?.find((one) => one.view === view))
          return (
            <li key={view} className="ws-home__list">
              <Link href={`${paths.workList(department)}?${queryOf({ view })}`} noVisitedState>
                <span>{view === 'new' ? newSince(new Date()) : viewNames[view]}</span>
                <span className="govuk-visually-hidden">{` in ${name}`}</span>
              </Link>
              {count && <span className="ws-home__count">{count}</span>}
            </li>
          )
        })}
    </ul>
  )
}
