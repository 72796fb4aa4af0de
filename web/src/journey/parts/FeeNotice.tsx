import { pounds } from '#contract/core/money.ts'
import type { Service } from '#contract/core/service.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import type { Charge } from '../send/charge.ts'
import { wordsFor } from '../words.ts'

const refund = (thing: string): string =>
  thing === 'order'
    ? 'If we cannot complete your order, we will refund you.'
    : `If we refuse your ${thing}, we will refund you.`

/** What waits for a payment that can be made later: not the decision, but what is ordered once it is made. */
const waits = ({ decision }: Service, thing: string): string =>
  decision?.ordered
    ? `We’ll look at your ${thing} even if you have not paid yet, but we cannot order ${decision.ordered.what} until you have.`
    : `We’ll look at your ${thing} even if you have not paid yet.`

/** Before sending: what will have to be paid, when, and what becomes of it. */
export function FeeNotice({ service, charge }: { service: Service; charge: Charge | undefined }) {
  const { fee } = service
  if (!fee || !charge?.pence) return null
  const { thing } = wordsFor(service)
  return (
    <InsetText>
      <p className="govuk-body">
        <strong>{`${pounds(charge.pence)} to pay after you send this.`}</strong>{' '}
        <span>{charge.description}</span>.{' '}
        <span>
          {fee.later
            ? `You can pay straight after you send this, or later from your private page. ${waits(service, thing)}`
            : `You pay on the page after this one. We’ll start on your ${thing} when you have paid.`}
        </span>
        <span>{fee.refundedIfRefused && ` ${refund(thing)}`}</span>
      </p>
    </InsetText>
  )
}
