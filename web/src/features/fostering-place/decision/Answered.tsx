import { dayInWords } from '#contract/calendar/words.ts'
import type { ReferralForHousehold } from '#contract/fostering/panel/referral.ts'
import { Link } from '#web/design/Link.tsx'
import { addresses } from '../addresses.ts'
import type { Place } from '../enter/InPlace.tsx'
import { referralsOf } from './referrals.ts'

interface Props {
  place: Place
  name: string
  referral: ReferralForHousehold
}

/** What they chose, where to see what comes of it, and what somebody can do who would have chosen otherwise. */
export function Answered({ place: { of, view }, name, referral: { answer } }: Props) {
  if (!answer) return null
  const other = answer.by === view.you.id ? undefined : view.people.find(({ id }) => id === answer.by)
  // Newest first: what they wrote went to the panel as one of its own, since then.
  const [newest] = referralsOf(view)
  const isAgain = answer.way === 'representations' && newest !== undefined && newest.name !== name
  return (
    <section aria-labelledby="answered">
      <h2 className="govuk-heading-m" id="answered">
        {answer.way === 'review'
          ? 'The independent review'
          : `What ${other ? other.name : 'you'} wrote to us`}
      </h2>
      {answer.words && <p className="govuk-body app-check__words">{answer.words}</p>}
      {other && (
        <p className="govuk-body">
          You apply together, so this counts for both of you, and you cannot choose the other way now. If you
          would have chosen differently, talk to your worker.
        </p>
      )}
      {isAgain && (
        <p className="govuk-body">
          <Link href={addresses.decision(of, newest.name)}>See what has happened since</Link>
        </p>
      )}
      {answer.way === 'review' && !answer.closed && (
        <p className="govuk-body">
          {answer.notified
            ? `They told us on ${dayInWords(answer.notified)} that you asked for it. We will send them our papers, and they will write to you.`
            : 'Have you applied to them yet? We cannot do that for you. Search GOV.UK for “independent review mechanism”, and send them our letter.'}
        </p>
      )}
    </section>
  )
}
