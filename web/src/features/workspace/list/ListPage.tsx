import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocation } from 'react-router'
import { mayIn } from '#requests/rights/may.ts'
import { ApiProblem } from '#web/app/api.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { Desk } from '#web/staff/desk/Desk.tsx'
import { departmentNamed, useDepartment } from '#web/staff/desk/departments.ts'
import { Failed, Forbidden, Waiting } from '#web/staff/desk/States.tsx'
import { Pager } from '#web/staff/list/Pager.tsx'
import { useSelection } from '#web/staff/list/useSelection.ts'
import { useStaff } from '#web/staff/useStaff.ts'
import { colleaguesOf } from '../api/department.ts'
import { useRemembered } from './cameFrom.ts'
import { Filters } from './Filters.tsx'
import { ListBody } from './ListBody.tsx'
import { newFrom } from './model/counts.ts'
import { filterOf, queryOf, wholeList } from './model/listFilter.ts'
import { viewTitles } from './model/views.ts'
import { SavedLists } from './SavedLists.tsx'
import { useList } from './useList.ts'

/** `/workspace/lists/<department>?view=…`: a department's requests. */
export default function ListPage() {
  const department = useDepartment()
  return (
    <Desk department={department}>
      <Allowed department={department} />
    </Desk>
  )
}

function Allowed({ department }: { department: string }) {
  const staff = useStaff()
  return mayIn(staff, 'see', department) ? <List department={department} /> : <Forbidden />
}

function List({ department }: { department: string }) {
  const { search } = useLocation()
  const filter = useMemo(() => filterOf(search), [search])
  const title = `${viewTitles[filter.view]} – ${departmentNamed(department)}`
  useTitle(title)
  useRemembered()
  const selection = useSelection(`${department}?${queryOf(filter)}`)
  const list = useList(department, filter, selection.latest)
  const { data: colleagues = [] } = useQuery({
    ...colleaguesOf(department),
    placeholderData: keepPreviousData,
  })
  return (
    <Main>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{departmentNamed(department)}</span>
        <span>{viewTitles[filter.view]}</span>
      </h1>
      {filter.view === 'new' && (
        <p className="govuk-body">
          Sent since <span>{newFrom(new Date())}</span> and still open.
        </p>
      )}
      <Filters department={department} filter={filter} />
      <SavedLists department={department} filter={wholeList(filter)} />
      {list.data ? (
        <>
          <ListBody
            key={department}
            {...{ department, filter, selection, colleagues }}
            page={list.data}
            stale={list.error !== null}
          />
          <Pager
            after={filter.after}
            next={list.data.next}
            address={(after) =>
              `${paths.workList(department)}?${queryOf({ ...wholeList(filter), ...(after && { after }) })}`
            }
          />
        </>
      ) : list.error && !list.isFetching ? (
        <Failed problem={list.error instanceof ApiProblem ? list.error : undefined} onAgain={list.refetch} />
      ) : (
        <Waiting words="Loading the list…" />
      )}
    </Main>
  )
}
