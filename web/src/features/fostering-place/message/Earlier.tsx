import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { loadFile, messageOf, type Opened, partOf } from '../api.ts'
import { MessageList } from './MessageList.tsx'

/** The messages of a year before, fetched when somebody wants them. */
export function Earlier({ of, part }: { of: Opened; part: string }) {
  const [open, setOpen] = useState(false)
  const { data, error } = useQuery({ ...partOf(of, part), enabled: open })
  const year = part.split('.')[2]
  return (
    <section aria-labelledby={`year-${year}`}>
      <h2 className="govuk-heading-m" id={`year-${year}`}>{`Messages of ${year}`}</h2>
      {!open && (
        <p className="govuk-body">
          <LinkButton onClick={() => setOpen(true)}>{`Show the messages of ${year}`}</LinkButton>
        </p>
      )}
      {open && !data && (
        <p className="govuk-body" role="status">
          {error ? messageOf(error) : 'Opening…'}
        </p>
      )}
      {data && <MessageList messages={data.added} load={(file) => loadFile(of, part, file)} />}
    </section>
  )
}
