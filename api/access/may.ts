/**
 * A domain's table of rights: for every role and every kind of subject what it may do. A right that a cell doesn't name
 * is not given.
 */
export type Cells<Role extends string, Kind extends string, Right extends string> = Readonly<
  Record<Role, Readonly<Record<Kind, readonly Right[]>>>
>

/** A role, and where it holds; without `services` for all of the departments. */
export interface Grant<Role extends string> {
  readonly role: Role
  readonly departments: 'all' | readonly string[]
  readonly services?: readonly string[] | undefined
}
export interface Who<Role extends string> {
  readonly grants: readonly Grant<Role>[]
}

/** What somebody wants to do something with: of which kind, and whose it is. */
export interface Subject<Kind extends string> {
  readonly kind: Kind
  readonly department: string
  /** Slug. */
  readonly service: string
}

const inDepartment = ({ departments }: Grant<string>, department: string) =>
  departments === 'all' || departments.includes(department)

/** Whether a role is given this for some kind of subject. */
export const gives = <Role extends string, Right extends string>(
  cells: Cells<Role, string, Right>,
  role: Role,
  right: Right,
): boolean => Object.values(cells[role]).some((rights) => rights.includes(right))

/** Whether somebody is allowed this with one subject. One grant alone has to give it: no two make a third. */
export const may = <Role extends string, Kind extends string, Right extends string>(
  cells: Cells<Role, Kind, Right>,
  { grants }: Who<Role>,
  right: Right,
  { kind, department, service }: Subject<Kind>,
): boolean =>
  grants.some(
    (grant) =>
      inDepartment(grant, department) &&
      (!grant.services || grant.services.includes(service)) &&
      cells[grant.role][kind].includes(right),
  )

/** Whether somebody is allowed this in a part of the department at least: for menus and lists, not for a subject. */
export const mayIn = <Role extends string, Right extends string>(
  cells: Cells<Role, string, Right>,
  { grants }: Who<Role>,
  right: Right,
  department: string,
): boolean => grants.some((grant) => inDepartment(grant, department) && gives(cells, grant.role, right))

/** Whether somebody is allowed this anywhere. */
export const mayAnywhere = <Role extends string, Right extends string>(
  cells: Cells<Role, string, Right>,
  { grants }: Who<Role>,
  right: Right,
): boolean => grants.some(({ role }) => gives(cells, role, right))
