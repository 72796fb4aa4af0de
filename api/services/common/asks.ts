import type { Role } from '#contract/council/roles.ts'
import type { Definition } from '../define/service.ts'
import { answerWithoutPeriod, departmentAnswers } from './commitments.ts'

type Common = Pick<
  Definition,
  'verb' | 'sensitive' | 'nearbyMetres' | 'contact' | 'commitment' | 'next' | 'role' | 'takes'
>

/**
 * What services have in common that ask a department for something about a person: private, answered by email or
 * telephone, with no published period. `role`: what answers them.
 */
export const personal = (role: Role): Common => ({
  verb: 'apply',
  role,
  sensitive: true,
  nearbyMetres: null,
  contact: 'required',
  takes: 'about 5 minutes',
  commitment: answerWithoutPeriod,
  next: departmentAnswers,
})
