import type { Staff } from '#contract/council/staff.ts'

/** Who did it, for the history: whoever runs commands has an account of AWS and none here. */
export const byCommand: Pick<Staff, 'id' | 'name' | 'grants'> = {
  id: 'command',
  name: 'Somebody by command',
  grants: [{ role: 'editor', departments: 'all' }],
}
