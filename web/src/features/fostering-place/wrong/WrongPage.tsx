import { dayInWords } from '#contract/calendar/words.ts'
import type { Track } from '#contract/fostering/carers/wrong.ts'
import { council } from '#council'
import { Phone } from '#web/app/frame/Phone.tsx'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { Link } from '#web/design/Link.tsx'
import { addresses } from '../addresses.ts'
import { isOrWasCarer } from '../carer/links.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { summaries } from '../summaries.ts'
import { caresForChild, openLines, partsOf } from './parts.ts'
import { Talk } from './Talk.tsx'

/** `/fostering/place/…/wrong`: three ways that never mix, and whom to talk to. */
export default function WrongPage() {
  return <InPlace Page={Wrong} />
}

function Wrong(place: Place) {
  const { of, view } = place
  const cares = caresForChild(view)
  return (
    <PlacePage
      of={of}
      title="If something goes wrong"
      summary={cares ? summaries.wrong : summaries.complaints}
    >
      <section aria-labelledby="complaint">
        <h2 className="govuk-heading-m" id="complaint">
          You are not happy with us
        </h2>
        <p className="govuk-body">
          You can complain about anything that we did, or did not do. It will never count against you. The
          worker who supports you does not see it.
        </p>
        <Known place={place} track="complaint" words="Your complaint" />
        {isOrWasCarer(view) ? (
          <ButtonLink href={addresses.complain(of)} variant="secondary">
            Make a complaint
          </ButtonLink>
        ) : (
          <p className="govuk-body">
            <span>To make a complaint, call us on </span>
            <Phone number={council.phone} />.
          </p>
        )}
      </section>
      {cares && (
        <>
          <section aria-labelledby="concern">
            <h2 className="govuk-heading-m" id="concern">
              We are worried about how a child is cared for
            </h2>
            <p className="govuk-body">
              This is called a concern about standards of care. It is not an allegation. We tell you what it
              is and listen to you before we decide anything. Often a bit of support or training is all that
              is needed.
            </p>
            <Known place={place} track="concern" words="A concern that we told you about" />
          </section>
          <section aria-labelledby="allegation">
            <h2 className="govuk-heading-m" id="allegation">
              Somebody says that a child was harmed
            </h2>
            <p className="govuk-body">
              This is called an allegation. It can happen to any carer, and it is hard. It does not mean that
              anybody has decided that it is true.
            </p>
            <p className="govuk-body">
              We tell you as soon as it is safe for everybody. From then on, somebody independent will support
              you, and you will always know when you will next hear from us.
            </p>
            <Known place={place} track="allegation" words="What we told you about" />
          </section>
        </>
      )}
      <Talk place={place} />
    </PlacePage>
  )
}

/** Those of one way that they know of. That there is none is never said: there may be one that they were not told of. */
function Known({ place: { of, view }, track, words }: { place: Place; track: Track; words: string }) {
  const parts = partsOf(view, track)
  if (parts.length === 0) return null
  return (
    <ul className="govuk-list govuk-list--spaced">
      {parts.map(({ name, state, since }) => {
        const day = openLines(view, name).find(
          ({ whose, due }) => whose === 'council' && due?.kind === 'day',
        )?.dueWords
        const how =
          state === 'done'
            ? `Answered or closed on ${dayInWords(since)}.`
            : day && `You will hear from us ${day}.`
        return (
          <li key={name}>
            <Link href={addresses.wrongPart(of, name)}>
              {parts.length > 1 ? `${words}, number ${name.replace(/^.*\.x/, '')}` : words}
            </Link>
            {how && <div>{how}</div>}
          </li>
        )
      })}
    </ul>
  )
}
