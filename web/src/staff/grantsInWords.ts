import type { Role, StaffGrant } from '#contract/council/staff.ts'

const roleNames: Record<Role, string> = {
  viewer: 'Viewer',
  officer: 'Officer',
  decider: 'Decider',
  manager: 'Manager',
  contact: 'Contact centre',
  auditor: 'Auditor',
  school: 'School',
  recruiter: 'Recruitment worker',
  assessor: 'Assessor',
  panel: 'Panel member',
  chair: 'Panel chair',
  adviser: 'Panel adviser',
  reviewer: 'Independent reviewer',
  finance: 'Finance',
  hub: 'Regional hub',
  'appeals-clerk': 'Clerk of appeals',
  'appeals-panel': 'Member of appeal panels',
  people: 'People manager',
  editor: 'Editor',
}

type Named = readonly { readonly id: string; readonly name: string }[]

/** "Officer: Highways, only street-light": what somebody was granted, for people. */
export function grantInWords({ role, departments, services }: StaffGrant, named: Named): string {
  const names =
    departments === 'all'
      ? 'all departments'
      : departments.map((id) => named.find((one) => one.id === id)?.name ?? id).join(', ')
  return `${roleNames[role]}: ${names}${services ? ` (some services only)` : ''}`
}
