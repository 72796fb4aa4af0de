import { type Answers, holds } from '#contract/core/condition.ts'
import { pounds } from '#contract/core/money.ts'
import type { Fee, Service } from '#contract/core/service.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { wordsFor } from '../words.ts'

/** What this request costs; undefined where nothing has to be paid. */
export const feeOf = ({ fee }: Pick<Service, 'fee'>, answers: Answers): Fee | undefined =>
  fee && holds(fee.when, answers) ? fee : undefined

/** Before sending: what will have to be paid, when, and what becomes of it. */
export function FeeNotice({ service, answers }: { service: Service; answers: Answers }) {
  const fee = feeOf(service, answers)
  if (!fee) return null
  const { thing } = wordsFor(service)
  return (
    <InsetText>
      <p className="govuk-body">
        <strong>{`${pounds(fee.pence)} to pay after you send this.`}</strong> <span>{fee.description}</span>.{' '}
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
