import { createHash, timingSafeEqual } from 'node:crypto'
import type { ServiceRequest } from '#requests/life/model.ts'
import type { RequestStore } from '#requests/life/ports.ts'

export interface DepartmentPorts {
  readonly requests: Pick<RequestStore, 'get'>
  /** The department's own key; undefined when there is no such department. */
  readonly keyOf: (department: string) => Promise<string | undefined>
}

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Whether the key is the department's own. Takes as long for a wrong key as for a right one. */
export async function isDepartment(
  { keyOf }: Pick<DepartmentPorts, 'keyOf'>,
  department: string,
  key: string,
): Promise<boolean> {
  const own = await keyOf(department)
  return own !== undefined && timingSafeEqual(digest(own), digest(key))
}

/** The request, if it is the department's; undefined for one of another department and for none alike. */
export async function requestFor(
  { requests }: Pick<DepartmentPorts, 'requests'>,
  department: string,
  reference: string,
): Promise<ServiceRequest | undefined> {
  const request = await requests.get(reference)
  return request?.department === department ? request : undefined
}
