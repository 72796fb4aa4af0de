import { years as pastYears } from 'virtual:school-years'
import { schools } from 'virtual:schools'
import { useQuery } from '@tanstack/react-query'
import type { RoundsFigures } from '#contract/admissions/figures.ts'
import type { RoundPhase } from '#contract/admissions/school.ts'
import { council } from '#council'
import { Main } from '#web/app/frame/Main.tsx'
import { NumbersOnTheWay } from '#web/app/frame/OnTheWay.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { Breadcrumbs } from '#web/design/Breadcrumbs.tsx'
import { Details } from '#web/design/Details.tsx'
import { Link } from '#web/design/Link.tsx'
import { figuresOf, report } from './addresses.ts'
import { figuresOfAll } from './calls.ts'
import { LeftOut, OpenData } from './parts.tsx'
import { SchoolYears } from './SchoolYears.tsx'
import { intoNames, phases } from './words.ts'
import { YearsOfAll } from './YearsOfAll.tsx'

const title = 'How school places were given'

/** `/schools/figures`: all schools together, year on year, and the way to each school. */
export default function FiguresPage() {
  useTitle(title)
  const { data, error, isFetching, refetch } = useQuery(figuresOfAll)
  return (
    <Main
      before={
        <Breadcrumbs
          items={[
            { text: 'Home', href: paths.home },
            { text: 'Find a school', href: paths.schools },
            { text: title },
          ]}
        />
      }
    >
      <h1 className="govuk-heading-xl">{title}</h1>
      <div className="app-column">
        <p className="govuk-body-l">
          How many children in {council.name}’s area were offered a school that they asked for, year by year.
        </p>
        <LeftOut />
      </div>
      {data ? (
        <Figures data={data} />
      ) : (
        <NumbersOnTheWay failed={error !== null && !isFetching} again={() => void refetch()} />
      )}
      <SchoolsOf />
      <OpenData />
    </Main>
  )
}

function Figures({ data: { rounds, reports, ...counted } }: { data: RoundsFigures }) {
  return (
    <>
      {phases.map((phase) => (
        <YearsOfAll
          key={phase}
          phase={phase}
          rounds={rounds.filter(({ source }) => source.round.startsWith(`${phase}-`))}
          past={pastYears.filter((year) => year.phase === phase)}
        />
      ))}
      <SchoolYears {...counted} />
      {reports.length > 0 && (
        <section aria-labelledby="reports">
          <h2 id="reports" className="govuk-heading-m">
            Our reports to the schools adjudicator
          </h2>
          <ul className="govuk-list">
            {reports.map((year) => (
              <li key={year}>
                <Link href={report(year)}>{`Report for ${year}`}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const into = (phase: RoundPhase) => schools.filter((school) => school.into.some((one) => one.phase === phase))

/** The schools, by what children come into them for. */
function SchoolsOf() {
  return (
    <section aria-labelledby="by-school">
      <h2 id="by-school" className="govuk-heading-m">
        School by school
      </h2>
      {phases.map((phase) => (
        <Details key={phase} summary={`${intoNames[phase]}: schools`}>
          <ul className="govuk-list">
            {into(phase).map(({ id, name }) => (
              <li key={id}>
                <Link href={figuresOf(id)}>{name}</Link>
              </li>
            ))}
          </ul>
        </Details>
      ))}
    </section>
  )
}
