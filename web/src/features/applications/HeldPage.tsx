import { useQuery } from '@tanstack/react-query'
import type { Held } from '#contract/admissions/family.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { council } from '#council'
import { ApiProblem } from '#web/app/api.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import { paths } from '#web/app/paths.ts'
import { usePrivateLink } from '#web/app/privateAddress.ts'
import { schoolAddresses } from '#web/app/schoolAddresses.ts'
import { useSentApplication } from '#web/app/sentApplication.ts'
import { useTitle } from '#web/app/title.ts'
import { Button } from '#web/design/form/Button.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'
import type { Opened } from './change/begin.ts'
import { ChangeIt } from './change/ChangeIt.tsx'
import { Corrections } from './corrections/Corrections.tsx'
import { heldOf } from './held.ts'
import { Preferences, WhatWeHold } from './WhatWeHold.tsx'

const title = 'Check what we hold'

/** `/schools/application/<reference>#<key>`: what is held of a child in a round, for whoever applied. */
export default function HeldPage() {
  const link = usePrivateLink('application')
  return link?.id ? <OpenedPage link={{ reference: link.id, key: link.key }} /> : <CannotOpen />
}

function OpenedPage({ link }: { link: Opened }) {
  const { data, error, isFetching, refetch } = useQuery(heldOf(link))
  if (data) return <HeldView link={link} held={data} stale={error !== null} />
  if (error instanceof ApiProblem && error.status === 401) return <Unknown link={link} onAgain={refetch} />
  return <NotYet link={link} failed={error !== null && !isFetching} onAgain={refetch} />
}

/** Its round does not know it: it was sent a moment ago, or the link is wrong. */
function Unknown({ link, onAgain }: { link: Opened; onAgain(): unknown }) {
  const sent = useSentApplication(link, onAgain)
  return sent === 'no' ? <CannotOpen /> : <NotYet link={link} failed={false} onAgain={onAgain} />
}

/** It is on its way into its round, or cannot be reached. What was sent can be changed all the same. */
function NotYet({ link, failed, onAgain }: { link: Opened; failed: boolean; onAgain(): unknown }) {
  useTitle(title)
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">{title}</h1>
        {failed ? (
          <div role="alert">
            <p className="govuk-body">
              We cannot show it at the moment. Your application is safe. Just after you sent it, it can take a
              minute until it is here.
            </p>
            <Button type="button" onClick={() => onAgain()}>
              Try again
            </Button>
          </div>
        ) : (
          <p className="govuk-body app-wait" role="status">
            Opening your application…
          </p>
        )}
        <ChangeIt link={link} />
        <ToPrivatePage link={link} />
      </div>
    </Main>
  )
}

function HeldView({ link, held, stale }: { link: Opened; held: Held; stale: boolean }) {
  useTitle(`${title} – ${held.reference}`)
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">{held.round.title}</span>
          <span className="govuk-visually-hidden">: </span>
          <span>{title}</span>
        </h1>
        {stale && <p className="govuk-body">We cannot reach the service now. This is what we last knew.</p>}
        <p className="govuk-body-l">
          This is everything that decides which school <span>{held.child.name}</span> is offered. When places
          are given, for offers on <span>{dayInWords(held.round.offersOn)}</span>, we go by the same facts and
          the same rules.
        </p>
        <p className="govuk-body">
          {held.inTime
            ? 'Your application is on time.'
            : 'Your application counts as late: children who applied on time come first.'}
        </p>
        <Preferences held={held} />
        <InsetText>
          Only you and the council see the order of your schools. The schools do not, and cannot take it into
          account.
        </InsetText>
        <p className="govuk-body">
          <Link href={schoolAddresses.howDecided}>Read how school places are decided</Link>
        </p>
        <WhatWeHold held={held} />
        <Corrections link={link} held={held} />
        <ChangeIt link={link} held={held} />
        <ToPrivatePage link={link} />
      </div>
    </Main>
  )
}

const ToPrivatePage = ({ link: { reference, key } }: { link: Opened }) => (
  <p className="govuk-body">
    <Link href={paths.request(reference, key)}>Go to your private page</Link>
  </p>
)

/** The same words for a wrong key, one that is missing, and an application that there is not. */
function CannotOpen() {
  const heading = 'This link does not open an application'
  useTitle(heading)
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">{heading}</h1>
        <p className="govuk-body">
          The last part of your private link, after the #, is missing, or a character of the link is wrong.
          Copy all of it from our message or from the page that you saw when you applied.
        </p>
        <p className="govuk-body">
          Have you lost it? <Link href={paths.myRequests}>Find your application</Link> by the email address
          that you gave us, or call <Phone number={council.phone} />.
        </p>
      </div>
    </Main>
  )
}
