import { useParams } from 'react-router'
import { dayInWords } from '#contract/calendar/words.ts'
import { pounds } from '#contract/fostering/carers/money.ts'
import { PaymentRun } from '#contract/fostering/carers/payments.ts'
import { partTitle } from '#fostering/parts/titles.ts'
import { keepFile } from '#web/app/keepFile.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { ActButton } from '#web/staff/desk/ActButton.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { staffFile } from '#web/staff/staffApi.ts'
import { addresses } from '../addresses.ts'
import { asks } from '../api.ts'
import { PaidForm } from './PaidForm.tsx'
import { paymentsInWords, runTag } from './words.ts'

/** `/workspace/fostering/finance/<run>`: a payment run, its file for the ledger, and what became of it. */
export default function RunPage() {
  const { run = '' } = useParams()
  return (
    <DeskPage
      title="Payment run"
      caption={run}
      back={{ href: addresses.finance, text: 'Back to payments to make' }}
    >
      <Asked query={asks(PaymentRun, ['finance', 'runs', run])} waiting="Opening the payment run…">
        {(found) => <Found run={found} />}
      </Asked>
    </DeskPage>
  )
}

function Found({ run }: { run: PaymentRun }) {
  const { id, on, step, entries, left, total, count, fingerprint, paidOn } = run
  const [words, colour] = runTag[step]
  const download = async () => {
    keepFile(await staffFile(`/api/workspace/fostering/finance/runs/${id}/ledger.csv`), `${id}.csv`)
  }
  return (
    <>
      <SummaryList
        className="fos-values"
        rows={[
          { key: 'Status', value: <Tag colour={colour}>{words}</Tag> },
          { key: 'Day', value: dayInWords(on) },
          { key: 'Total', value: `${pounds(total)} for ${paymentsInWords(count)}` },
          ...(paidOn ? [{ key: 'Paid on', value: dayInWords(paidOn) }] : []),
          ...(fingerprint
            ? [
                {
                  key: 'Fingerprint of the file',
                  value: <span className="fos-link__secret">{fingerprint}</span>,
                },
              ]
            : []),
        ]}
      />
      {(step === 'closing' || step === 'settling') && (
        <InsetText>
          We are still working on this. You do not need to do anything. Look again in a minute.
        </InsetText>
      )}
      {fingerprint && (
        <ActButton words="Download the file for the ledger (CSV)" variant="secondary" onAct={download} />
      )}
      {step === 'closed' && entries.length > 0 && <PaidForm run={run} />}
      <h2 className="govuk-heading-m">Payments in this run</h2>
      {entries.length === 0 && <p className="govuk-body">There are no payments in this run.</p>}
      <ul className="govuk-list govuk-list--spaced">
        {entries.map(({ household, claim, pence, outcome }) => (
          <li key={`${household} ${claim}`}>
            <Link
              href={addresses.part(household, claim)}
            >{`${pounds(pence)}, ${household}, ${partTitle(claim)}`}</Link>
            {outcome === 'failed' && <span> did not go through and will be paid again in another run</span>}
          </li>
        ))}
      </ul>
      {left.length > 0 && (
        <>
          <h2 className="govuk-heading-m">What could not be included</h2>
          <ul className="govuk-list govuk-list--spaced">
            {left.map(({ household, claim, why }) => (
              <li key={`${household} ${claim}`}>{`${household}, ${partTitle(claim)}: ${why}`}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
