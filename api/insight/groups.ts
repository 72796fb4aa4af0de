import type { Fact } from './fact.ts'

/** A set of requests whose numbers are kept: those of a service, or of a department, sent in one month. */
export interface Group {
  readonly kind: 'service' | 'department'
  /** Slug of the service, or id of the department. */
  readonly id: string
  /** `YYYY-MM`. */
  readonly month: string
}

/** The group as one text, and back. */
export const groupKey = ({ kind, id, month }: Group): string => `${kind}#${id}#${month}`
export function readGroup(key: string): Group {
  const [kind, id = '', month = ''] = key.split('#')
  if (kind !== 'service' && kind !== 'department') throw new Error(`"${key}" is no group`)
  return { kind, id, month }
}

/** The groups that a request is counted in. None before its first event is there. */
export function groupsOf({ service, department, month }: Fact): Group[] {
  if (!month) return []
  return [
    { kind: 'service', id: service, month },
    { kind: 'department', id: department, month },
  ]
}
