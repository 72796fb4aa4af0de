import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { dayAndClock } from '#contract/calendar/times.ts'
import { SupportWaiting } from '#contract/fostering/carers/support.ts'
import { PartView } from '#contract/fostering/parts.ts'
import { askedAgain } from '#web/app/askedAgain.ts'
import { Link } from '#web/design/Link.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { ActButton } from '#web/staff/desk/ActButton.tsx'
import { Pager } from '#web/staff/list/Pager.tsx'
import { addresses } from '../addresses.ts'
import { asks, useAct } from '../api.ts'
import { useMay } from '../useMay.ts'

/** What those who are approved asked us for and wait for, soonest first, with one press to take it on. */
export function SupportWaits() {
  return useMay()('support') ? <Inside /> : null
}

function Inside() {
  const [search] = useSearchParams()
  const after = search.get('support') ?? undefined
  const { data, error, isFetching } = useQuery({
    ...asks(SupportWaiting, ['support'], after ? new URLSearchParams({ after }).toString() : ''),
    refetchInterval: askedAgain(60_000),
  })
  const [said, setSaid] = useState('')
  return (
    <section aria-labelledby="support">
      <h2 className="govuk-heading-m govuk-!-margin-bottom-2" id="support">
        Requests for support
      </h2>
      <p className="govuk-body" role="status">
        {said}
      </p>
      {!data && !error && <p className="govuk-body">Opening the requests…</p>}
      {error && !isFetching && (
        <p className="govuk-body">We cannot reach the service now. We will keep trying every minute.</p>
      )}
      {data?.requests.length === 0 && (
        <p className="govuk-body">
          {after ? 'Nobody else is waiting for an answer.' : 'Nobody is waiting for an answer.'}
        </p>
      )}
      <ul className="govuk-list">
        {data?.requests.map((request) => (
          <Waits
            key={`${request.household} ${request.part}`}
            request={request}
            now={data.now}
            say={setSaid}
          />
        ))}
      </ul>
      {data && (
        <Pager
          after={after}
          next={data.next}
          address={(place) => addresses.supportAfter(place, search.get('whose'))}
        />
      )}
    </section>
  )
}

interface Props {
  request: SupportWaiting['requests'][number]
  now: string
  say: (words: string) => void
}

function Waits({ request, now, say }: Props) {
  const { household, part, seen, title, urgent, by, asked, due, taken, worker, risen } = request
  const send = useAct(PartView)
  const isLate = risen || due < now

  async function take() {
    await send(['households', household, 'parts', part, 'acts', 'take'], { seen, with: {} })
    say(`You have taken on “${title}” for ${by}.`)
  }
  return (
    <li className="govuk-!-margin-bottom-5">
      <Link href={addresses.part(household, part)}>
        <strong>{`${urgent ? 'Urgent: ' : ''}${title}`}</strong>
        <span>{`, ${by}, ${household}`}</span>
      </Link>{' '}
      {isLate && <Tag colour="red">Late</Tag>}
      <p className="govuk-body govuk-!-margin-bottom-1">
        <span>{`Asked on ${dayAndClock(asked)}. `}</span>
        <strong>{`${isLate ? 'We promised an answer' : 'Answer'} by ${dayAndClock(due)}. `}</strong>
        <span>
          {[
            ...(risen ? ['A manager has been told.'] : []),
            taken ? `${taken.name} has taken it on.` : 'Nobody has taken it on yet.',
            worker ? `Their worker is ${worker}.` : 'They do not have a worker.',
          ].join(' ')}
        </span>
      </p>
      {!taken && <ActButton variant="secondary" words={`Take it on: ${title}, ${by}`} onAct={take} />}
    </li>
  )
}
