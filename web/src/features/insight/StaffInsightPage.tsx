import { useQuery } from '@tanstack/react-query'
import type { ChangeEvent } from 'react'
import { useSearchParams } from 'react-router'
import type { DepartmentInsight } from '#contract/insight/department-insight.ts'
import { council } from '#council'
import { mayIn } from '#requests/rights/may.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { NumbersOnTheWay } from '#web/app/frame/OnTheWay.tsx'
import { Select } from '#web/design/form/Select.tsx'
import { Desk } from '#web/staff/desk/Desk.tsx'
import { useStaff } from '#web/staff/useStaff.ts'
import { Behind } from './Behind.tsx'
import { KeyNumbers } from './KeyNumbers.tsx'
import { PartTable } from './PartTable.tsx'
import { departmentInsightOf } from './staffInsightCalls.ts'
import { monthInWords } from './words.ts'

/** `/workspace/insight`: a department's numbers by team and district, with the requests behind each. */
export default function StaffInsightPage() {
  return (
    <Desk department={useSearchParams()[0].get('department') ?? undefined}>
      <Main>
        <h1 className="govuk-heading-l">Department figures</h1>
        <Choice />
      </Main>
    </Desk>
  )
}

function Choice() {
  const staff = useStaff()
  const [search, setSearch] = useSearchParams()
  const open = council.departments.filter(({ id }) => mayIn(staff, 'insight', id))
  const department = search.get('department') ?? open[0]?.id
  const { data, error, isFetching, refetch } = useQuery({
    ...departmentInsightOf(department ?? '', search.get('month')),
    enabled: department !== undefined,
  })
  if (!department)
    return (
      <p className="govuk-body">
        You cannot see figures for any department. Ask the person who manages yours.
      </p>
    )
  const choose = (name: string) => (event: ChangeEvent<HTMLSelectElement>) =>
    setSearch({ department, ...(data ? { month: data.month } : {}), [name]: event.target.value })
  return (
    <>
      <Select
        id="department"
        label="Department"
        value={department}
        onChange={choose('department')}
        items={open.map(({ id, name }) => ({ value: id, text: name }))}
      />
      {data ? (
        <>
          <Select
            id="month"
            label="Requests sent in"
            value={data.month}
            onChange={choose('month')}
            items={[...data.months].reverse().map((month) => ({ value: month, text: monthInWords(month) }))}
          />
          <Numbers data={data} />
        </>
      ) : (
        <NumbersOnTheWay failed={error !== null && !isFetching} again={() => void refetch()} />
      )}
    </>
  )
}

function Numbers({ data }: { data: DepartmentInsight }) {
  if (data.whole.received === 0)
    return <p className="govuk-body">{`This department received nothing in ${monthInWords(data.month)}.`}</p>
  return (
    <>
      <KeyNumbers figures={data.whole} what="requests" open="still open" />
      <PartTable data={data} kind="team" caption="By team" parts={data.teams} />
      <PartTable
        data={data}
        kind="district"
        caption="By inspectors’ area (district)"
        parts={data.districts}
      />
      <Behind department={data.department.id} month={data.month} />
    </>
  )
}
