import { useEffect, useRef } from 'react'
import { criterionInWords } from '#admissions/policy/words/criteria.ts'
import { paths } from '#web/app/paths.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { WarningText } from '#web/design/WarningText.tsx'
import { type NameOf, namesIn } from '../criteria.ts'
import { type Home, howFar, metresTo } from '../home.ts'
import { schoolPlace } from '../words.ts'
import { type Child, catchmentSchools, type Looked, lookAt, type Places } from './results.ts'
import { warningInWords } from './warning.ts'
import { yearInWords } from './yearInWords.ts'

/** What would have been in past years, school by school: facts, never a chance. */
export function Results({ child, places }: { child: Child; places: Places }) {
  const heading = useRef<HTMLHeadingElement>(null)
  // Each answer is a new child, and a new look is the reason to move on to it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as the line above says
  useEffect(() => heading.current?.focus(), [child])
  const looked = lookAt(places, child)
  const catchment = catchmentSchools(places, child.home, child.phase)
  const warning = warningInWords(looked, catchment)
  const nameOf = namesIn(
    Object.fromEntries([...places.schools, ...places.catchments].map(({ id, name }) => [id, name])),
  )
  return (
    <section aria-labelledby="results">
      <h2 id="results" ref={heading} tabIndex={-1} className="govuk-heading-l">
        What would have happened
      </h2>
      {warning && <WarningText>{warning}</WarningText>}
      {child.home.from === 'postcode' && <Rough home={child.home} />}
      <Catchment ids={catchment} nameOf={nameOf} home={child.home} />
      {looked.map((one) => (
        <AtSchool key={one.school.id} looked={one} home={child.home} nameOf={nameOf} />
      ))}
      <p className="govuk-body">
        This is what happened in past years. It is not a promise: other families apply each year, and the
        places go further in some years than in others.
      </p>
      <p className="govuk-body">
        A child whose education, health and care plan names a school is admitted there first.
      </p>
      <p className="govuk-body">
        <Link href={paths.schools}>Find other schools</Link>
      </p>
      <p className="govuk-body">
        <Link href={paths.service(schoolPlace)}>Apply for a school place</Link>
      </p>
    </section>
  )
}

function Rough({ home }: { home: Home }) {
  return (
    <InsetText>
      <span>{`This is from the middle of ${home.label}, not from your home. Your home may be in another catchment area and hundreds of metres nearer or farther. Choose your address to be sure.`}</span>
    </InsetText>
  )
}

function Catchment({ ids, nameOf, home }: { ids: readonly string[]; nameOf: NameOf; home: Home }) {
  if (home.from === 'postcode') return null
  if (ids.length === 0)
    return <p className="govuk-body">Your home is not in the catchment area of any school that we know of.</p>
  return (
    <p className="govuk-body">
      <span>{ids.length === 1 ? 'Your catchment school is' : 'Your catchment schools are'}</span>{' '}
      <span>{`${ids.map(nameOf).join(' and ')}.`}</span>
    </p>
  )
}

interface AtSchoolProps {
  readonly looked: Looked
  readonly home: Home
  readonly nameOf: NameOf
}

function AtSchool({ looked, home, nameOf }: AtSchoolProps) {
  const { school, standing, years } = looked
  const metres = standing?.metres ?? metresTo(home, school.point)
  return (
    <>
      <h3 className="govuk-heading-m">
        <Link href={paths.school(school.id)}>{school.name}</Link>
      </h3>
      <SummaryList
        rows={[
          { key: 'Distance', value: howFar(home, metres) },
          { key: 'Criterion', value: criterionOf(looked, nameOf, home) },
          ...(years.length === 0
            ? [{ key: 'Past years', value: 'We have not published anything about past years.' }]
            : []),
          ...years.map((year) => ({
            key: `September ${year.year}`,
            value: yearInWords(looked, year, nameOf),
          })),
        ]}
      />
    </>
  )
}

function criterionOf({ standing, policy }: Looked, nameOf: NameOf, home: Home): string {
  if (!standing || !policy) return 'The school’s criteria are not published here.'
  if (!standing.criterion) return 'None: your child could not have been admitted by the school’s criteria.'
  const words = `${standing.index + 1} of ${policy.criteria.length}: ${criterionInWords(standing.criterion, nameOf)}`
  return home.from === 'address'
    ? words
    : `${words} (if your home is in the same areas as the middle of ${home.label})`
}
