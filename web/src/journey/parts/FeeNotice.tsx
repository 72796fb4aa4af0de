import type { Answers } from '#contract/core/condition.ts'
import { chargeFor } from '#contract/core/fee.ts'
import { pounds } from '#contract/core/money.ts'
import type { Service } from '#contract/core/service.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { wordsFor } from '../words.ts'

/** Before sending: what will have to be paid, when, and what becomes of it. */
export function FeeNotice({ service, answers }: { service: Service; answers: Answers }) {
  const { fee } = service
  const charge = chargeFor(fee, answers)
  if (!fee || !charge) return null
  const { thing } = wordsFor(service)
  return (
    <InsetText>
      <p className="govuk-body">
        <strong>{`${pounds(charge.pence)} to pay after you send this.`}</strong>{' '}
        <span>{charge.description}</span>.{' '}
        <span>
          {fee.later
            ? `You can pay at once or another day, from your private page. We start on your ${thing} before you have paid.`
            : `You pay on the page after this one. We start on your ${thing} when you have paid.`}
        </span>
        <span>{fee.refundedIfRefused && ` You get it back if your ${thing} is refused.`}</span>
      </p>
    </InsetText>
  )
}
