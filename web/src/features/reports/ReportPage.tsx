import { theDepartment } from '#contract/core/words/in-text.ts'
import './reports.scss'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { PublicReport } from '#contract/insight/reports.ts'
import { isOpen } from '#contract/requests/lifecycle.ts'
import { council } from '#council'
import { ApiProblem } from '#web/app/api.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { NeedsScripts } from '#web/app/frame/NeedsScripts.tsx'
import { OnTheWay } from '#web/app/frame/OnTheWay.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { BackLink } from '#web/design/BackLink.tsx'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { Timeline } from '#web/design/Timeline.tsx'
import { reportOf } from './calls.ts'
import { NotHere } from './NotHere.tsx'
import { OnMap } from './OnMap.tsx'
import {
  colourOf,
  endInWords,
  followersInWords,
  nameOf,
  placeInWords,
  stateInWords,
  stepsOf,
} from './words.ts'

/** `/reports/<reference>`: what everybody may know of one report. */
export default function ReportPage() {
  const { reference = '' } = useParams()
  const { data, error, isFetching, refetch } = useQuery(reportOf(reference))
  if (error instanceof ApiProblem && error.status === 404) return <NotHere reference={reference} />
  return (
    <Main before={<BackLink href={paths.openReports}>What has been reported</BackLink>}>
      <div className="app-column">
        {data ? (
          <Report report={data} />
        ) : (
          <>
            <h1 className="govuk-heading-l">A report</h1>
            <OnTheWay
              failed={error !== null && !isFetching}
              again={() => void refetch()}
              waiting="Loading the report…"
              what="this report"
            />
          </>
        )}
      </div>
    </Main>
  )
}

function Report({ report }: { report: PublicReport }) {
  const { reference, state, department, words, photos, service } = report
  const name = nameOf(report)
  useTitle(`${name}: ${reference}`)
  const follow = followersInWords(report.followers)
  const end = endInWords(report)
  return (
    <>
      <h1 className="govuk-heading-l">{name}</h1>
      <p className="govuk-body app-reports__state">
        <Tag colour={colourOf(state)}>{stateInWords(state)}</Tag>
      </p>
      <p className="govuk-body">
        <span>{`Reference ${reference}. `}</span>
        {report.near && report.ward && <span>{`${report.ward.name} ward. `}</span>}
        {follow && <span>{`${follow}. `}</span>}
      </p>
      {report.follow && (
        <>
          <NeedsScripts
            to="follow this report"
            department={council.departments.find(({ prefix }) => reference.startsWith(`${prefix}-`))?.id}
          />
          <div className="app-scripted">
            <ButtonLink href={paths.followReport(reference)}>Follow this report</ButtonLink>
          </div>
        </>
      )}
      <h2 className="govuk-heading-m">What has happened</h2>
      <Timeline label="Progress of this report" entries={stepsOf(report)} />
      {end && (
        <p className="govuk-body">
          <span>{end}</span>
          {report.passedTo && <Reach {...report.passedTo} />}
        </p>
      )}
      <Said words={words} photos={photos} />
      {report.workPhotos.length > 0 && (
        <>
          <h2 className="govuk-heading-m">What we did</h2>
          <Pictures photos={report.workPhotos} what="The work" />
        </>
      )}
      <h2 className="govuk-heading-m">Where it is</h2>
      <p className="govuk-body">{placeInWords(report)}</p>
      <OnMap reports={[report]} label="Map of about where this report is. The page says it in words" />
      <h2 className="govuk-heading-m">
        {isOpen(state) || state === 'referred' ? 'Is yours a different problem?' : 'Is it there again?'}
      </h2>
      <p className="govuk-body">
        <Link
          href={paths.service({ slug: service.slug, verb: 'report' })}
        >{`Report it: ${service.title}`}</Link>
      </p>
      <p className="govuk-body">
        Do you have a question about this report? Call <span>{theDepartment(department.name)}</span> on{' '}
        <Phone number={department.phone} /> and give the reference <span>{reference}</span>.
      </p>
    </>
  )
}

function Said({ words, photos }: Pick<PublicReport, 'words' | 'photos'>) {
  if (!words && photos.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m">What we were told</h2>
      {words && (
        <InsetText>
          {words.split(/\n+/).map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines keep their place
            <p key={at} className="govuk-body">
              {line}
            </p>
          ))}
        </InsetText>
      )}
      <Pictures photos={photos} what="Sent with this report" />
    </>
  )
}

function Pictures({ photos, what }: { photos: readonly string[]; what: string }) {
  return photos.map((photo, at) => (
    <img
      key={photo}
      className="app-reports__photo"
      src={photo}
      alt={photos.length === 1 ? what : `${what} (${at + 1} of ${photos.length})`}
      loading="lazy"
    />
  ))
}

/** How to reach whoever has it now. */
function Reach({ name, url, phone }: NonNullable<PublicReport['passedTo']>) {
  return (
    <>
      {phone && (
        <span>
          {' Call them on '}
          <Phone number={phone} />.
        </span>
      )}
      {url && (
        <span>
          {' '}
          <Link href={url}>{`Go to the website of ${name}`}</Link>.
        </span>
      )}
    </>
  )
}
