import '../offers.scss'
import { rounds } from 'virtual:rounds'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { ApiProblem } from '#web/app/api.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { schoolAddresses } from '#web/app/schoolAddresses.ts'
import { useTitle } from '#web/app/title.ts'
import { Button } from '#web/design/form/Button.tsx'
import { Link } from '#web/design/Link.tsx'
import { AnnouncedLots } from './AnnouncedLots.tsx'
import { Checked } from './Checked.tsx'
import { fileAddress, publishedFile } from './published.ts'

/** `/schools/check-a-round/<round>#<code>`: gives all places of a published round again, in this browser, and compares. */
export default function CheckRoundPage() {
  const { round = '' } = useParams()
  const known = rounds.find(({ id }) => id === round)
  useTitle(`Check how places were given: ${known?.title ?? round}`)
  return (
    <Main>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{known?.title ?? round}</span>
        <span className="govuk-visually-hidden">: </span>
        <span>Check how places were given</span>
      </h1>
      <Fetched round={round} />
      <div className="app-column">
        <p className="govuk-body">
          <Link href={schoolAddresses.howDecided}>Read how school places are decided</Link>
        </p>
      </div>
    </Main>
  )
}

const AboutTheFile = ({ round }: { round: string }) => (
  <div className="app-column">
    <p className="govuk-body">
      All places of this round are published, without names, dates of birth, homes or distances. This page
      loads that file, works out every place again by the same rules on your own device, and says whether the
      result is the same.
    </p>
    <p className="govuk-body">
      <Link href={fileAddress(round)} download={`${round}.json`}>
        Download the file
      </Link>{' '}
      to check it by other means.
    </p>
  </div>
)

function Fetched({ round }: { round: string }) {
  const { data, error, isFetching, refetch } = useQuery(publishedFile(round))
  if (data !== undefined)
    return (
      <>
        <AboutTheFile round={round} />
        <Checked file={data} />
      </>
    )
  if (error instanceof ApiProblem && error.status === 404)
    return (
      <>
        <p className="govuk-body-l" role="status">
          How these places were given is not published yet. It will be once families have seen their offers.
        </p>
        <AnnouncedLots round={round} />
      </>
    )
  if (error && !isFetching)
    return (
      <div role="alert">
        <p className="govuk-body">
          We cannot load the file at the moment. Check that you are online, then try again.
        </p>
        <Button type="button" onClick={() => refetch()}>
          Try again
        </Button>
      </div>
    )
  return (
    <p className="govuk-body" role="status">
      Loading the round…
    </p>
  )
}
