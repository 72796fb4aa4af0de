/**
 * What staff may be allowed with requests: to `see` all of one, or where it stands alone (`standing`), to `act` on it, to
 * `decide` it and pay back, to keep reply `templates`, to read who `looks` at requests, to `enter` one for somebody on
 * the phone, to read `insight`, to add a `note`, to write down what somebody says whom they `hear`, to have a resident’s private `link` sent to them again, to record a
 * `fee` that was paid to staff.
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
  'hear',
  'link',
  'fee',
] as const
export type Permission = (typeof permissions)[number]

/** What a group of the identity provider can be given in the council profile. Each domain's table says what it means there. */
export const roles = [
  'viewer',
  'officer',
  'decider',
  'manager',
  'contact',
  'auditor',
  'school',
  // Of fostering and adoption, where what somebody may see goes by what they do there.
  'recruiter',
  'assessor',
  'panel',
  'chair',
  'adviser',
  'reviewer',
  'finance',
  'hub',
  // Independent of the council: they see appeals, and nothing else.
  'appeals-clerk',
  'appeals-panel',
  // Says who may sign in, and reads nothing that residents send.
  'people',
  // Says what pages say, such as notices, opening times and fees, and reads nothing that residents send.
  'editor',
] as const
export type Role = (typeof roles)[number]

/** Roles that mean something in fostering and adoption alone. */
export type FosteringRole =
  | 'recruiter'
  | 'assessor'
  | 'panel'
  | 'chair'
  | 'adviser'
  | 'reviewer'
  | 'finance'
  | 'hub'

/** Roles that mean something in appeals alone. */
export type AppealsRole = 'appeals-clerk' | 'appeals-panel'

/** A row for each of those in a table where they are given nothing. */
export const nothingForAppeals = <Kind extends string>(
  kinds: readonly Kind[],
): Record<AppealsRole, Record<Kind, readonly []>> => {
  const none = Object.fromEntries(kinds.map((kind) => [kind, []])) as unknown as Record<Kind, readonly []>
  return { 'appeals-clerk': none, 'appeals-panel': none }
}

/** A row for each of those in the table of another domain, where they are given nothing. */
export const nothingForFostering = <Kind extends string>(
  kinds: readonly Kind[],
): Record<FosteringRole, Record<Kind, readonly []>> => {
  const none = Object.fromEntries(kinds.map((kind) => [kind, []])) as unknown as Record<Kind, readonly []>
  return {
    recruiter: none,
    assessor: none,
    panel: none,
    chair: none,
    adviser: none,
    reviewer: none,
    finance: none,
    hub: none,
  }
}
