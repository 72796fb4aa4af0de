import './offers.scss'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ApiProblem } from '#web/app/api.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { useSentApplication } from '#web/app/sentApplication.ts'
import { useTitle } from '#web/app/title.ts'
import { Button } from '#web/design/form/Button.tsx'
import { CannotOpen } from './CannotOpen.tsx'
import { Late } from './Late.tsx'
import { type OfferLink, useOfferLink } from './link.ts'
import { offerOf } from './offer.ts'
import { Published } from './Published.tsx'
import { Waiting } from './Waiting.tsx'

/** `/schools/offer/<reference>#<key>`: which school a child was offered and why, for whoever holds the private link. */
export default function OfferPage() {
  const link = useOfferLink()
  return link ? <Opened link={link} /> : <CannotOpen />
}

/** How long after the moment a page that still waits belongs to somebody who applied too late for it, in milliseconds. */
const patience = 10 * 60_000
const isLate = (at: string): boolean => Date.now() > Date.parse(at) + patience

function Opened({ link }: { link: OfferLink }) {
  const { data, error, isFetching, refetch } = useQuery(offerOf(link))
  const [waited, setWaited] = useState(false)
  const waits = data?.state === 'waiting'
  useEffect(() => {
    if (waits) setWaited(true)
  }, [waits])
  if (data?.state === 'published') return <Published link={link} offer={data} cameByItself={waited} />
  if (data?.at && isLate(data.at)) return <Late link={link} />
  if (data) return <Waiting offer={data} stale={error !== null} onLook={refetch} />
  if (error instanceof ApiProblem && [401, 404].includes(error.status))
    return <Unknown link={link} onAgain={refetch} />
  return <OnItsWay failed={error !== null && !isFetching} onAgain={refetch} />
}

/** Its round does not know it: it was sent a moment ago, or the link is wrong. */
function Unknown({ link, onAgain }: { link: OfferLink; onAgain(): unknown }) {
  return useSentApplication(link, onAgain) === 'no' ? (
    <CannotOpen />
  ) : (
    <OnItsWay failed={false} onAgain={onAgain} />
  )
}

const title = 'Your school offer'

function OnItsWay({ failed, onAgain }: { failed: boolean; onAgain(): unknown }) {
  useTitle(title)
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">{title}</h1>
        {failed ? (
          <div role="alert">
            <p className="govuk-body">
              We cannot show it at the moment. Your child’s offer is safe, and it does not matter when you
              look: nobody gets or loses a place by being first.
            </p>
            <p className="govuk-body">Check that you are online, wait a minute, then try again.</p>
            <Button type="button" onClick={() => onAgain()}>
              Try again
            </Button>
          </div>
        ) : (
          <p className="govuk-body app-wait" role="status">
            Opening your offer…
          </p>
        )}
      </div>
    </Main>
  )
}
