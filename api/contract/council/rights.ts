/**
 * What staff may be allowed with requests: to `see` all of one, or where it stands alone (`standing`), to `act` on it, to
 * `decide` it and pay back, to keep reply `templates`, to read who `looks` at requests, to `enter` one for somebody on
 * the phone, to read `insight`, to add a `note`.
 */
export const permissions = [
  'see',
  'standing',
  'act',
  'decide',
  'templates',
  'looks',
  'enter',
  'insight',
  'note',
] as const
export type Permission = (typeof permissions)[number]

/** What a group of the identity provider can be given in the council profile. Each domain's table says what it means there. */
export const roles = ['viewer', 'officer', 'decider', 'manager', 'contact', 'auditor', 'school'] as const
export type Role = (typeof roles)[number]
