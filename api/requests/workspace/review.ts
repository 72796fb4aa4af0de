import type { Person, ServiceRequest } from '#requests/life/model.ts'

/**
 * Who refused what the resident has since asked to be looked at again: somebody else has to do that. Undefined where
 * nobody waits for another look, and where another system refused it and nobody knows who.
 */
export function refuserOf({ history }: ServiceRequest): Person | undefined {
  const refused = history.findLast(({ type }) => type === 'refused' || type === 'approved')
  const asked = history.findLast(({ type }) => type === 'reconsideration-asked')
  return refused && asked && asked.number > refused.number ? refused.actor : undefined
}
