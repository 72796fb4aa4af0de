import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { monthOf, monthsUpTo } from '#contract/calendar/month.ts'
import { timeInWords } from '#contract/calendar/times.ts'
import { type ListLook, ListLooks as Looks } from '#contract/workspace/list-looks.ts'
import { ApiProblem } from '#web/app/api.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Select } from '#web/design/form/Select.tsx'
import { Table } from '#web/design/Table.tsx'
import { departmentsOf } from '#web/staff/desk/departments.ts'
import { Failed, Waiting } from '#web/staff/desk/States.tsx'
import { staffApi } from '#web/staff/staffApi.ts'
import { useStaff } from '#web/staff/useStaff.ts'
import { viewNames } from '../list/model/views.ts'

const looksIn = (department: string, month: string) => ({
  queryKey: ['workspace', 'list-looks', department, month],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    staffApi(
      `/api/workspace/departments/${department}/looks?month=${month}`,
      (json) => Looks.parse(json).looks,
      { signal },
    ),
})

/** For as many months as looks are kept: six years. */
const monthsKept = 72
const named = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

const months = () =>
  [...monthsUpTo(monthOf(new Date()), monthsKept)]
    .reverse()
    .map((value) => ({ value, text: named.format(new Date(`${value}-01`)) }))

/** Who looked at the lists of a department that show something of private requests. */
export function ListLooks() {
  const departments = departmentsOf(useStaff(), 'looks')
  const [asked, setAsked] = useState<{ department: string; month: string }>()
  const [errors, setErrors] = useState<{ department?: string; month?: string }>({})
  const [attempt, setAttempt] = useState(0)
  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const [department, month] = [String(form.get('department') ?? ''), String(form.get('month') ?? '')]
    setAttempt(attempt + 1)
    setErrors({
      ...(department === '' && { department: 'Select a department' }),
      ...(month === '' && { month: 'Select a month' }),
    })
    setAsked(department && month ? { department, month } : undefined)
  }
  const wrong = Object.entries(errors)
  return (
    <section aria-labelledby="list-looks">
      {wrong.length > 0 && (
        <ErrorSummary
          attempt={attempt}
          errors={wrong.map(([field, text]) => ({ text, href: `#looks-${field}` }))}
        />
      )}
      <h2 className="govuk-heading-m" id="list-looks">
        Who looked at lists
      </h2>
      <p className="govuk-body">
        Lists and searches show the initials of whoever sent a private request. We record who opened them and
        when. We do not record what they searched for.
      </p>
      <form onSubmit={show} noValidate>
        <Select
          id="looks-department"
          name="department"
          label="Department"
          error={errors.department}
          items={[
            { value: '', text: 'Select a department' },
            ...departments.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
        <Select
          id="looks-month"
          name="month"
          label="Month"
          error={errors.month}
          items={[{ value: '', text: 'Select a month' }, ...months()]}
        />
        <Button>Show who looked at lists</Button>
      </form>
      {asked && <Found {...asked} />}
    </section>
  )
}

function Found({ department, month }: { department: string; month: string }) {
  const { data, error, isFetching, refetch } = useQuery(looksIn(department, month))
  if (error && !isFetching)
    return <Failed problem={error instanceof ApiProblem ? error : undefined} onAgain={refetch} />
  if (!data) return <Waiting words="Looking it up…" />
  if (data.length === 0)
    return (
      <p className="govuk-body" role="status">
        Nobody looked at a list with private requests in that month.
      </p>
    )
  return (
    <div className="app-wide-table">
      <Table
        caption="Looks at lists, the newest first"
        captionSize="m"
        head={[{ text: 'When' }, { text: 'Who' }, { text: 'At what' }]}
        rows={data.map(({ at, by, what }) => [timeInWords(at), by.name, whatInWords(what)])}
      />
    </div>
  )
}

const whatInWords = (what: ListLook['what']): string =>
  what === 'search' ? 'A search' : `The list “${viewNames[what]}”`
