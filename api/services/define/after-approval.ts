import { addCounted, type Calendar } from '#contract/calendar/calendar.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { Service } from '#contract/core/service.ts'

const unpaid: readonly string[] = ['due', 'started']

/** Whether there is a fee that has still to be paid. */
export const isUnpaid = (payment: { readonly state: string } | undefined): boolean =>
  payment !== undefined && unpaid.includes(payment.state)

/**
 * Whether a fee that has gone back, or is on its way, would be expected again: what was refused is approved after
 * another look. It is not asked for a second time.
 */
export const isFreeNow = (payment: { readonly state: string } | undefined): boolean =>
  payment?.state === 'refund-due' || payment?.state === 'refunded'

interface Ordering {
  readonly type: string
  readonly ordered?: string | undefined
  readonly at: string
  /** What whoever waits was told of it. */
  readonly note?: string | undefined
}

/** Where what was approved has been ordered since: the last time. */
export const lastOrder = <Entry extends Ordering>(history: readonly Entry[]): Entry | undefined =>
  history
    .slice(history.findLastIndex(({ type }) => type === 'approved') + 1)
    .findLast(({ ordered }) => ordered !== undefined)

type Ordered = NonNullable<NonNullable<Service['decision']>['ordered']>

/** When and how it comes that was ordered then: with the day, or how long it takes where nobody knows the holidays yet. */
export function comesOf({ comes, inWorkingDays }: Ordered, at: Date, calendar: Calendar): string {
  const day = addCounted(calendar, dayInEngland(at), inWorkingDays)
  return comes.replace(
    '{by}',
    day ? `by ${dayInWords(`${day}T12:00:00Z`)}` : `within ${inWorkingDays} working days`,
  )
}

/** What was said when it was ordered of when it comes: all behind the first sentence. */
const whenItComes = ({ note = '' }: Ordering): string => {
  const [, ...more] = note.split('. ')
  return more.length > 0 ? ` ${more.join('. ')}` : ''
}

/**
 * What comes now that it is approved, and when: what was ordered, with the day; what is still to be paid comes first.
 * Undefined where nobody has said.
 */
export function afterApproval(
  service: Pick<Service, 'decision'> | undefined,
  payment: { readonly state: string } | undefined,
  history: readonly Ordering[] = [],
): string | undefined {
  const { approved, approvedUnpaid = approved, ordered } = service?.decision ?? {}
  const order = lastOrder(history)
  if (order && ordered) return `We ordered ${ordered.what} on ${dayInWords(order.at)}.${whenItComes(order)}`
  if (isFreeNow(payment)) return [approved, 'You do not need to pay the fee again.'].filter(Boolean).join(' ')
  return isUnpaid(payment) ? approvedUnpaid : approved
}
