import { useState } from 'react'
import { dayInWords } from '#contract/calendar/words.ts'
import type { AllowanceOfChild } from '#contract/fostering/carers/allowance.ts'
import { pounds } from '#contract/fostering/carers/money.ts'
import { allowanceRules } from '#council/fostering/allowances.ts'
import { lastOfYear } from '#fostering/carers/money/stay.ts'
import {
  paymentInWords,
  ruleInWords,
  settledInWords,
  whyOfSpan,
} from '#fostering/carers/money/weekly-words.ts'
import { Details } from '#web/design/Details.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'

/** So many weeks are shown to begin with. */
const few = 8

const period = ({ from, until }: { readonly from: string; readonly until: string }) =>
  from === until ? dayInWords(from) : `${dayInWords(from)} to ${dayInWords(until)}`

interface Props {
  allowances: readonly AllowanceOfChild[]
  /** The last day of an approval that ended, while that of others in the household goes on. */
  stopped?: string | undefined
}

/** What is paid by the week for each child: what was paid, what comes next, and how it is worked out. */
export function Weekly({ allowances, stopped }: Props) {
  if (stopped) return <PaidUntil allowances={allowances} day={stopped} />
  return (
    <>
      <h2 className="govuk-heading-m">Weekly allowances</h2>
      {allowances.length === 0 ? (
        <p className="govuk-body">
          We pay you an allowance every week for each child who lives with you. You do not need to claim it.
          There is nothing here yet.
        </p>
      ) : (
        <>
          <p className="govuk-body">
            You do not need to claim these. Each week from Monday to Sunday goes into the next payment run
            once it is over. If we pay you a fee as well, it is not shown here.
          </p>
          {allowances.map((one) => (
            <Child key={one.name} one={one} />
          ))}
        </>
      )}
    </>
  )
}

/** What was paid while somebody fostered, of whom nothing more is shown. */
function PaidUntil({ allowances, day }: { allowances: readonly AllowanceOfChild[]; day: string }) {
  return (
    <>
      <h2 className="govuk-heading-m">Weekly allowances</h2>
      <p className="govuk-body">
        {allowances.length === 0
          ? `We did not pay any weekly allowances before your approval ended on ${dayInWords(day)}.`
          : `This is what we paid before your approval ended on ${dayInWords(day)}.`}
      </p>
      {allowances.length > 0 && (
        <SummaryList
          rows={allowances.map(({ called, year, allowance: { paid } }) => ({
            key: `${called}, ${dayInWords(year)} to ${dayInWords(lastOfYear(year))}`,
            value: pounds(paid),
          }))}
        />
      )}
    </>
  )
}

function Child({ one }: { one: AllowanceOfChild }) {
  const { called, year, allowance, coming } = one
  const { weeks, spans, topUps, differs, settled, payments, paid, inRun, owed, unknown } = allowance
  const [all, setAll] = useState(false)
  const newest = [...weeks].reverse()
  const last = spans.at(-1)
  const rule = allowanceRules.rules.findLast(({ from }) => from <= (last?.until ?? year))
  const title = `${called}, ${dayInWords(year)} to ${dayInWords(lastOfYear(year))}`
  return (
    <section aria-label={title}>
      <h3 className="govuk-heading-s">{title}</h3>
      <SummaryList
        rows={[
          { key: 'Paid so far', value: pounds(paid) },
          ...(inRun > 0 ? [{ key: 'Being paid now', value: pounds(inRun) }] : []),
          { key: 'In the next payment run', value: owed > 0 ? pounds(owed) : 'Nothing' },
          ...(coming
            ? [
                {
                  key: 'This week',
                  value: `${pounds(coming.pence)}, if nothing changes by ${dayInWords(coming.until)}`,
                },
              ]
            : []),
        ]}
      />
      {differs && (
        <p className="govuk-body">
          {differs.pence < 0
            ? `The dates for ${called} have changed, and we may have paid you ${pounds(differs.over)} too much. We do not take it back automatically. Finance will decide what happens, and you can read it here.`
            : `The dates for ${called} have changed, and we may owe you ${pounds(differs.pence)} more. Finance will check it, and you can read here what they decide.`}
        </p>
      )}
      {unknown && (
        <p className="govuk-body">
          {`We do not have a rate for ${period(unknown)} yet. We will pay you for those days once we do.`}
        </p>
      )}
      {settled.map((decided) => (
        <p className="govuk-body" key={`${decided.on} ${decided.pence}`}>
          {settledInWords(decided)}
        </p>
      ))}
      {weeks.length > 0 && (
        <Details summary={`How we worked it out for ${called}`}>
          <ul className="govuk-list govuk-list--spaced">
            {spans.map((span) => (
              <li key={span.from}>{whyOfSpan(span, span === last && coming !== null)}</li>
            ))}
            {topUps.map(({ on, pence, from, until }) => (
              <li key={`${on} ${from}`}>
                {`On ${dayInWords(on)} we added ${pounds(pence)}, because the rate for ${period({ from, until })} went up.`}
              </li>
            ))}
          </ul>
          <h4 className="govuk-heading-s">Each week</h4>
          <SummaryList
            rows={(all ? newest : newest.slice(0, few)).map((week) => ({
              key: period(week),
              value: pounds(week.pence),
            }))}
          />
          {!all && newest.length > few && (
            <button
              type="button"
              className="govuk-button govuk-button--secondary"
              onClick={() => setAll(true)}
            >
              {`Show all ${newest.length} weeks`}
            </button>
          )}
          {rule && <p className="govuk-body">{ruleInWords(rule)}</p>}
          {payments.length > 0 && (
            <>
              <h4 className="govuk-heading-s">Payments</h4>
              <ul className="govuk-list govuk-list--bullet">
                {payments.map((payment) => (
                  <li key={payment.run}>{paymentInWords(payment)}</li>
                ))}
              </ul>
            </>
          )}
        </Details>
      )}
    </section>
  )
}
