import '#web/journey/journey.scss'
import { momentInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import { Tag } from '#web/design/Tag.tsx'
import { FileOpener } from '#web/questions/files/FileOpener.tsx'
import { whoseInWords } from '../words.ts'
import { aboutInWords } from './about.ts'
import { readMessage } from './read.ts'

/** Fetches a file of these messages. */
export type Load = (file: string) => Promise<Blob>

/** Messages, newest first: who, when, whose task it is, what about and by when, and what came with them. */
export function MessageList({ messages, load }: { messages: PartView['added']; load: Load }) {
  if (messages.length === 0) return <p className="govuk-body">There are no messages yet.</p>
  return (
    <ul className="govuk-list govuk-list--spaced">
      {[...messages].reverse().map(({ number, at, by, what }) => {
        const { text, whose, about, due, files } = readMessage(what)
        const facts = [about && `About: ${aboutInWords(about)}`, due && `by ${dayInWords(due)}`].filter(
          Boolean,
        )
        return (
          <li key={number} className="govuk-!-margin-bottom-6">
            <p className="govuk-body govuk-!-margin-bottom-1">
              <strong>{by.name}</strong> <span>{momentInWords(at)}</span>
            </p>
            {(whose || facts.length > 0) && (
              <p className="govuk-body govuk-!-margin-bottom-1">
                {whose && <Tag colour={whose === 'applicant' ? 'blue' : 'grey'}>{whoseInWords[whose]}</Tag>}{' '}
                <span>{facts.join(', ')}</span>
              </p>
            )}
            <p className="govuk-body app-check__words">{text}</p>
            {files.map((file) => (
              <FileOpener key={file.id} file={file} title={file.title} load={() => load(file.id)} />
            ))}
          </li>
        )
      })}
    </ul>
  )
}
