import { clockInWords } from '#contract/calendar/times.ts'
import type { Terms } from '#contract/fostering/panel/referral.ts'
import { termsInWords } from '#fostering/parts/referral/words.ts'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import type { Waiting } from './outbox/store.ts'
import type { Doings } from './outbox/useOutbox.ts'

/** What was done on this device and has not arrived, and what was refused, with what was written. */
export function NotSent({ late, holds, settle }: Pick<Doings, 'late' | 'holds' | 'settle'>) {
  const refused = late.filter((one) => one.refused !== null)
  const kept = late.filter((one) => one.refused === null)
  return (
    <>
      {kept.length > 0 && (
        <InsetText>
          <h2 className="govuk-heading-s">Not sent yet</h2>
          <p className="govuk-body">
            {holds
              ? 'This is kept on this device, locked so that only you can read it. We send it, in this order, as soon as you are connected again.'
              : 'Your browser does not let us keep this on your device, so leave this page open. We will send it, in this order, as soon as you are back online.'}
          </p>
          <ol className="govuk-list govuk-list--number">
            {kept.map((one) => (
              <li key={one.key}>
                <Line one={one} />
              </li>
            ))}
          </ol>
        </InsetText>
      )}
      {refused.length > 0 && (
        <section className="day-refused" aria-labelledby="day-refused">
          <h2 className="govuk-heading-s" id="day-refused">
            This could not be recorded
          </h2>
          <ul className="govuk-list">
            {refused.map((one) => (
              <li key={one.key} className="day-refused__one">
                <Line one={one} />
                <p className="govuk-body">{one.refused}</p>
                <p className="govuk-body">
                  <LinkButton onClick={() => settle(one.key)}>{`I have read this: ${one.words}`}</LinkButton>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** Words that somebody wrote with it. */
const written = ({ body }: Waiting): string[] => [
  ...['reasons', 'reason', 'doubts', 'words'].flatMap((field) => {
    const value = body[field]
    return typeof value === 'string' && value !== '' ? [value] : []
  }),
  ...(body.terms ? termsInWords(body.terms as Terms) : []),
]

function Line({ one }: { one: Waiting }) {
  return (
    <>
      <p className="govuk-body">
        <strong>{one.words}</strong> <span>{`at ${clockInWords(one.at)}`}</span>
      </p>
      {written(one).map((text) => (
        <p key={text} className="govuk-body day-written">
          {text}
        </p>
      ))}
    </>
  )
}
