import { useSearchParams } from 'react-router'
import { type InYearList, InYearPage, inYearLists } from '#contract/admissions/in-year/in-year.ts'
import { yearName } from '#contract/admissions/year-group.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { Link } from '#web/design/Link.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { Pager } from '#web/staff/list/Pager.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api/desk.ts'
import { WideTable } from '../parts/WideTable.tsx'
import { dueWords, listNames, stateNames } from './words.ts'

const addressOf = (list: InYearList, after?: string) =>
  `${addresses.inYear}?${new URLSearchParams({ list, ...(after ? { after } : {}) })}`

/** `/workspace/admissions/in-year`: who applied for a place during the year, the most urgent first. */
export default function InYearListPage() {
  const [search] = useSearchParams()
  const list = inYearLists.find((one) => one === search.get('list')) ?? 'deciding'
  const after = search.get('after') ?? ''
  const query = new URLSearchParams({ list, ...(after ? { after } : {}) })
  return (
    <DeskPage
      title="Places during the year"
      caption={listNames[list]}
      back={{ href: addresses.rounds, text: 'Back to school admissions' }}
    >
      <nav aria-label="Lists">
        <ul className="govuk-list">
          {inYearLists.map((one) => (
            <li key={one}>
              {one === list ? (
                <strong aria-current="page">{listNames[one]}</strong>
              ) : (
                <Link href={addressOf(one)}>{listNames[one]}</Link>
              )}
            </li>
          ))}
        </ul>
      </nav>
      <p className="govuk-body">
        <Link href={addresses.inYearLate}>Schools that have not answered in time</Link>
      </p>
      <Asked query={asks(InYearPage, ['in-year'], String(query))} waiting="Looking…">
        {(page) => <Found after={after} page={page} />}
      </Asked>
    </DeskPage>
  )
}

function Found({ after, page: { list, children, next } }: { after: string; page: InYearPage }) {
  return (
    <>
      {children.length === 0 && <p className="govuk-body">There is no child in this list.</p>}
      <WideTable
        caption={listNames[list]}
        head={[
          { text: 'Child' },
          { text: 'Year group' },
          { text: 'Schools' },
          { text: 'Where it has got to' },
        ]}
        rows={children.map((child) => [
          <Link key="child" href={addresses.inYearCase(child.reference)}>
            {`${child.name}, ${child.reference}`}
          </Link>,
          yearName(child.yearGroup),
          child.schools.join(', '),
          standsIn(child),
        ])}
      />
      <Pager after={after || undefined} next={next} address={(from) => addressOf(list, from ?? undefined)} />
    </>
  )
}

function standsIn({
  state,
  due,
  overdue,
  place,
  other,
  proposed,
  unreached,
  changedOn,
}: InYearPage['children'][number]) {
  if (other)
    return `Two places: the family is choosing${other.until ? `, until ${dayInWords(other.until)}` : ''}`
  if (state === 'deciding')
    return [
      overdue ? 'Overdue: answer was due' : 'Answer due',
      dueWords(due.most),
      proposed ? '– a decision waits for a second person' : '',
      changedOn ? `– changed by the family on ${dayInWords(changedOn)}` : '',
    ]
      .filter(Boolean)
      .join(' ')
  if (unreached) return 'No warning could be sent: call or write'
  if (place?.warnedUntil && (state === 'offered' || state === 'accepted'))
    return `${stateNames[state]}, warned until ${dayInWords(place.warnedUntil)}`
  if (place?.until && (state === 'offered' || state === 'accepted'))
    return `${stateNames[state]}, held until ${dayInWords(place.until)}`
  return stateNames[state]
}
