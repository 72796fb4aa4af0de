import '#web/design/charts/charts.scss'
import type { JSX } from 'react'
import type { Policy } from '#contract/admissions/policy.ts'
import type { Entry, PastYear } from '#contract/admissions/school.ts'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Table } from '#web/design/Table.tsx'
import { criteriaOf, lastOfYear, type NameOf, namesIn, policyOf } from './criteria.ts'
import type { SchoolFacts } from './entry.ts'
import { intoNames, orNotPublished } from './words.ts'

interface Props {
  readonly entry: Entry
  readonly facts: SchoolFacts
}

/** What happened in past years: who asked, who was offered a place, and where the places ended. */
export function PastYears({ entry, facts }: Props) {
  const { years } = entry
  const numbered = years.some(({ number }) => number !== null)
  if (years.length === 0)
    return (
      <>
        <h3 className="govuk-heading-m">Past years</h3>
        <p className="govuk-body">We have not published anything about past years.</p>
      </>
    )
  return (
    <>
      <h3 className="govuk-heading-m">Past years</h3>
      <Wide label={`Applications and offers: ${intoNames[entry.phase]}`}>
        <Table
          caption="Applications and offers"
          captionSize="s"
          firstCellIsHeader
          head={[
            { text: 'September' },
            ...(numbered ? ['Admission number'] : []).map(numeric),
            ...['Put it first', 'Put it second', 'Put it third', 'Offered a place'].map(numeric),
          ]}
          rows={years.map(({ year, number, applied, offered }) => [
            year,
            ...(numbered ? [orNotPublished(number)] : []),
            orNotPublished(applied?.first ?? null),
            orNotPublished(applied?.second ?? null),
            orNotPublished(applied?.third ?? null),
            orNotPublished(offered),
          ])}
        />
      </Wide>
      {!numbered && <p className="govuk-body">We do not publish the admission numbers for these years.</p>}
      <LastPlaces {...{ entry, facts }} />
      <ByCriterion {...{ entry, facts }} />
    </>
  )
}

const numeric = (text: string) => ({ text, numeric: true })

function Wide({
  label,
  className = '',
  children,
}: {
  label: string
  className?: string
  children: JSX.Element
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways where it is narrow, also by keyboard
    <section className={`app-wide-table ${className}`} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}

/** The last child who got a place, year by year. */
function LastPlaces({ entry, facts }: Props) {
  const told = entry.years.filter(({ last }) => last !== null)
  return (
    <>
      <h4 className="govuk-heading-s">The last place given</h4>
      {told.length === 0 ? (
        <p className="govuk-body">We do not publish which criterion and distance got the last place.</p>
      ) : (
        <SummaryList
          rows={told.map((year) => ({
            key: `September ${year.year}`,
            value: (
              <Lasts
                lines={lastOfYear(year.last, policyOf(facts.policies, entry, year), namesIn(facts.names))}
              />
            ),
          }))}
        />
      )}
    </>
  )
}

function Lasts({ lines }: { lines: readonly string[] }) {
  const [only, ...others] = lines
  if (others.length === 0) return <span>{only}</span>
  return (
    <ul className="govuk-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

const untold = { few: 'Fewer than 5', hidden: 'Not shown' } as const

const placesOf = ({ byCriterion }: PastYear, id: string): string => {
  const places = byCriterion?.find(({ criterion }) => criterion === id)?.places
  if (places === undefined) return byCriterion ? '0' : 'Not published'
  return typeof places === 'number' ? String(places) : untold[places]
}

/** Years of one order beside each other: another order has other criteria. */
function ByCriterion({ entry, facts }: Props) {
  const told = entry.years.filter(({ byCriterion }) => byCriterion !== null)
  const orderOf = (year: PastYear) => policyOf(facts.policies, entry, year)
  const orders = [...new Set(told.map(orderOf))]
  return (
    <>
      {orders.map((policy) => (
        <Order
          key={policy?.id ?? ''}
          policy={policy}
          years={told.filter((year) => orderOf(year) === policy)}
          nameOf={namesIn(facts.names)}
        />
      ))}
    </>
  )
}

interface OrderProps {
  readonly policy: Policy | undefined
  readonly years: readonly PastYear[]
  readonly nameOf: NameOf
}

function Order({ policy, years, nameOf }: OrderProps) {
  const known = criteriaOf(policy, nameOf)
  const ids = new Set(
    years.flatMap(({ byCriterion }) => (byCriterion ?? []).map(({ criterion }) => criterion)),
  )
  const all = [
    ...known.map(({ id, place, words }) => ({ id, words: `${place}. ${words}` })),
    ...[...ids].filter((id) => !known.some((one) => one.id === id)).map((id) => ({ id, words: id })),
  ]
  const lines = all.filter(({ id }) => years.some((year) => placesOf(year, id) !== '0'))
  const caption = 'Places given by criterion'
  return (
    <>
      <Wide label={caption} className="app-schools__criteria">
        <Table
          caption={caption}
          captionSize="s"
          firstCellIsHeader
          head={[{ text: 'Criterion' }, ...years.map(({ year }) => ({ text: String(year), numeric: true }))]}
          rows={lines.map(({ id, words }) => [words, ...years.map((year) => placesOf(year, id))])}
        />
      </Wide>
      {years.some(({ byCriterion }) => byCriterion?.some(({ places }) => places === 'hidden')) && (
        <p className="govuk-body">
          We do not show a number that would reveal a criterion with fewer than 5 children.
        </p>
      )}
      {lines.length < all.length && (
        <p className="govuk-body">No places went to children under the other criteria in these years.</p>
      )}
    </>
  )
}
