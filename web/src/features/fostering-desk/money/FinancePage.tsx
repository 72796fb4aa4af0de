import { useSearchParams } from 'react-router'
import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { pounds } from '#contract/fostering/carers/money.ts'
import { type Payable, PayableList, type RunLine, RunList } from '#contract/fostering/carers/payments.ts'
import { rateFor } from '#contract/fostering/money.ts'
import { allowanceRules } from '#council/fostering/allowances.ts'
import { partTitle } from '#fostering/parts/titles.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api.ts'
import { MakeRunForm } from './MakeRunForm.tsx'
import { asksInWords, paymentsInWords, runTag } from './words.ts'

/** `/workspace/fostering/finance`: claims and allowances that wait to be paid, what to look at, and payment runs. */
export default function FinancePage() {
  const [search] = useSearchParams()
  const after = search.get('after')
  const query = after ? `after=${encodeURIComponent(after)}` : ''
  return (
    <DeskPage title="Payments to make" back={{ href: addresses.day, text: 'Back to your day' }}>
      <RatesMissing />
      <Asked query={asks(PayableList, ['finance', 'payables'], query)} waiting="Opening the list…">
        {({ payables, next }) => (
          <>
            <ToLookAt payables={payables.filter(({ asks }) => asks !== undefined)} />
            <ToPay payables={payables.filter(({ pence }) => pence > 0)} />
            {next && (
              <p className="govuk-body">
                <Link href={addresses.financeAfter(next)}>Show more payments</Link>
              </p>
            )}
          </>
        )}
      </Asked>
      <h2 className="govuk-heading-m">Payment runs</h2>
      <Asked query={asks(RunList, ['finance', 'runs'])} waiting="Opening the payment runs…">
        {({ open, more, runs }) => (
          <>
            {open.length === 0 && runs.length === 0 && (
              <p className="govuk-body">There are no payment runs yet.</p>
            )}
            {open.length > 0 && (
              <>
                <h3 className="govuk-heading-s">Not recorded as paid yet</h3>
                <p className="govuk-body">
                  The oldest is first. Pay each run, then record it: carers are told once you have. New
                  allowances go into a new run each week, whether or not these are recorded.
                </p>
                <Runs runs={open} />
                {more && <p className="govuk-body">There are more. They appear here as you record these.</p>}
              </>
            )}
            {runs.length > 0 && (
              <>
                <h3 className="govuk-heading-s">Recorded</h3>
                <Runs runs={runs} />
              </>
            )}
          </>
        )}
      </Asked>
    </DeskPage>
  )
}

function Runs({ runs }: { runs: readonly RunLine[] }) {
  return (
    <ul className="govuk-list govuk-list--spaced">
      {runs.map(({ id, on, step, total, count }) => (
        <li key={id}>
          <Link href={addresses.run(id)}>{`Payment run of ${dayInWords(on)}, ${id}`}</Link>{' '}
          <Tag colour={runTag[step][1]}>{runTag[step][0]}</Tag>
          <div>{`${pounds(total)} for ${paymentsInWords(count)}`}</div>
        </li>
      ))}
    </ul>
  )
}

function ToPay({ payables }: { payables: readonly Payable[] }) {
  if (payables.length === 0) return <p className="govuk-body">There is nothing to pay.</p>
  return (
    <MakeRunForm key={payables.map(({ household, claim }) => household + claim).join()} payables={payables} />
  )
}

/** Allowances of which somebody of finance decides, or for which there is no rate. */
function ToLookAt({ payables }: { payables: readonly Payable[] }) {
  if (payables.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m">Allowances to look at</h2>
      <ul className="govuk-list govuk-list--spaced">
        {payables.map(({ household, claim, asks: why }) => (
          <li key={`${household} ${claim}`}>
            <Link href={addresses.part(household, claim)}>{`${partTitle(claim)}, ${household}`}</Link>
            <div>{why && asksInWords[why]}</div>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Said while the rates of this year are not here: the last ones go on, and nobody makes up new ones. */
function RatesMissing() {
  const today = dayInEngland(new Date())
  const found = rateFor(allowanceRules.rows, today, today)
  if (found && !found.last) return null
  return (
    <InsetText>
      {found
        ? `We do not have the weekly allowances from ${dayInWords(addDays(found.row.until ?? today, 1))}. Until they are added, the last ones are paid. If the new ones are higher, the difference is added automatically.`
        : 'We have no weekly allowances for this year, so none are paid. Ask the person who looks after this service to add them.'}
    </InsetText>
  )
}
