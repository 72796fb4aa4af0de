import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { Letter } from '#contract/admissions/explanation.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { ApiProblem } from '#web/app/api.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { NumbersOnTheWay } from '#web/app/frame/OnTheWay.tsx'
import { LetterBlock } from '#web/app/LetterBlock.tsx'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { Breadcrumbs } from '#web/design/Breadcrumbs.tsx'
import { figures } from './addresses.ts'
import { reportOf } from './calls.ts'

/** `/schools/report-to-adjudicator/<year>`: a finished report, for anybody. */
export default function ReportPage() {
  const { year = '' } = useParams()
  const { data, error, isFetching, refetch } = useQuery(reportOf(year))
  if (error instanceof ApiProblem && error.status === 404) return <NotFoundPage />
  return (
    <Main
      before={
        <Breadcrumbs
          items={[
            { text: 'Home', href: paths.home },
            { text: 'Find a school', href: paths.schools },
            { text: 'How school places were given', href: figures },
            { text: 'Report to the schools adjudicator' },
          ]}
        />
      }
    >
      {data ? (
        <Report letter={data.report} year={data.year} finished={data.finished} />
      ) : (
        <>
          <h1 className="govuk-heading-xl">Report to the schools adjudicator</h1>
          <NumbersOnTheWay failed={error !== null && !isFetching} again={() => void refetch()} />
        </>
      )}
    </Main>
  )
}

function Report({ letter, year, finished }: { letter: Letter; year: number; finished: string }) {
  useTitle(letter.title)
  const file = (ending: string) => `/api/admissions/reports/${year}/report.${ending}`
  return (
    <div className="app-column">
      <h1 className="govuk-heading-xl">{letter.title}</h1>
      <p className="govuk-body">{`Finished on ${dayInWords(finished)}.`}</p>
      <ul className="govuk-list">
        {['pdf', 'html'].map((ending) => (
          <li key={ending}>
            <a className="govuk-link" href={file(ending)}>
              {`Download the report (${ending.toUpperCase()})`}
            </a>
          </li>
        ))}
      </ul>
      {letter.sections.map(({ id, heading, blocks }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id} className="govuk-heading-m">
            {heading}
          </h2>
          {blocks.map((block, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a finished report stays as it is
            <LetterBlock key={at} block={block} />
          ))}
        </section>
      ))}
    </div>
  )
}
