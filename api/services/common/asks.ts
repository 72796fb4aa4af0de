import type { Service } from '#contract/core/service.ts'
import { answerWithoutPeriod, departmentAnswers } from './commitments.ts'

type Common = Pick<
  Service,
  'verb' | 'sensitive' | 'nearbyMetres' | 'contact' | 'commitment' | 'next' | 'department' | 'takes'
>

/**
 * What services have in common that ask a department for something about a person: private, answered by email or
 * telephone, with no published period. `department` is the id of the one that answers.
 */
export const personal = (department: string): Common => ({
  verb: 'apply',
  department,
  sensitive: true,
  nearbyMetres: null,
  contact: 'required',
  takes: 'about 5 minutes',
  commitment: answerWithoutPeriod,
  next: departmentAnswers,
})
