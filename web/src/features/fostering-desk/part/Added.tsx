import { timeInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { LogEntry } from '#contract/fostering/carers/log.ts'
import type { DeskPart } from '#contract/fostering/desk.ts'
import type { SentFile } from '#contract/fostering/files.ts'
import { sortInWords } from '#fostering/carers/child/words.ts'
import { Lines } from '#web/staff/words/Lines.tsx'
import { FileOf } from '../document/FileOf.tsx'
import { actorInWords, turnInWords } from '../words.ts'

type Said = {
  text?: string
  note?: string
  whose?: keyof typeof turnInWords | null
  due?: string
  files?: readonly SentFile[]
}

/** What an entry of a daily log is about, of which day, and whether the other carer reads it. */
const aboutEntry = ({ sort, on, private: isPrivate }: LogEntry) =>
  [sortInWords[sort], dayInWords(on), isPrivate && 'private: the other carer cannot read it']
    .filter(Boolean)
    .join(', ')

/** Messages and notes, the newest first. */
export function Added({ part, household }: { part: DeskPart; household: string | undefined }) {
  const { name, kind, added, earlier } = part
  if (added.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m">What was said</h2>
      {[...added].reverse().map(({ number, at, by, what }) => {
        const { text, note, whose, due, files = [] } = what as Said
        const entry = kind === 'log' ? LogEntry.safeParse(what).data : undefined
        const task = whose ? turnInWords[whose] : undefined
        return (
          <article key={number} className="govuk-!-margin-bottom-6">
            <h3 className="govuk-heading-s govuk-!-margin-bottom-1">
              {`${by.name} (${actorInWords[by.as] ?? by.as}), ${timeInWords(at)}`}
            </h3>
            {entry && <p className="govuk-body-s govuk-!-margin-bottom-1">{aboutEntry(entry)}</p>}
            <p className="govuk-body govuk-!-margin-bottom-1">
              <Lines text={text ?? note ?? ''} />
            </p>
            {entry?.recording && (
              <FileOf
                household={household}
                part={name}
                file={entry.recording}
                title={`Recording of ${dayInWords(entry.on)}`}
              />
            )}
            {files.map((file) => (
              <FileOf key={file.id} household={household} part={name} file={file} title={file.title} />
            ))}
            {task && <p className="govuk-body-s">{due ? `${task}, by ${dayInWords(due)}` : task}</p>}
          </article>
        )
      })}
      {earlier && <p className="govuk-body">What was said before is in the full history below.</p>}
    </>
  )
}
