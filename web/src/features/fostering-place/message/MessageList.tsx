import '#web/journey/journey.scss'
import { momentInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import { Tag } from '#web/design/Tag.tsx'
import { whoseInWords } from '../words.ts'
import { aboutInWords } from './about.ts'
import { readMessage } from './read.ts'

/** Messages, newest first: who, when, whose task it is, what about and by when. */
export function MessageList({ messages }: { messages: PartView['added'] }) {
  if (messages.length === 0) return <p className="govuk-body">There are no messages yet.</p>
  return (
    <ul className="govuk-list govuk-list--spaced">
      {[...messages].reverse().map(({ number, at, by, what }) => {
        const { text, whose, about, due } = readMessage(what)
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
          </li>
        )
      })}
    </ul>
  )
}
