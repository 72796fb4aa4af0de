import type { Department, Team } from './council.ts'

/** The team that has a request until somebody gives it to another: the first of the department’s that fits. */
export function teamFor(
  department: Pick<Department, 'teams'>,
  { service, district }: { readonly service: string; readonly district?: string | undefined },
): Team | undefined {
  return department.teams?.find(
    ({ services, districts }) =>
      (!services || services.includes(service)) &&
      (!districts || (district !== undefined && districts.includes(district))),
  )
}
