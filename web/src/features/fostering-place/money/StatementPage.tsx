import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { dayInWords } from '#contract/calendar/words.ts'
import type { ClaimList } from '#contract/fostering/carers/claims.ts'
import { pounds } from '#contract/fostering/carers/money.ts'
import { DayText } from '#contract/fostering/case.ts'
import { statementOf, yearsOf } from '#fostering/carers/money/statement.ts'
import { Button } from '#web/design/form/Button.tsx'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { addresses } from '../addresses.ts'
import { claimsOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { NotYet } from '../section/NotYet.tsx'
import { summaries } from '../summaries.ts'

/** `/fostering/place/…/money/statement/<year>`: what a household was paid in a tax year, to be printed. */
export default function StatementPage() {
  return <InPlace Page={Found} />
}

function Found(place: Place) {
  const { year = '' } = useParams()
  const { of } = place
  const query = useQuery(claimsOf(of))
  const { data } = query
  if (!data) return <NotYet of={of} query={query} />
  const from = DayText.safeParse(year).success && year.endsWith('-04-06') ? year : yearsOf(data)[0]
  return <Statement place={place} money={data} from={from} />
}

const guidance =
  'https://www.gov.uk/government/publications/qualifying-care-relief-foster-carers-adult-placement-carers-kinship-carers-and-staying-put-carers-hs236-self-assessment-helpsheet'

interface Props {
  readonly place: Place
  readonly money: ClaimList
  readonly from: string | undefined
}

function Statement({ place: { of, view }, money, from }: Props) {
  const { received, byCarer, allowances, total, until } = statementOf(money, from ?? '2000-04-06')
  const nameOf = (id: string) => view.people.find((one) => one.id === id)?.name ?? 'Somebody who has left'
  const period = from ? `${dayInWords(from)} to ${dayInWords(until)}` : ''
  return (
    <PlacePage
      of={of}
      back={{ href: addresses.money(of), text: 'Back to “Money”' }}
      title="Yearly statement"
      caption={`${view.household}${period && `, ${period}`}`}
      summary={summaries.statement}
    >
      {received.length === 0 ? (
        <p className="govuk-body">We did not pay you anything in this tax year.</p>
      ) : (
        <>
          <h2 className="govuk-heading-m">What we paid you</h2>
          <SummaryList
            rows={received.map(({ on, by, called, pence }) => ({
              key: dayInWords(on),
              value:
                by === undefined
                  ? `${pounds(pence)}, weekly allowance for ${called}`
                  : `${pounds(pence)} to ${nameOf(by)}, for a claim`,
            }))}
          />
          <h2 className="govuk-heading-m">Total</h2>
          <SummaryList
            rows={[
              ...(allowances > 0 ? [{ key: 'Weekly allowances', value: pounds(allowances) }] : []),
              ...Object.entries(byCarer).map(([by, pence]) => ({
                key: `Claims of ${nameOf(by)}`,
                value: pounds(pence),
              })),
              { key: view.stopped ? 'In all' : 'Your household', value: pounds(total) },
            ]}
          />
        </>
      )}
      {view.stopped && (
        <p className="govuk-body">
          {`Your approval ended on ${dayInWords(view.stopped)}. This statement shows your own claims, and the weekly allowances that we paid before that.`}
        </p>
      )}
      <p className="govuk-body">
        This statement shows claims and weekly allowances. If you are paid a fee, it is not shown here.
      </p>
      <p className="govuk-body">
        This is not tax advice. It does not tell you whether you have to pay tax. HM Revenue and Customs has
        guidance for foster carers: <Link href={guidance}>qualifying care relief on GOV.UK</Link>.
      </p>
      <Button type="button" variant="secondary" className="app-noprint" onClick={() => window.print()}>
        Print this statement
      </Button>
    </PlacePage>
  )
}
