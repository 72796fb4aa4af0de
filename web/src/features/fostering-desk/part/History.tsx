import { useState } from 'react'
import { useParams } from 'react-router'
import { timeInWords } from '#contract/calendar/times.ts'
import { DeskPart, type PartEvent } from '#contract/fostering/desk.ts'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { asks } from '../api.ts'
import { actorInWords } from '../words.ts'
import { happened } from './happened.ts'

/** Who did what when, the newest first. */
export function History({ part }: { part: DeskPart }) {
  const { household = '' } = useParams()
  const [all, setAll] = useState(false)
  if (part.history.length === 0 && !part.earlier)
    return <p className="govuk-body">Nothing has happened yet.</p>
  return (
    <>
      <h2 className="govuk-heading-m">What has happened</h2>
      {all ? (
        <Asked
          query={asks(DeskPart, ['households', household, 'parts', part.name], 'all')}
          waiting="Loading all of it…"
        >
          {({ history }) => <Events events={history} kind={part.kind} />}
        </Asked>
      ) : (
        <Events events={part.history} kind={part.kind} />
      )}
      {part.earlier && !all && (
        <p className="govuk-body">
          <LinkButton onClick={() => setAll(true)}>Show what happened before</LinkButton>
        </p>
      )}
    </>
  )
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

function Events({ events, kind }: { events: readonly PartEvent[]; kind: DeskPart['kind'] }) {
  return (
    <ol className="govuk-list" reversed>
      {[...events].reverse().map(({ number, type, at, by }) => (
        <li key={number}>
          {`${capital(timeInWords(at))}, ${by.name} (${actorInWords[by.as] ?? by.as}): ${happened(kind, type)}`}
        </li>
      ))}
    </ol>
  )
}
