import type { Fee, Service } from '#contract/core/service.ts'
import type { Role } from '#contract/council/roles.ts'
import type { ServiceTerms } from '#contract/council/terms.ts'
import { council } from '#council'
import { withFormats } from './accessible-formats.ts'

/** A service as the catalogue has it: it names what kind of work it is, and the profile says whose that is. */
export interface Definition extends Omit<Service, 'department'> {
  readonly role: Role
}

/** Declares a service, with what the council profile has of its own for it. Every rule of `problemsOf` holds for the result. */
export const defineService = (definition: Definition): Service =>
  withFormats(
    serviceFor(definition, council.roles[definition.role], council.services?.[definition.slug] ?? {}),
    council.accessibleFormats,
  )

/** A definition as one council has it. */
export function serviceFor(
  { role: _, ...definition }: Definition,
  department: string,
  own: ServiceTerms,
): Service {
  const { fee, ...rest } = own
  const service = { ...definition, department, ...(rest as Partial<Service>) }
  if (!fee || !definition.fee) return service
  // Changes go with the amount that they are of: another amount has its own, or none.
  const { changes: _changes, ...known } = definition.fee
  return { ...service, fee: { ...known, ...(fee as Pick<Fee, 'pence' | 'source' | 'changes'>) } }
}
