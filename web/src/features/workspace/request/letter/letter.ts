import { addressLines, isAbroad, isAddress } from '#contract/core/address.ts'
import type { Service } from '#contract/core/service.ts'
import { departmentWith } from '#contract/council/department.ts'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { council } from '#council'
import { afterApproval, isUnpaid } from '#services/define/after-approval.ts'
import { behalfOf, nameOf, type Written } from '#services/define/whom.ts'

/** A letter before its reasons: for whom it is, in the window of the envelope and in its words. */
export interface Opening {
  /** Lines of the address, as far as the answers have them. */
  readonly to: readonly string[]
  readonly dear: string
  readonly title: string
  /** Who applied for whom, where the reader did not. */
  readonly about?: string
  /** Completes "We have approved". */
  readonly what: string
}

const given = (...lines: readonly (string | undefined)[]) =>
  lines.filter((line): line is string => Boolean(line))

/** The address that belongs to whom the letter is about; where that is whoever sent it, the only one there is. */
function addressOf({ answers }: Written, key: string | undefined): string[] {
  const address = key === undefined ? Object.values(answers).find(isAddress) : answers[key]
  if (!isAddress(address)) return []
  const lines = addressLines(address)
  // Royal Mail asks for the country in capitals on the last line.
  if (isAbroad(address)) lines.push((lines.pop() ?? '').toUpperCase())
  return lines
}

/**
 * To whom the letter goes: somebody for whom another person applied gets it themselves. For a child or an organisation
 * it goes to whoever applied.
 */
export function openingOf(
  request: Written & Pick<WorkRequest, 'service'>,
  service: Service | undefined,
): Opening {
  const { title } = request.service
  const sender = nameOf(request, service)
  const behalf = behalfOf(request, service)
  const address = addressOf(request, behalf?.address)
  const called = behalf?.called
  switch (behalf?.kind) {
    case 'person':
      return {
        to: given(called, ...address),
        dear: called ?? 'resident',
        title: `Application for you: ${title}`,
        about: `${sender ?? 'Somebody'} applied for you.`,
        what: 'the application',
      }
    case 'child':
    case 'organisation': {
      const named = called ?? (behalf.kind === 'child' ? 'the child' : 'your organisation')
      return {
        to: given(sender, behalf.kind === 'organisation' ? called : undefined, ...address),
        dear: sender ?? 'resident',
        title: `Your application for ${named}: ${title}`,
        what: `your application for ${named}`,
      }
    }
    default:
      return {
        to: given(sender, ...address),
        dear: sender ?? 'resident',
        title: `Your application: ${title}`,
        what: 'your application',
      }
  }
}

/** How to have a refusal looked at again: the private page is with whoever applied. */
const howAgain = (request: WorkRequest, service: Service | undefined): string =>
  behalfOf(request, service)?.kind === 'person'
    ? `${nameOf(request, service) ?? 'Whoever applied for you'} can do so for you, on the private page of the application. You can also call us.`
    : 'You can do so on the private page of your application: say what we have missed or misunderstood, or send proof that was missing. If you no longer have the link, call us.'

/** How a fee that was not paid yet is paid by somebody who may have nothing but this letter. */
const howToPay = ({ payment }: WorkRequest, phone: string): string[] =>
  isUnpaid(payment)
    ? [
        `Pay the fee on the private page of the application, or call ${phone} and we will tell you how else you can pay.`,
      ]
    : []

/** What the resident can do, by what was decided. */
export function whatNow(request: WorkRequest, service: Service | undefined): string[] {
  const { decision, department, payment } = request
  const phone = departmentWith(council, department)?.phone ?? council.phone
  const call = `If you have a question, call ${phone} and give the reference.`
  const comes =
    decision?.outcome === 'approved' ? afterApproval(service, payment, request.history) : undefined
  if (decision?.outcome !== 'refused') return [...(comes ? [comes] : []), ...howToPay(request, phone), call]
  const again = service?.decision?.reconsideration
  const paid = payment && ['paid', 'refund-due', 'refunded'].includes(payment.state)
  const fee =
    paid && service?.fee?.refundedIfRefused
      ? [
          payment.desk
            ? `You paid the fee to our staff, so it does not go back by itself. Call ${phone} and say how you want to have it back.`
            : 'The fee is paid back to the card that it was paid with.',
        ]
      : []
  return [...(again ? [again, howAgain(request, service)] : []), ...fee, call]
}
