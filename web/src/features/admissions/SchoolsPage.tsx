import './admissions.scss'
import { schools } from 'virtual:schools'
import { lazy, Suspense, useMemo, useState } from 'react'
import { Main } from '#web/app/frame/Main.tsx'
import { paths } from '#web/app/paths.ts'
import { schoolAddresses } from '#web/app/schoolAddresses.ts'
import { useTitle } from '#web/app/title.ts'
import { Breadcrumbs } from '#web/design/Breadcrumbs.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Link } from '#web/design/Link.tsx'
import { type FoundSchool, found, type Wanted } from './found.ts'
import { HomeFinder } from './HomeFinder.tsx'
import type { Home } from './home.ts'
import { SchoolList } from './SchoolList.tsx'
import { SchoolTable } from './SchoolTable.tsx'
import { intoNames, rounds, schoolPlace } from './words.ts'

/** Leaflet and the files it draws from come with it, when somebody wants a map. */
const SchoolMap = lazy(() => import('./SchoolMap.tsx'))

const views = ['list', 'table', 'map'] as const
type View = (typeof views)[number]
const viewNames: Readonly<Record<View, string>> = { list: 'A list', table: 'A table', map: 'A map' }

/** Every school that families can apply to: by name, by how far it is from home, as a list, a table or a map. */
export default function SchoolsPage() {
  useTitle('Find a school')
  const [words, setWords] = useState('')
  const [phase, setPhase] = useState<Wanted['phase']>('all')
  const [home, setHome] = useState<Home>()
  const [view, setView] = useState<View>('list')
  const shown = useMemo(() => found(schools, { words, phase, home }), [words, phase, home])
  return (
    <Main before={<Breadcrumbs items={[{ text: 'Home', href: paths.home }, { text: 'Find a school' }]} />}>
      <h1 className="govuk-heading-xl">Find a school</h1>
      <div className="app-column">
        <p className="govuk-body-l">
          See how each school gives its places, and how that went in past years, before you apply.
        </p>
        <p className="govuk-body">
          <Link href={paths.ifYouHadApplied}>See whether you would have got a place in past years</Link>
        </p>
        <p className="govuk-body">
          <Link href={paths.service(schoolPlace)}>Apply for a school place</Link>
        </p>
        <p className="govuk-body">
          <Link href={schoolAddresses.howDecided}>Read how school places are decided</Link>
        </p>
        <p className="govuk-body">
          <Link href={schoolAddresses.vacancies}>See which schools have room during the year</Link>
          <Link href={schoolAddresses.figures}>See how places were given, year by year</Link>
        </p>
        <section aria-labelledby="near" className="app-who">
          <h2 id="near" className="govuk-heading-m">
            Schools near your home
          </h2>
          <p className="govuk-body">
            We use your postcode to look up your address. Your device works out the distances, and we keep
            nothing.
          </p>
          <HomeFinder id="home" home={home} onHome={setHome} />
        </section>
      </div>
      <search className="app-schools__search">
        <Input
          id="words"
          type="search"
          label="Name of the school, town or postcode"
          labelSize="s"
          autoComplete="off"
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <Radios
          name="phase"
          legend="What is the place for?"
          legendSize="s"
          className="govuk-radios--small"
          value={phase}
          items={[
            { value: 'all', text: 'Show all schools' },
            ...rounds.map((value) => ({ value, text: intoNames[value] })),
          ]}
          onChange={({ target }) => setPhase(target.value as Wanted['phase'])}
        />
        <Radios
          name="view"
          legend="Show them as"
          legendSize="s"
          className="govuk-radios--small govuk-radios--inline"
          value={view}
          items={views.map((value) => ({ value, text: viewNames[value] }))}
          onChange={({ target }) => setView(target.value as View)}
        />
      </search>
      <h2 className="govuk-heading-l">Schools</h2>
      <p className="govuk-body" role="status">
        {countOf(shown.length, home)}
      </p>
      <Shown {...{ view, shown, home }} />
    </Main>
  )
}

function Shown({ view, shown, home }: { view: View; shown: readonly FoundSchool[]; home: Home | undefined }) {
  if (shown.length === 0)
    return (
      <p className="govuk-body">
        No school here has that name or is in that town. Check the spelling, or show all schools.
      </p>
    )
  if (view === 'table') return <SchoolTable found={shown} home={home} />
  return (
    <>
      {view === 'map' && (
        <Suspense fallback={<p className="govuk-body app-wait">Loading the map…</p>}>
          <SchoolMap found={shown} home={home} />
        </Suspense>
      )}
      <SchoolList found={shown} home={home} />
    </>
  )
}

const countOf = (count: number, home: Home | undefined): string =>
  `${count === 1 ? '1 school' : `${count} schools`}${home && count > 1 ? ', the nearest first' : ''}`
