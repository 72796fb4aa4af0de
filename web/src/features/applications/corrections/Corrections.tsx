import type { Correction, Held } from '#contract/admissions/family.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { council } from '#council'
import { Phone } from '#web/app/frame/Phone.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import type { Opened } from '../change/begin.ts'
import { lastMinuteInWords } from '../held.ts'
import { AskForm } from './AskForm.tsx'
import { subjectInWords } from './subjects.ts'

const outcomes = { changed: 'We changed it', kept: 'We left it as it is' } as const

function answerOf({ answer }: Correction): string {
  if (!answer) return 'We have not looked at it yet'
  return `${outcomes[answer.outcome]}, ${dayInWords(answer.at)}. ${answer.text}`
}

/** What the family asked to have put right, what came of it, and the form for more. */
export function Corrections({ link, held }: { link: Opened; held: Held }) {
  const { corrections, correctUntil } = held
  return (
    <section aria-labelledby="put-right">
      <h2 className="govuk-heading-m" id="put-right">
        Is something wrong?
      </h2>
      {corrections.map((correction) => (
        <SummaryList
          key={correction.id}
          card={{
            title: `You asked on ${dayInWords(correction.at)}: ${subjectInWords(correction, held)}`,
            headingLevel: 3,
          }}
          rows={[
            { key: 'You wrote', value: correction.text },
            { key: 'Our answer', value: answerOf(correction) },
          ]}
        />
      ))}
      {correctUntil ? (
        <>
          <p className="govuk-body">
            If something is wrong, tell us by <span>{lastMinuteInWords(correctUntil)}</span>. We will look at
            it and answer here.
          </p>
          <AskForm link={link} held={held} />
        </>
      ) : (
        <p className="govuk-body">
          Places are being given, so we cannot change anything here any more. If something is wrong, call us
          on <Phone number={council.phone} />.
        </p>
      )}
    </section>
  )
}
