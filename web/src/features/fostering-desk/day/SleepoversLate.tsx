import { useQuery } from '@tanstack/react-query'
import { ConstellationList } from '#contract/fostering/carers/constellation.ts'
import { askedAgain } from '#web/app/askedAgain.ts'
import { Link } from '#web/design/Link.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api.ts'
import { Waits } from '../constellations/Waits.tsx'
import { useMay } from '../useMay.ts'

/** Constellations whose carers asked for a sleepover and were not answered by when we promise it; nothing while there are none. */
export function SleepoversLate() {
  return useMay()('support') ? <Inside /> : null
}

function Inside() {
  const { data, error, isFetching } = useQuery({
    ...asks(ConstellationList, ['constellations']),
    refetchInterval: askedAgain(60_000),
  })
  const late = data?.constellations.filter(({ due }) => due !== undefined && due < data.today) ?? []
  if (late.length === 0 && (data || isFetching || !error)) return null
  return (
    <section aria-labelledby="sleepovers">
      <h2 className="govuk-heading-m govuk-!-margin-bottom-2" id="sleepovers">
        Sleepovers that nobody has answered
      </h2>
      {!data && (
        <p className="govuk-body">We cannot reach the service now. We will keep trying every minute.</p>
      )}
      <ul className="govuk-list">
        {late.map((line) => (
          <li key={line.id} className="govuk-!-margin-bottom-3">
            <Link href={addresses.constellation(line.id)}>{line.name}</Link>{' '}
            <Waits line={line} today={data?.today ?? ''} />
          </li>
        ))}
      </ul>
    </section>
  )
}
