import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { timeInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { LogAnswer, LogEntry } from '#contract/fostering/carers/log.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import { sortInWords } from '#fostering/carers/child/words.ts'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { FileOpener } from '#web/questions/files/FileOpener.tsx'
import { loadFile, messageOf, type Opened, wholePartOf } from '../api.ts'
import { inMinutes } from './Recorder.tsx'

/** What stands in a log, the newest first. */
export function Entries({ of, part }: { of: Opened; part: PartView }) {
  const { added, earlier, name } = part
  return (
    <>
      {added.length === 0 && !earlier && <p className="govuk-body">There is nothing in the log yet.</p>}
      <ul className="govuk-list govuk-list--spaced">
        {[...added].reverse().map((one) => (
          <li key={one.number} className="govuk-!-margin-bottom-6">
            <Entry of={of} name={name} one={one} />
          </li>
        ))}
      </ul>
      {earlier && <Earlier key={part.seen} of={of} name={name} after={added[0]?.number ?? 0} />}
    </>
  )
}

function Entry({
  of,
  name,
  one: { at, by, what },
}: {
  of: Opened
  name: string
  one: PartView['added'][number]
}) {
  const entry = LogEntry.safeParse(what).data
  const answer = LogAnswer.safeParse(what).data
  return (
    <>
      <p className="govuk-body govuk-!-margin-bottom-1">
        <strong>{entry ? dayInWords(entry.on) : `Answer from ${by.name}`}</strong>{' '}
        {entry && <Tag colour={entry.sort === 'incident' ? 'red' : 'grey'}>{sortInWords[entry.sort]}</Tag>}{' '}
        {entry?.private && <Tag colour="yellow">Private</Tag>}
      </p>
      <p className="govuk-body-s govuk-!-margin-bottom-1">{`${by.name}, ${timeInWords(at)}`}</p>
      {(entry?.text ?? answer?.note) && (
        <p className="govuk-body app-check__words">{entry?.text ?? answer?.note}</p>
      )}
      {entry?.recording && (
        <FileOpener
          file={entry.recording}
          title={`Recording, ${inMinutes(entry.recording.seconds)}`}
          load={() => loadFile(of, name, entry.recording?.id ?? '')}
        />
      )}
    </>
  )
}

/** What was written before that, fetched when somebody wants it. */
function Earlier({ of, name, after }: { of: Opened; name: string; after: number }) {
  const [open, setOpen] = useState(false)
  const { data, error } = useQuery({ ...wholePartOf(of, name), enabled: open })
  if (!open)
    return (
      <p className="govuk-body">
        <LinkButton onClick={() => setOpen(true)}>Show what was written before</LinkButton>
      </p>
    )
  if (!data)
    return (
      <p className="govuk-body" role="status">
        {error ? messageOf(error) : 'Opening…'}
      </p>
    )
  const before = {
    ...data,
    added: data.added.filter(({ number }) => number < after || after === 0),
    earlier: false,
  }
  return <Entries of={of} part={before} />
}
