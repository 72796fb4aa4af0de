import type { StaffGroup } from '#contract/council/staff.ts'
import type { StaffIdentity } from '#contract/council/staff-identity.ts'

/**
 * The council's own sign-in. The groups are made up: put those of your own in their place, as the claim names them. In Entra
 * ID that is best `roles`, the app roles that its groups are given: `groups` is left out of the token of somebody in too many.
 */
export const staffIdentity: StaffIdentity = {
  button: 'Sign in with your Leicestershire County Council account',
  ask: 'the IT service desk to add you to the right group',
  domains: ['leics.gov.uk'],
  claim: 'roles',
  groups: [
    { named: 'Highways officers', gives: ['highways-officers'] },
    { named: 'Highways managers', gives: ['highways-managers'] },
    { named: 'Contact centre', gives: ['contact-centre'] },
    { named: 'Shire people', gives: ['people-managers'] },
  ],
  hours: 1,
  provider: null,
}

/** Who works in fostering and adoption: what each of these may see stands in `api/fostering/rights`. */
export const fosteringGroups: StaffGroup[] = [
  { group: 'fostering-officers', role: 'officer', departments: ['fostering'] },
  { group: 'fostering-recruiters', role: 'recruiter', departments: ['fostering'] },
  { group: 'fostering-assessors', role: 'assessor', departments: ['fostering'] },
  { group: 'fostering-managers', role: 'manager', departments: ['fostering'] },
  { group: 'fostering-panel', role: 'panel', departments: ['fostering'] },
  { group: 'fostering-chairs', role: 'chair', departments: ['fostering'] },
  { group: 'fostering-advisers', role: 'adviser', departments: ['fostering'] },
  { group: 'fostering-deciders', role: 'decider', departments: ['fostering'] },
  { group: 'fostering-reviewers', role: 'reviewer', departments: ['fostering'] },
  { group: 'fostering-finance', role: 'finance', departments: ['fostering'] },
  { group: 'fostering-hub', role: 'hub', departments: ['fostering'], hub: 'foster-for-east-midlands' },
]
