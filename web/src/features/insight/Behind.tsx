import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'
import { paths } from '#web/app/paths.ts'
import { Link } from '#web/design/Link.tsx'
import { Table } from '#web/design/Table.tsx'
import { requestsBehind } from './staffInsightCalls.ts'

/** The requests that the number which was followed counts. */
export function Behind({ department, month }: { department: string; month: string }) {
  const [search] = useSearchParams()
  const number = search.get('number')
  const part = { team: search.get('team'), district: search.get('district') }
  const { data, error } = useQuery({
    ...requestsBehind(department, month, number ?? '', part),
    enabled: number !== null,
  })
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = data && `${number} ${part.team} ${part.district} ${month}`
  // Whoever followed a number is taken to what it leads to, though the page stays.
  useEffect(() => {
    if (shown) heading.current?.focus()
  }, [shown])
  if (!number) return null
  if (error) return <p role="alert">We cannot show these requests at the moment. Try again in a minute.</p>
  if (!data) return <p role="status">Loading the requests…</p>
  return (
    <section>
      <h2 className="govuk-heading-m" ref={heading} tabIndex={-1}>
        {`${data.requests.length}${data.more ? ' or more' : ''} ${number}`}
      </h2>
      <Table
        caption="The requests behind the number"
        firstCellIsHeader
        head={[{ text: 'Reference' }, { text: 'Service' }, { text: 'State' }]}
        rows={data.requests.map(({ reference, service, state }) => [
          <Link key={reference} href={paths.workRequest(reference)}>
            {reference}
          </Link>,
          service,
          state,
        ])}
      />
    </section>
  )
}
