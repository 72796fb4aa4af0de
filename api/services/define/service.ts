import type { Service } from '#contract/core/service.ts'
import type { Role } from '#contract/council/roles.ts'
import type { ServiceTerms } from '#contract/council/terms.ts'
import { council } from '#council'
import { withFormats } from './accessible-formats.ts'
import { withTerms } from './terms.ts'

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
export const serviceFor = (
  { role: _, ...definition }: Definition,
  department: string,
  own: ServiceTerms,
): Service => withTerms({ ...definition, department }, own)
