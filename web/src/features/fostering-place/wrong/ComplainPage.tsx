import { useState } from 'react'
import { useNavigate } from 'react-router'
import { fosteringProfile } from '#council/fostering/profile.ts'
import { Link } from '#web/design/Link.tsx'
import { addresses } from '../addresses.ts'
import { referralsOf } from '../decision/referrals.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { summaries } from '../summaries.ts'
import { nextComplaint } from './parts.ts'
import { Say } from './Say.tsx'

/** `/fostering/place/…/wrong/complaint`: somebody complains. */
export default function ComplainPage() {
  return <InPlace Page={Complain} />
}

function Complain(place: Place) {
  const { of, view } = place
  const navigate = useNavigate()
  // Chosen once: sent again after a failure, it is the same complaint.
  const [name] = useState(() => nextComplaint(view, of.person))
  const [decision] = referralsOf(view)
  return (
    <PlacePage
      of={of}
      title="Make a complaint"
      summary={summaries.complain}
      back={{ href: addresses.wrong(of), text: 'Back to “If something goes wrong”' }}
    >
      <h2 className="govuk-heading-m">If it is about our decision to approve you or not</h2>
      <p className="govuk-body">
        A complaint cannot change that decision. Our letter says how you can ask for an independent review of
        it, and by when.{' '}
        {decision && <Link href={addresses.decision(of, decision.name)}>Read our decision and letters</Link>}
      </p>
      <h2 className="govuk-heading-m">Somebody can help you with it</h2>
      <p className="govuk-body">
        An advocate can help you to say what you want to say, and speak for you. They do not work for us. Ask{' '}
        {fosteringProfile.independents.map(({ name: who, href }) => (
          <Link key={who} href={href}>
            {who}
          </Link>
        ))}{' '}
        how to find one.
      </p>
      <h2 className="govuk-heading-m">Your complaint</h2>
      <Say
        place={place}
        part={name}
        seen={0}
        what="make"
        label="What went wrong?"
        hint="Say what happened and when, in your own words. You can stop and come back: it stays on this device until you send it."
        missing="Say what went wrong"
        longest={10_000}
        button="Send my complaint"
        more={{
          name: 'wants',
          label: 'What would put it right? (optional)',
          hint: 'For example: an apology, a call, or something done differently.',
        }}
        onDone={() =>
          navigate(addresses.wrongPart(of, name), {
            state: { done: 'We have your complaint. This page shows what happens with it' },
          })
        }
      />
    </PlacePage>
  )
}
