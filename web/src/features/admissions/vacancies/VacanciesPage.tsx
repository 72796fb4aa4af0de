import '../admissions.scss'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { PublicVacancies } from '#contract/admissions/vacancies.ts'
import { yearName } from '#contract/admissions/year-group.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { inThePage } from '#web/app/answers.ts'
import { api } from '#web/app/api.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import { paths } from '#web/app/paths.ts'
import { schoolAddresses } from '#web/app/schoolAddresses.ts'
import { useTitle } from '#web/app/title.ts'
import { Breadcrumbs } from '#web/design/Breadcrumbs.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { Select } from '#web/design/form/Select.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { placesFree, withRoomFirst } from './room.ts'

type Told = PublicVacancies['schools'][number]

const title = 'Which schools have room'

/** `/schools/vacancies`: where there is room during the year, by year group or for one school. */
export default function VacanciesPage() {
  useTitle(title)
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['vacancies'],
    meta: inThePage,
    queryFn: ({ signal }) =>
      api('/api/admissions/vacancies', (json) => PublicVacancies.parse(json), { signal }),
    staleTime: 60_000,
  })
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
          Schools tell us how many places they have free in each year group. Places come and go, so call the
          school before you rely on it.
        </p>
        <p className="govuk-body">
          <Link href={paths.service({ slug: 'in-year-school-place', verb: 'apply' })}>
            Apply for a school place during the year
          </Link>
        </p>
        {data ? (
          <Chosen vacancies={data} />
        ) : error && !isFetching ? (
          <div role="alert">
            <p className="govuk-body">We cannot show this at the moment.</p>
            <Button type="button" onClick={() => refetch()}>
              Try again
            </Button>
          </div>
        ) : (
          <p className="govuk-body app-wait" role="status">
            Looking for places…
          </p>
        )}
      </div>
    </Main>
  )
}

function Chosen({ vacancies }: { vacancies: PublicVacancies }) {
  const [search, setSearch] = useSearchParams()
  const school = vacancies.schools.find(({ id }) => id === search.get('school'))
  const all = [...new Set(vacancies.schools.flatMap(({ years }) => years.map(({ year }) => year)))]
  const years = all.sort((a, b) => a - b)
  const asked = search.get('year')
  const year = asked === null ? undefined : years.find((one) => String(one) === asked)
  if (school) return <OneSchool {...{ school, vacancies }} />
  return (
    <>
      <form action={schoolAddresses.vacancies}>
        <Select
          id="year"
          name="year"
          label="Year group"
          labelSize="m"
          hint="Choose the year group that your child would join"
          value={year === undefined ? '' : String(year)}
          items={[
            { value: '', text: 'Choose a year group' },
            ...years.map((one) => ({ value: String(one), text: yearName(one) })),
          ]}
          onChange={({ target }) => setSearch(target.value ? { year: target.value } : {}, { replace: true })}
        />
        <noscript>
          <Button>Show schools</Button>
        </noscript>
      </form>
      {year !== undefined && <OneYear {...{ year, vacancies }} />}
    </>
  )
}

function OneYear({ year, vacancies }: { year: number; vacancies: PublicVacancies }) {
  const found = withRoomFirst(vacancies.schools, year)
  const free = found.filter(({ years }) => (years.find((one) => one.year === year)?.vacancies ?? 0) > 0)
  return (
    <>
      <h2 className="govuk-heading-l">{yearName(year)}</h2>
      <p className="govuk-body" role="status">
        {`${free.length} of ${found.length} schools have told us that they have room in ${yearName(year)}.`}
      </p>
      <InfantClass {...{ vacancies }} years={[year]} />
      <ul className="app-services">
        {found.map((school) => (
          <li key={school.id} className="app-services__item">
            <h3 className="govuk-heading-s govuk-!-margin-bottom-1">
              <Link href={schoolAddresses.vacanciesOf(school.id)}>{`${school.name}, ${school.town}`}</Link>
            </h3>
            <p className="govuk-body govuk-!-margin-bottom-1">
              {placesFree(school.years.find((one) => one.year === year))}
            </p>
            <AsOf school={school} />
          </li>
        ))}
      </ul>
    </>
  )
}

function OneSchool({ school, vacancies }: { school: Told; vacancies: PublicVacancies }) {
  return (
    <>
      <h2 className="govuk-heading-l">{school.name}</h2>
      <AsOf school={school} />
      <SummaryList rows={school.years.map((one) => ({ key: yearName(one.year), value: placesFree(one) }))} />
      <InfantClass {...{ vacancies }} years={school.years.map(({ year }) => year)} />
      <p className="govuk-body">
        <Link href={paths.school(school.id)}>{`Read more about ${school.name}`}</Link>
      </p>
      <p className="govuk-body">
        <Link href={schoolAddresses.vacancies}>See other schools</Link>
      </p>
    </>
  )
}

function InfantClass({ vacancies, years }: { vacancies: PublicVacancies; years: readonly number[] }) {
  const { infantClass } = vacancies
  if (!years.some((year) => infantClass.years.includes(year))) return null
  return (
    <InsetText>
      {`By law, a class in Reception, Year 1 or Year 2 has at most ${infantClass.most} pupils with one teacher. A school that is full may not be able to take one more child.`}
    </InsetText>
  )
}

function AsOf({ school: { asOf, isOld, phone } }: { school: Told }) {
  return (
    <>
      <p className="govuk-body-s govuk-!-margin-bottom-1">
        {asOf === null
          ? 'The school has not told us how many places it has free.'
          : `As reported on ${dayInWords(asOf)}.${isOld ? ' This is a while ago and may have changed.' : ''}`}
      </p>
      {(asOf === null || isOld) && phone && (
        <p className="govuk-body-s">
          <span>Call the school on </span>
          <Phone number={phone} />
        </p>
      )}
    </>
  )
}
