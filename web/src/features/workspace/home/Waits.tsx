import { services } from 'virtual:workspace-services'
import { useQuery } from '@tanstack/react-query'
import type { ListView } from '#contract/workspace/workspace.ts'
import { paths } from '#web/app/paths.ts'
import { Link } from '#web/design/Link.tsx'
import { workCounts } from '../api/lists.ts'
import { countInWords } from '../list/model/counts.ts'
import { queryOf } from '../list/model/listFilter.ts'

interface Props {
  departments: readonly { readonly id: string; readonly name: string }[]
}

/** What waits in any of many departments: what is dangerous, whom we promised to call, and what is late. */
export function Waits({ departments }: Props) {
  const { data, error } = useQuery(workCounts)
  const callBacks = services.filter(
    ({ calls, department }) => calls && departments.some(({ id }) => id === department),
  )
  const waiting = (what: ListView) =>
    departments.flatMap(({ id, name }) => {
      const counted = data?.departments
        .find(({ department }) => department === id)
        ?.lists.find(({ view }) => view === what)
      const count = counted && (counted.count > 0 || counted.more) ? countInWords(counted) : undefined
      return count ? [{ id, name, count }] : []
    })
  const late = waiting('overdue')
  return (
    <section aria-labelledby="waits">
      <h2 className="govuk-heading-m govuk-!-margin-bottom-2" id="waits">
        What is waiting
      </h2>
      <ul className="ws-home__lists">
        {waiting('danger').map(({ id, name, count }) => (
          <li key={id} className="ws-home__list">
            <Link href={`${paths.workList(id)}?${queryOf({ view: 'danger' })}`} noVisitedState>
              {`Dangerous in ${name}`}
            </Link>
            <span className="ws-home__count">{count}</span>
          </li>
        ))}
        {callBacks.map(({ slug, title, department }) => (
          <li key={slug} className="ws-home__list">
            <Link
              href={`${paths.workList(department)}?${queryOf({ view: 'open', service: slug, order: 'due' })}`}
              noVisitedState
            >
              {`People to call: ${title}`}
            </Link>
          </li>
        ))}
        {late.map(({ id, name, count }) => (
          <li key={id} className="ws-home__list">
            <Link href={`${paths.workList(id)}?${queryOf({ view: 'overdue' })}`} noVisitedState>
              {`Overdue in ${name}`}
            </Link>
            <span className="ws-home__count">{count}</span>
          </li>
        ))}
      </ul>
      {error !== null && <p className="govuk-body">We cannot show what is overdue at the moment.</p>}
      {data && late.length === 0 && <p className="govuk-body">Nothing is overdue.</p>}
    </section>
  )
}
