import { feeWith, withFee } from '#contract/core/fee.ts'
import type { Service } from '#contract/core/service.ts'
import type { ServiceTerms } from '#contract/council/terms.ts'

/** A service with what a council has of its own for it: in place of what the catalogue says, or of what was its own before. */
export function withTerms<T extends Omit<Service, 'department'>>(service: T, own: ServiceTerms): T {
  const { fee, ...rest } = own
  const changed = { ...service, ...(rest as Partial<Service>) }
  if (!fee || !service.fee) return changed
  // Words of the catalogue’s may name the amount of before.
  return own.cost === undefined ? withFee(changed, fee) : { ...changed, fee: feeWith(service.fee, fee) }
}
