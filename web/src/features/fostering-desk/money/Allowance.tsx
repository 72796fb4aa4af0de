import { dayInWords } from '#contract/calendar/words.ts'
import { AllowanceShown } from '#contract/fostering/carers/allowance.ts'
import { pounds } from '#contract/fostering/carers/money.ts'
import type { DeskPart } from '#contract/fostering/desk.ts'
import { paymentInWords, settledInWords, whyOfSpan } from '#fostering/carers/money/weekly-words.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'

/** The weekly allowance of a child in a tax year, as staff and finance read it. */
export function Allowance({ part }: { part: DeskPart }) {
  const shown = AllowanceShown.parse(part.values)
  const { weeks, spans, topUps, differs, settled, payments, unknown } = shown
  return (
    <>
      {differs && (
        <InsetText>
          <strong>
            {differs.pence < 0
              ? `Paid too much: ${pounds(differs.over)}. `
              : `Too little: ${pounds(differs.pence)}. `}
          </strong>
          <span>{`The dates of the child changed on ${dayInWords(differs.since)}, for ${dayInWords(differs.from)} to ${dayInWords(differs.until)}. Nothing is taken back or paid until finance decides.`}</span>
        </InsetText>
      )}
      {unknown && (
        <InsetText>
          {`There is no rate for ${dayInWords(unknown.from)} to ${dayInWords(unknown.until)}. Nothing is paid for these days. Once the rates of that year are added, they are paid automatically.`}
        </InsetText>
      )}
      <h2 className="govuk-heading-m">What it comes to</h2>
      <SummaryList
        className="fos-values"
        rows={[
          { key: 'In total', value: pounds(shown.total) },
          { key: 'Paid', value: pounds(shown.paid) },
          { key: 'In a payment run', value: pounds(shown.inRun) },
          { key: 'For the next payment run', value: pounds(shown.owed) },
        ]}
      />
      <h2 className="govuk-heading-m">Why</h2>
      <ul className="govuk-list govuk-list--spaced">
        {spans.map((span) => (
          <li key={span.from}>{whyOfSpan(span, false)}</li>
        ))}
        {topUps.map(({ on, pence, from, until }) => (
          <li key={`${on} ${from}`}>
            {`Added automatically on ${dayInWords(on)}: ${pounds(pence)}, because the rate went up for ${dayInWords(from)} to ${dayInWords(until)}.`}
          </li>
        ))}
        {settled.map((one) => (
          <li key={`${one.on} ${one.pence}`}>{`${settledInWords(one)} (${one.by})`}</li>
        ))}
        {payments.map((payment) => (
          <li key={payment.run}>{`Payment run ${payment.run}: ${paymentInWords(payment)}`}</li>
        ))}
      </ul>
      <h2 className="govuk-heading-m">Each week</h2>
      <SummaryList
        className="fos-values"
        rows={weeks.map(({ from, until, days, pence }) => ({
          key: `${dayInWords(from)} to ${dayInWords(until)} (${days} ${days === 1 ? 'day' : 'days'})`,
          value: pounds(pence),
        }))}
      />
    </>
  )
}
