import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { OneSchoolFigures } from '#contract/admissions/figures.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { NumbersOnTheWay } from '#web/app/frame/OnTheWay.tsx'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { Breadcrumbs } from '#web/design/Breadcrumbs.tsx'
import { Link } from '#web/design/Link.tsx'
import { figures } from './addresses.ts'
import { figuresOfSchool, schoolPages } from './calls.ts'
import { LeftOut, OpenData } from './parts.tsx'
import { RoundOfSchool } from './RoundOfSchool.tsx'
import { SchoolYearsOfSchool } from './SchoolYearsOfSchool.tsx'
import { intoNames } from './words.ts'
import { type Imported, YearsOfSchool } from './YearsOfSchool.tsx'

/** `/schools/figures/<school>`: how one school gave its places, year on year. */
export default function SchoolFiguresPage() {
  const { school = '' } = useParams()
  const facts = schoolPages.useOne(school)
  return facts ? <OfSchool key={school} {...facts} /> : <NotFoundPage />
}

interface Props {
  readonly id: string
  readonly name: string
  readonly entries: readonly Imported[]
}

function OfSchool({ id, name, entries }: Props) {
  const title = `How ${name} gave its places`
  useTitle(title)
  const { data, error, isFetching, refetch } = useQuery(figuresOfSchool(id))
  return (
    <Main
      before={
        <Breadcrumbs
          items={[
            { text: 'Home', href: paths.home },
            { text: 'Find a school', href: paths.schools },
            { text: 'How school places were given', href: figures },
            { text: name },
          ]}
        />
      }
    >
      <h1 className="govuk-heading-xl">{title}</h1>
      <div className="app-column">
        <p className="govuk-body">
          <Link href={paths.school(id)}>{`Go to the page of ${name}`}</Link>
        </p>
        <LeftOut />
      </div>
      {data ? (
        <>
          {entries.map((entry) => (
            <OfPhase key={entry.phase} entry={entry} data={data} />
          ))}
          <SchoolYearsOfSchool years={data.years} counted={data.counted} countedOn={data.countedOn} />
        </>
      ) : (
        <NumbersOnTheWay failed={error !== null && !isFetching} again={() => void refetch()} />
      )}
      <OpenData />
    </Main>
  )
}

function OfPhase({ entry, data }: { entry: Imported; data: OneSchoolFigures }) {
  const rounds = data.rounds.filter(({ source }) => source.round.startsWith(`${entry.phase}-`))
  return (
    <section aria-labelledby={entry.phase}>
      <h2 id={entry.phase} className="govuk-heading-l">
        {intoNames[entry.phase]}
      </h2>
      <YearsOfSchool entry={entry} rounds={rounds} years={data.years} counted={data.counted} />
      {rounds.map((round) => (
        <RoundOfSchool key={round.source.round} {...round} />
      ))}
    </section>
  )
}
