import { useQuery } from '@tanstack/react-query'
import type { PaymentView } from '#contract/requests/payment.ts'
import type { Receipt } from '#contract/requests/request.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { type Payable, paymentOf } from './payment.ts'
import { usePaying } from './usePaying.ts'
import { failureInWords, payButton, standingInWords, whenToPay } from './words.ts'

interface Props extends Payable {
  /** What it costs, until it is known how paying stands. */
  fee: NonNullable<Receipt['fee']>
  /** Name of the department. */
  department: string
  /** How paying stood when the page was fetched. */
  known?: PaymentView | undefined
}

/** What a request costs, whether it is paid, and the way to pay it. */
export function PayPanel({ reference, trackingKey, fee, department, known }: Props) {
  const { data } = useQuery({
    ...paymentOf({ reference, trackingKey }),
    ...(known && { initialData: known }),
  })
  return (
    <PayStanding
      reference={reference}
      trackingKey={trackingKey}
      department={department}
      view={data ?? { ...fee, state: 'due' }}
    />
  )
}

/** The same, for a page that knows how paying stands. */
export function PayStanding({
  reference,
  trackingKey,
  department,
  view,
}: Payable & { department: string; view: PaymentView }) {
  const { opening, problem, failures, pay } = usePaying({ reference, trackingKey })
  const sentence = standingInWords(view)
  if (!sentence) return null
  const button = payButton(view)
  const failure = failureInWords(view)
  return (
    <section aria-labelledby="payment-heading">
      <h2 className="govuk-heading-m" id="payment-heading">
        Payment
      </h2>
      {problem && (
        <ErrorSummary
          title="We could not open the payment page"
          attempt={failures}
          errors={[{ text: problem, href: '#pay' }]}
        />
      )}
      <div role="status">
        {failure && <p className="govuk-body">{failure}</p>}
        <p className="govuk-body">{sentence}</p>
      </div>
      {button && (
        <>
          <Button
            id="pay"
            type="button"
            loading={opening}
            loadingText="Opening the payment page…"
            onClick={pay}
          >
            {button}
          </Button>
          <p className="govuk-body">
            <span>{whenToPay(view.later, department)}</span> You enter your card on GOV.UK Pay. We do not see
            your card details.
          </p>
        </>
      )}
    </section>
  )
}
