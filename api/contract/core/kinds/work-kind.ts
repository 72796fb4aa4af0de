import type { Service } from '../service.ts'

/**
 * What a service is to those who work on it: which acts they have, and in which words staff and residents read how it
 * stands. `task`: something is to be done once, such as emptying a bin; `contact`: it ends when what came of it is said;
 * `place`: it is decided in a list of its own.
 */
export const workKinds = [
  'repair',
  'task',
  'answer',
  'contact',
  'application',
  'order',
  'call',
  'appointment',
  'decision',
  'place',
] as const
export type WorkKind = (typeof workKinds)[number]

type Known = Pick<Service, 'work' | 'decision' | 'verb' | 'sensitive' | 'nearbyMetres'>

/** What others may see and report too is a defect to be mended. What has left the catalogue is nothing that is known. */
export function workOf(service: Known | undefined): WorkKind {
  if (!service) return 'task'
  if (service.work) return service.work
  if (service.decision) return 'decision'
  return service.verb === 'report' && !service.sensitive && service.nearbyMetres !== null
    ? 'repair'
    : 'answer'
}
