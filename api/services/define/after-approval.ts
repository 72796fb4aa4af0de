import type { Service } from '#contract/core/service.ts'

const unpaid: readonly string[] = ['due', 'started']

/** What comes now that it is approved, and when; what is still to be paid comes first. Undefined where nobody has said. */
export function afterApproval(
  service: Pick<Service, 'decision'> | undefined,
  payment: { readonly state: string } | undefined,
): string | undefined {
  const { approved, approvedUnpaid = approved } = service?.decision ?? {}
  return payment && unpaid.includes(payment.state) ? approvedUnpaid : approved
}
