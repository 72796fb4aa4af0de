import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dayAndClock, momentInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { aboutInWords } from '#contract/fostering/about.ts'
import type { EnquiryStep, EnquiryView, Reach } from '#contract/fostering/enquiry.ts'
import { council } from '#council'
import { ApiProblem } from '#web/app/api.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import { usePrivateLink } from '#web/app/privateAddress.ts'
import { useTitle } from '#web/app/title.ts'
import { Button } from '#web/design/form/Button.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { addresses } from '../addresses.ts'
import { enquiryOf, type Opened } from '../api.ts'
import { byInWords } from '../ask/Asked.tsx'
import { Apply } from './Apply.tsx'
import { Booking } from './Booking.tsx'

const title = 'Your enquiry'

const replies: Readonly<Record<Reach, string>> = {
  call: 'By phone',
  email: 'By email',
  text: 'By text message',
}

/** `/fostering/enquiry/<reference>#<key>`: where an enquiry stands, for whoever asked. */
export default function EnquiryPage() {
  const link = usePrivateLink('enquiry')
  return link?.id ? <OpenedPage link={{ reference: link.id, key: link.key }} /> : <CannotOpen />
}

function OpenedPage({ link }: { link: Opened }) {
  const { data, error, isFetching, refetch } = useQuery(enquiryOf(link))
  useTitle(title)
  if (data) return <Shown link={link} enquiry={data} stale={error !== null} />
  if (error instanceof ApiProblem && error.status === 401) return <CannotOpen />
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">{title}</h1>
        {error && !isFetching ? (
          <div role="alert">
            <p className="govuk-body">We cannot show your enquiry at the moment. What you sent us is safe.</p>
            <Button type="button" onClick={() => refetch()}>
              Try again
            </Button>
          </div>
        ) : (
          <p className="govuk-body app-wait" role="status">
            Opening your enquiry…
          </p>
        )}
      </div>
    </Main>
  )
}

function Shown({ link, enquiry, stale }: { link: Opened; enquiry: EnquiryView; stale: boolean }) {
  const { reference, state, steps, handedTo, calledOff, rescheduled } = enquiry
  // What we changed of their time stands first, for as long as this page is open.
  const [isChangedByUs] = useState(Boolean(calledOff ?? rescheduled))
  useTitle(`${title} – ${reference}`)
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">{reference}</span>
          <span className="govuk-visually-hidden">: </span>
          <span>{title}</span>
        </h1>
        {stale && <p className="govuk-body">We cannot reach the service now. This is how it stood last.</p>}
        {isChangedByUs && <Booking link={link} enquiry={enquiry} />}
        <h2 className="govuk-heading-m">What happens next</h2>
        {state === 'closed' && (
          <p className="govuk-body">
            Your enquiry is closed. You can <Link href={addresses.ask}>ask us again</Link> whenever you like.
          </p>
        )}
        {handedTo && (
          <p className="govuk-body">{`${handedTo} has your enquiry now and will get in touch with you.`}</p>
        )}
        {steps.length > 0 && (
          <ul className="govuk-list govuk-list--spaced">
            {steps.map((step) => (
              <li key={step.name}>
                <Step step={step} />
              </li>
            ))}
          </ul>
        )}
        {state === 'invited' && <Apply apply={enquiry.apply} />}
        {!isChangedByUs && <Booking link={link} enquiry={enquiry} />}
        <Told enquiry={enquiry} />
        <h2 className="govuk-heading-m">While you wait</h2>
        <ul className="govuk-list">
          <li>
            <Link href={addresses.pack}>Read the information pack</Link>
          </li>
          <li>
            <Link href={addresses.home}>Find answers to what people ask</Link>
          </li>
        </ul>
        <p className="govuk-body">
          Is something wrong, or should we delete it sooner? Call us on <Phone number={council.phone} /> and
          say your reference.
        </p>
      </div>
    </Main>
  )
}

function Step({ step: { title: text, whose, state, by, at, doneOn } }: { step: EnquiryStep }) {
  const on = doneOn ? dayInWords(doneOn) : at && dayAndClock(at)
  const when = on ? `on ${on}` : by ? byInWords(by) : ''
  return (
    <>
      <strong>{text}</strong>{' '}
      <Tag colour={state === 'done' ? 'green' : state === 'late' ? 'red' : 'blue'}>
        {state === 'done'
          ? 'Done'
          : state === 'late'
            ? 'Late'
            : whose === 'you'
              ? 'For you to do'
              : 'For us to do'}
      </Tag>
      {when && <p className="govuk-body">{when.charAt(0).toUpperCase() + when.slice(1)}</p>}
      {state === 'late' && (
        <p className="govuk-body">
          We are late, and we are sorry. Our manager can see this. You can call us on{' '}
          <Phone number={council.phone} />.
        </p>
      )}
    </>
  )
}

function Told({ enquiry }: { enquiry: EnquiryView }) {
  const { about, name, reach, email, phone, times, postcode, words, receivedOn, happened } = enquiry
  return (
    <>
      <h2 className="govuk-heading-m">What you told us</h2>
      <SummaryList
        rows={[
          { key: 'You asked about', value: aboutInWords[about] },
          { key: 'Name', value: name },
          { key: 'How we will reply', value: replies[reach] },
          ...(email ? [{ key: 'Email', value: email }] : []),
          ...(phone ? [{ key: 'Phone', value: phone }] : []),
          ...(times ? [{ key: 'When a call suits', value: times }] : []),
          { key: 'Postcode', value: postcode },
          ...(words ? [{ key: 'You wrote', value: words }] : []),
          { key: 'You asked on', value: dayInWords(receivedOn) },
        ]}
      />
      <h2 className="govuk-heading-m">What happened so far</h2>
      <ul className="govuk-list govuk-list--spaced">
        {happened.map(({ at, what, words: answer }) => (
          <li key={`${at} ${what}`}>
            <span>{`${momentInWords(at)}: ${what}`}</span>
            {answer && (
              <InsetText>
                <span className="app-as-written">{answer}</span>
              </InsetText>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The same words for a wrong key, one that is missing, and an enquiry that there is not. */
function CannotOpen() {
  const heading = 'This link does not open an enquiry'
  useTitle(heading)
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">{heading}</h1>
        <p className="govuk-body">
          The last part of your private link, after the #, is missing, or a character of the link is wrong.
          Copy all of it from our message or from the page that you saw when you asked.
        </p>
        <p className="govuk-body">
          Have you lost it? Call us on <Phone number={council.phone} />. We can send it again to the email
          address or mobile number that you gave. Or <Link href={addresses.ask}>ask us again</Link>.
        </p>
      </div>
    </Main>
  )
}
