import { useQueries, useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { type Nearby, nearbyShown } from '#contract/requests/request.ts'
import { council } from '#council'
import { Main } from '#web/app/frame/Main.tsx'
import { isEntered, paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { BackLink } from '#web/design/BackLink.tsx'
import { Details } from '#web/design/Details.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Link } from '#web/design/Link.tsx'
import { useNames } from '#web/questions/location/useGeodata.ts'
import { addressAfter } from '../addresses.ts'
import { type Draft, newKey } from '../model/saved.ts'
import { locationOf, pointOf } from '../model/stops.ts'
import { nearbyOf, writtenOf } from '../nearby.ts'
import { FormPage } from '../parts/FormPage.tsx'
import { NearbyMap } from '../parts/NearbyMap.tsx'
import { about, onMap, since } from '../parts/nearbyWords.ts'
import { saved } from '../savedStore.ts'
import type { StepProps } from './StepProps.ts'

const title = 'Is it one of these?'
const different = 'different'

const wordsBy = {
  own: {
    offer:
      'close to your place. If it is the same one, we can keep you posted and you do not have to write it again.',
    follow: 'Follow this report',
    different: 'Mine is different',
    missing: 'Select the report that is yours too, or “Mine is different”',
  },
  theirs: {
    offer: 'close to it. If it is the same one, we can keep them posted instead of taking it down again.',
    follow: 'Follow this report for them',
    different: 'Theirs is different',
    missing: 'Select the report that is theirs too, or “Theirs is different”',
  },
} as const

/** Open reports near the point: one of them may be the same. Without any, or without an answer, the form goes on. */
export function AlreadyReportedPage(props: StepProps) {
  const { service, draft } = props
  const point = pointOf(service, draft) ?? ''
  const { data: reports, isError } = useQuery(nearbyOf(service, point))
  const none = isError || reports?.length === 0

  useEffect(() => {
    // The journey then has no such page, and goes to the next that wants something.
    if (none) saved.change(service.slug, (now) => ({ ...now, nearby: { of: point, choice: 'none-found' } }))
  }, [none, service, point])

  return reports?.length ? (
    <Reported {...props} point={point} reports={reports} />
  ) : (
    <Looking back={props.back} />
  )
}

function Looking({ back }: { back: string }) {
  useTitle('Looking for reports nearby')
  return (
    <Main before={<BackLink href={back} />}>
      <h1 className="govuk-heading-l">Looking for reports nearby</h1>
      <p className="govuk-body" role="status">
        This takes a few seconds at most.
      </p>
    </Main>
  )
}

/** Those that there are, to choose from. */
export function Reported(props: StepProps & { point: string; reports: readonly Nearby[] }) {
  const { service, draft, back, origin, point, reports } = props
  const navigate = useNavigate()
  const [chosen, setChosen] = useState(() => choiceOf(draft, point))
  const [failures, setFailures] = useState(0)
  const words = wordsBy[isEntered(service) ? 'theirs' : 'own']
  const names = useNames()
  const written = useQueries({
    queries: reports.map(({ reference }) => ({ ...writtenOf(reference), enabled: council.reportsInTheOpen })),
  })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!chosen) return setFailures(failures + 1)
    const next = saved.change(service.slug, (now) => ({ ...now, nearby: noted(now, point, chosen) }))
    if (next) navigate(addressAfter(service, next, 'already-reported', origin))
  }
  const error = failures > 0 && !chosen ? words.missing : undefined
  return (
    <FormPage
      title={title}
      service={service}
      back={back}
      attempt={failures}
      errors={error ? [{ text: error, href: '#report' }] : []}
      onSubmit={submit}
    >
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">
        <span>{reports.length === 1 ? 'Somebody has' : 'People have'}</span> reported this kind of problem{' '}
        <span>{words.offer}</span>
        {reports.length >= nearbyShown && <span>{` These are the ${nearbyShown} closest.`}</span>}
      </p>
      <NearbyMap
        value={locationOf(service, draft)}
        nearby={reports.map((report) => ({ ...report, words: onMap(report, names) }))}
      />
      {council.reportsInTheOpen && !isEntered(service) && <Pages reports={reports} />}
      <Radios
        id="report"
        name="report"
        legend="Which report is it?"
        legendSize="m"
        error={error}
        value={chosen}
        onChange={({ target }) => setChosen(target.value)}
        items={[
          ...reports.map((report, at) => ({
            value: report.reference,
            text: `It’s this one: ${about(report)}. ${words.follow}`,
            hint: since(report, names, written[at]?.data),
          })),
          { divider: 'or' },
          { value: different, text: words.different },
        ]}
      />
    </FormPage>
  )
}

/** What everybody may see of them, beside the form: what was typed stays. */
function Pages({ reports }: { reports: readonly Nearby[] }) {
  return (
    <Details summary="See more about each report">
      <ul className="govuk-list">
        {reports.map(({ reference }) => (
          <li key={reference}>
            <Link href={paths.openReport(reference)} target="_blank">
              {`${reference} (opens in a new tab)`}
            </Link>
          </li>
        ))}
      </ul>
    </Details>
  )
}

function choiceOf({ nearby }: Draft, point: string): string {
  if (nearby?.of !== point) return ''
  return nearby.choice === 'different' ? different : (nearby.follow?.reference ?? '')
}

/** The same report keeps its key, so that following it twice is once. */
function noted({ nearby }: Draft, of: string, chosen: string): NonNullable<Draft['nearby']> {
  if (chosen === different) return { of, choice: 'different' }
  const before = nearby?.follow?.reference === chosen ? nearby.follow : undefined
  return { of, choice: 'follow', follow: before ?? { reference: chosen, key: newKey() } }
}
