import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { dayAndClock } from '#contract/calendar/times.ts'
import type { PlaceSupport } from '#contract/fostering/carers/support.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { Link } from '#web/design/Link.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { addresses, type PlaceOf } from '../addresses.ts'
import { messageOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { summaries } from '../summaries.ts'
import { RingNow, useNow } from './RingNow.tsx'
import { standingInWords, stateInWords, supportOf } from './requests.ts'

/** `/fostering/place/…/support`: whom to ring now, and everything that they asked us for. */
export default function SupportPage() {
  return <InPlace Page={Support} />
}

function Support({ of, view }: Place) {
  const { data, error, isFetching, refetch } = useQuery(supportOf(of))
  const { state } = useLocation()
  return (
    <PlacePage
      of={of}
      title="Get help"
      summary={summaries.support}
      done={typeof state?.said === 'string' ? state.said : undefined}
    >
      <h2 className="govuk-heading-m">Call us</h2>
      <RingNow duty={data?.duty} worker={view.worker?.name} />
      {view.phase === 'approved' && (
        <ButtonLink href={addresses.askSupport(of)}>Or ask us to help, or to call you back</ButtonLink>
      )}
      {data && <Requests of={of} data={data} />}
      {!data && error && !isFetching && (
        <div role="alert">
          <p className="govuk-body">{messageOf(error)}</p>
          <Button type="button" onClick={() => void refetch()}>
            Try again
          </Button>
        </div>
      )}
    </PlacePage>
  )
}

function Requests({ of, data: { requests, earlier } }: { of: PlaceOf; data: PlaceSupport }) {
  const now = useNow()
  return (
    <section aria-labelledby="asked">
      <h2 className="govuk-heading-m" id="asked">
        What you have asked us for
      </h2>
      {requests.length === 0 && (
        <p className="govuk-body">
          You have not asked us for anything yet. When you do, you will see it here.
        </p>
      )}
      <ul className="govuk-list govuk-list--spaced">
        {requests.map(({ part, request }) => (
          <li key={part} className="govuk-!-margin-bottom-5">
            <Link href={addresses.supportRequest(of, part)}>
              <strong>{request.title}</strong>
              <span>{`, ${dayAndClock(request.asked.at)}`}</span>
            </Link>{' '}
            <Tag colour={colourOf(request, now)}>{tagOf(request, now)}</Tag>
            {standingInWords(request, now).map((words) => (
              <p key={words} className="govuk-body govuk-!-margin-bottom-1">
                {words}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {earlier > 0 && (
        <p className="govuk-body">
          {`There are ${earlier} older ones. Ask your worker if you want to see one of them.`}
        </p>
      )}
    </section>
  )
}

type Request = PlaceSupport['requests'][number]['request']

const isLate = ({ state, risen, promise }: Request, now: Date): boolean =>
  state === 'waiting' && (risen !== undefined || promise.due < now.toISOString())
const tagOf = (request: Request, now: Date) =>
  isLate(request, now) ? 'We are late' : stateInWords[request.state]
const colourOf = (request: Request, now: Date) =>
  isLate(request, now)
    ? 'red'
    : request.state === 'waiting'
      ? 'yellow'
      : request.state === 'answered'
        ? 'green'
        : 'grey'
