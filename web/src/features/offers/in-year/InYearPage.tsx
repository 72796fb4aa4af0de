import '../offers.scss'
import { useQuery } from '@tanstack/react-query'
import { council } from '#council'
import { ApiProblem } from '#web/app/api.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import { paths } from '#web/app/paths.ts'
import { useSentApplication } from '#web/app/sentApplication.ts'
import { useTitle } from '#web/app/title.ts'
import { Button } from '#web/design/form/Button.tsx'
import { Link } from '#web/design/Link.tsx'
import type { OfferLink } from '../link.ts'
import { inYearOf, useInYearLink } from './inYear.ts'
import { Stands } from './Stands.tsx'

/** `/schools/in-year/<reference>#<key>`: where an application during the year stands, for whoever holds the private link. */
export default function InYearPage() {
  const link = useInYearLink()
  return link ? <Opened link={link} /> : <CannotOpen />
}

function Opened({ link }: { link: OfferLink }) {
  const { data, error, isFetching, refetch } = useQuery(inYearOf(link))
  if (data) return <Stands link={link} inYear={data} />
  if (error instanceof ApiProblem && [401, 404].includes(error.status))
    return <Unknown link={link} onAgain={refetch} />
  return <OnItsWay failed={error !== null && !isFetching} onAgain={refetch} />
}

/** Nobody has taken it in: it was sent a moment ago, or the link is wrong. */
function Unknown({ link, onAgain }: { link: OfferLink; onAgain(): unknown }) {
  return useSentApplication(link, onAgain) === 'no' ? (
    <CannotOpen />
  ) : (
    <OnItsWay failed={false} onAgain={onAgain} />
  )
}

const title = 'Your application for a school place'

function OnItsWay({ failed, onAgain }: { failed: boolean; onAgain(): unknown }) {
  useTitle(title)
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">{title}</h1>
        {failed ? (
          <div role="alert">
            <p className="govuk-body">
              We cannot show it at the moment. Your application is safe. Check that you are online, wait a
              minute, then try again.
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
      </div>
    </Main>
  )
}

const cannot = 'This link does not open an application'

/** The same words for a wrong key, one that is missing, and an application that does not exist. */
function CannotOpen() {
  useTitle(cannot)
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">{cannot}</h1>
        <p className="govuk-body">
          The last part of your private link, after the #, is missing, or a character of the link is wrong.
          Copy all of it from our message or from the page that you saw when you applied, and open it again.
        </p>
        <p className="govuk-body">
          Have you lost it? If you gave us your email address,{' '}
          <Link href={paths.myRequests}>find your application</Link>.
        </p>
        <p className="govuk-body">
          Or call <Phone number={council.phone} /> and ask for School admissions.
        </p>
      </div>
    </Main>
  )
}
