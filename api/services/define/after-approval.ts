import type { Service } from '#contract/core/service.ts'

const unpaid: readonly string[] = ['due', 'started']

/** Whether there is a fee that has still to be paid. */
export const isUnpaid = (payment: { readonly state: string } | undefined): boolean =>
  payment !== undefined && unpaid.includes(payment.state)

/** What comes now that it is approved, and when; what is still to be paid comes first. Undefined where nobody has said. */
export function afterApproval(
  service: Pick<Service, 'decision'> | undefined,
  payment: { readonly state: string } | undefined,
): string | undefined {
  const { approved, approvedUnpaid = approved } = service?.decision ?? {}
  return isUnpaid(payment) ? approvedUnpaid : approved
}
