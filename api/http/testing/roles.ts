import type { Role } from '#contract/council/staff.ts'
import type { Action, ActionName } from '#contract/workspace/workspace.ts'

/**
 * What each role may do in its department, with requests that are not sensitive and with those that are, written out
 * and not derived: a change of what a role may do has to be made here too. An act whose right is `act` stands in `acting`;
 * one whose right is `note` in `noting`, which is what those may do who talk to residents; one to `decide` in `everything`.
 */
const acting: ActionName[] = [
  'acknowledge',
  'assign',
  'inspect',
  'not-dangerous',
  'schedule',
  'fix',
  'called',
  'no-answer',
  'agree-time',
  'cancel-time',
  'came',
  'not-came',
  'order',
  'close',
  'refer',
  'pass-on',
  'ask',
  'mark-read',
  'add-document',
  'merge',
  'split',
  'reopen',
  'redact',
  'blur',
  'remove-photo',
  'publish',
  'unpublish',
]
const hearing: ActionName[] = ['rang-back', 'write-down']
const noting: ActionName[] = ['note', 'readdress', 'new-code']
const linking: ActionName[] = ['send-link', 'send-follower-link']
const paying: ActionName[] = ['take-fee', 'return-fee']
const everything: ActionName[] = [...acting, ...hearing, ...noting, ...linking, ...paying, 'decide']
export const table: Record<
  Role,
  { open: ActionName[]; sensitive: ActionName[]; sees: 'all' | 'standing' | 'nothing' }
> = {
  viewer: { open: [], sensitive: [], sees: 'standing' },
  officer: {
    open: [...acting, ...hearing, ...noting, ...linking, ...paying],
    sensitive: [...acting, ...hearing, ...noting, ...linking, ...paying],
    sees: 'all',
  },
  decider: { open: everything, sensitive: everything, sees: 'all' },
  manager: { open: everything, sensitive: everything, sees: 'all' },
  contact: {
    open: [...hearing, ...noting, ...linking, ...paying],
    sensitive: [...hearing, ...linking, ...paying],
    sees: 'standing',
  },
  auditor: { open: [], sensitive: [], sees: 'nothing' },
  school: { open: [], sensitive: [], sees: 'nothing' },
  recruiter: { open: [], sensitive: [], sees: 'nothing' },
  assessor: { open: [], sensitive: [], sees: 'nothing' },
  panel: { open: [], sensitive: [], sees: 'nothing' },
  chair: { open: [], sensitive: [], sees: 'nothing' },
  adviser: { open: [], sensitive: [], sees: 'nothing' },
  reviewer: { open: [], sensitive: [], sees: 'nothing' },
  finance: { open: [], sensitive: [], sees: 'nothing' },
  hub: { open: [], sensitive: [], sees: 'nothing' },
  'appeals-clerk': { open: [], sensitive: [], sees: 'nothing' },
  'appeals-panel': { open: [], sensitive: [], sees: 'nothing' },
  people: { open: [], sensitive: [], sees: 'nothing' },
  editor: { open: [], sensitive: [], sees: 'nothing' },
}

/** One of every action, as good as it can be without files. */
export const actions: { [Name in ActionName]: Extract<Action, { do: Name }> } = {
  acknowledge: { do: 'acknowledge' },
  assign: { do: 'assign', to: null },
  inspect: { do: 'inspect' },
  'not-dangerous': { do: 'not-dangerous', note: 'Seen' },
  schedule: { do: 'schedule' },
  fix: { do: 'fix', note: 'Done', photos: [] },
  called: { do: 'called', note: 'We agreed that you apply by phone' },
  'no-answer': { do: 'no-answer', again: '2026-03-04', at: 'morning' },
  'rang-back': { do: 'rang-back', text: 'I was in hospital', wants: 'call' },
  'agree-time': { do: 'agree-time', on: '2026-03-09', at: '10:30', where: 'Sample office, 1 Sample Street' },
  'cancel-time': { do: 'cancel-time', note: 'The registrar is ill' },
  came: { do: 'came' },
  'not-came': { do: 'not-came' },
  order: { do: 'order', number: '77 1234' },
  close: { do: 'close', note: 'Nothing there', photos: [] },
  refer: { do: 'refer', to: { kind: 'department', id: 'libraries' }, note: 'Yours' },
  'pass-on': { do: 'pass-on', passed: 'called' },
  ask: { do: 'ask', text: 'Where exactly?' },
  'add-document': {
    do: 'add-document',
    question: 'proof',
    files: [{ id: 'A'.repeat(26), receipt: 'r'.repeat(20) }],
    how: 'post',
    on: '2026-03-02',
  },
  'write-down': { do: 'write-down', text: 'It is by the gate' },
  'mark-read': { do: 'mark-read' },
  note: { do: 'note', text: 'Seen' },
  'send-link': { do: 'send-link' },
  'send-follower-link': { do: 'send-follower-link', way: 'email', to: 'bea@example.org' },
  readdress: { do: 'readdress', way: 'email', to: 'new@example.org', checks: ['name', 'postcode', 'detail'] },
  'new-code': { do: 'new-code', checks: ['name', 'postcode', 'detail'] },
  'take-fee': { do: 'take-fee', how: 'cash', receipt: '000123' },
  'return-fee': { do: 'return-fee', how: 'cash' },
  merge: { do: 'merge', into: 'HW-0000-0000' },
  split: { do: 'split' },
  reopen: { do: 'reopen', note: 'Again' },
  redact: { do: 'redact', answers: [{ key: 'details', text: '' }] },
  blur: { do: 'blur', photo: 'A'.repeat(26), boxes: [{ x: 0, y: 0, width: 1, height: 1 }] },
  'remove-photo': { do: 'remove-photo', photo: 'A'.repeat(26) },
  publish: { do: 'publish', photos: [] },
  unpublish: { do: 'unpublish' },
  decide: { do: 'decide', outcome: 'refused', reasons: 'No award' },
}
