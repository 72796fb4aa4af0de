import type { Kind } from '#record/store.ts'
import type { ServiceRequest } from './model.ts'

/** How a service request is kept: one item by its reference, and volumes for what has no room in it. */
export const keptAs: Kind<ServiceRequest> = {
  idOf: ({ reference }) => reference,
  lists: ['history', 'notes', 'messages', 'earlier', 'followers', 'keys'],
}
