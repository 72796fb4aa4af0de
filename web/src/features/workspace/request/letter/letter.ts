import { addressLines, isAbroad, isAddress } from '#contract/address.ts'
import type { Service } from '#contract/service.ts'
import type { WorkRequest } from '#contract/workspace.ts'
import { council } from '#council'
import { nameOf, type Written } from '../../words/name.ts'

/** Name and address for the window of the envelope, as far as the answers have them. */
export function addressOf(request: Written, service: Service | undefined): string[] {
  const { answers } = request
  const address = Object.values(answers).find(isAddress)
  const lines = address ? addressLines(address) : []
  // Royal Mail asks for the country in capitals on the last line.
  if (address && isAbroad(address)) lines.push((lines.pop() ?? '').toUpperCase())
  return [nameOf(request, service), ...lines].filter((line): line is string => Boolean(line))
}

/** What the resident can do, by what was decided. */
export function whatNow(
  { decision, department, payment }: WorkRequest,
  service: Service | undefined,
): string[] {
  const phone = council.departments.find(({ id }) => id === department)?.phone ?? council.phone
  const call = `If you have a question, call ${phone} and give the reference.`
  if (decision?.outcome !== 'refused') return [call]
  const again = service?.decision?.reconsideration
  const way =
    'You can do so on the private page of your application: say what we have missed or misunderstood. If you do not have its link any more, call us.'
  const paid = payment && ['paid', 'refund-due', 'refunded'].includes(payment.state)
  const fee =
    paid && service?.fee?.refundedIfRefused ? ['What you paid is paid back to the card that you used.'] : []
  return [...(again ? [again, way] : []), ...fee, call]
}
