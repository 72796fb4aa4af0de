import { dayInWords } from '#contract/calendar/words.ts'
import type { MeetingView } from '#contract/fostering/panel/meeting.ts'
import { roleInWords } from '#contract/fostering/panel/words.ts'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { answerInWords } from '../words.ts'

/** Who is invited, and what each of them said. */
export function Invitations({ view: { invited } }: { view: MeetingView }) {
  const coming = invited.filter(({ answer }) => answer === 'yes').length
  return (
    <section aria-labelledby="invited">
      <h2 className="govuk-heading-m" id="invited">
        Invitations
      </h2>
      {invited.length === 0 ? (
        <p className="govuk-body">Nobody is invited yet.</p>
      ) : (
        <>
          <p className="govuk-body">{`${coming} of ${invited.length} said that they are coming.`}</p>
          <SummaryList
            rows={invited.map(({ member, name, role, answer, answered, on }) => ({
              key: name,
              value: (
                <div key={member}>
                  <Tag colour={answer === 'yes' ? 'green' : answer === 'no' ? 'red' : 'grey'}>
                    {answer ? answerInWords[answer] : 'No answer yet'}
                  </Tag>{' '}
                  <span>
                    {`${roleInWords[role]}. ${answered ? `Answered on ${dayInWords(answered)}` : `Invited on ${dayInWords(on)}`}`}
                  </span>
                </div>
              ),
            }))}
          />
        </>
      )}
    </section>
  )
}
