import { useQuery } from '@tanstack/react-query'
import { FairAccessForFamily } from '#contract/admissions/fair-access.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { council } from '#council'
import { ApiProblem, api } from '#web/app/api.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import { usePrivateLink } from '#web/app/privateAddress.ts'
import { schoolAddresses } from '#web/app/schoolAddresses.ts'
import { useTitle } from '#web/app/title.ts'
import { Button } from '#web/design/form/Button.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'

const title = 'Finding your child a school place'

interface Opened {
  readonly reference: string
  readonly privateKey: string
}

/** `/schools/fair-access/<reference>#<key>`: how far the search for a place is, for the child's family. */
export default function FairAccessPage() {
  const link = usePrivateLink('fairAccess')
  return link?.id ? <OpenedPage reference={link.id} privateKey={link.key} /> : <CannotOpen />
}

function OpenedPage({ reference, privateKey }: Opened) {
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['fair-access', reference, privateKey],
    queryFn: ({ signal }) =>
      api(
        `/api/admissions/fair-access/${encodeURIComponent(reference)}`,
        (json) => FairAccessForFamily.parse(json),
        { signal, headers: { authorization: `Bearer ${privateKey}` } },
      ),
    retry: false,
  })
  useTitle(title)
  if (error instanceof ApiProblem && error.status === 401) return <CannotOpen />
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">{title}</h1>
        {data ? (
          <Case told={data} privateKey={privateKey} />
        ) : error && !isFetching ? (
          <div role="alert">
            <p className="govuk-body">We cannot show this at the moment. Nothing is lost.</p>
            <Button type="button" onClick={() => refetch()}>
              Try again
            </Button>
          </div>
        ) : (
          <p className="govuk-body app-wait" role="status">
            Opening the page…
          </p>
        )}
      </div>
    </Main>
  )
}

function Case({ told, privateKey }: { told: FairAccessForFamily; privateKey: string }) {
  return (
    <>
      <p className="govuk-body-l">{standsInWords(told)}</p>
      {told.inYear && (
        <p className="govuk-body">
          <Link href={schoolAddresses.inYear(told.reference, privateKey)}>
            {told.state === 'placed'
              ? 'Tell us whether you would like this place'
              : 'Go back to your application for a school place'}
          </Link>
        </p>
      )}
      {told.state !== 'placed' && told.state !== 'closed' && (
        <InsetText>
          {told.dueOn
            ? `We aim to find ${told.name} a place by ${dayInWords(told.dueOn)}.`
            : `We aim to find ${told.name} a place within 20 school days.`}
        </InsetText>
      )}
      <h2 className="govuk-heading-m">What has happened</h2>
      <ol className="govuk-list govuk-list--spaced">
        {told.steps.map(({ on, text }) => (
          <li key={`${on} ${text}`}>
            <strong>{dayInWords(on)}</strong>
            <br />
            <span>{text}</span>
          </li>
        ))}
      </ol>
      <p className="govuk-body">
        <span>Would you like to talk to somebody? Call </span>
        <Phone number={council.phone} />
        <span>.</span>
      </p>
      <p className="govuk-body">
        <Link href={schoolAddresses.vacancies}>See which schools have room</Link>
      </p>
    </>
  )
}

function standsInWords({ state, name, school, starts }: FairAccessForFamily): string {
  const at = school?.name ?? 'a school'
  switch (state) {
    case 'placed':
      return `${name} has a place at ${at}${starts ? `, from ${dayInWords(starts)}` : ''}. The school will get in touch with you.`
    case 'proposed':
      return `We have asked ${at} to take ${name}, and are waiting for its answer.`
    case 'refused':
      return `${at} has said that it cannot take ${name}. We are deciding what to do next.`
    case 'directing':
      return `We think that ${at} should take ${name}, and have started the process that can make it do so.`
    case 'closed':
      return `We are no longer looking for a place for ${name} under Fair Access.`
    default:
      return `We are looking for a school that can take ${name}.`
  }
}

/** The same words for a wrong key, one that is missing, and a case that there is not. */
function CannotOpen() {
  const heading = 'This link does not open a page'
  useTitle(heading)
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">{heading}</h1>
        <p className="govuk-body">
          The last part of your private link, after the #, is missing, or a character of the link is wrong.
          Copy all of it from our message.
        </p>
        <p className="govuk-body">
          <span>Have you lost it? Call </span>
          <Phone number={council.phone} />
          <span>.</span>
        </p>
      </div>
    </Main>
  )
}
