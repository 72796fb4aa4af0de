import type { ActionName } from '#contract/workspace.ts'
import type { Kind } from '../model/kind.ts'
import { decide } from './decide.tsx'
import { assign, refer } from './people.tsx'
import { blur, removePhoto } from './photos.tsx'
import { publish, unpublish } from './publish.tsx'
import { redact } from './redact.tsx'
import { merge, split } from './same.tsx'
import { ask, note } from './talk.tsx'
import { acknowledge, close, fix, inspect, reopen, schedule } from './work.tsx'

/** A kind whose fields are its own affair. */
// biome-ignore lint/suspicious/noExplicitAny: what is typed goes from a kind to the same kind alone
export type AnyKind = Kind<any>

/** Every action as a form, by its name. */
export const kinds: Readonly<Record<ActionName, AnyKind>> = {
  acknowledge,
  assign,
  inspect,
  schedule,
  fix,
  close,
  refer,
  ask,
  note,
  merge,
  split,
  reopen,
  redact,
  blur,
  'remove-photo': removePhoto,
  publish,
  unpublish,
  decide,
}

/** The actions in groups, as the menu of a request has them. */
export const groups: readonly { readonly title: string; readonly names: readonly ActionName[] }[] = [
  {
    title: 'Work',
    names: ['acknowledge', 'assign', 'inspect', 'schedule', 'fix', 'decide', 'close', 'refer', 'reopen'],
  },
  { title: 'Talk', names: ['ask', 'note'] },
  { title: 'Same thing', names: ['merge', 'split'] },
  { title: 'Privacy', names: ['redact', 'blur', 'remove-photo', 'publish', 'unpublish'] },
]

export const isAction = (name: string | null): name is ActionName =>
  name !== null && Object.hasOwn(kinds, name)

/** What can be done to several requests at once. */
export const forMany: readonly ActionName[] = [
  'acknowledge',
  'assign',
  'inspect',
  'schedule',
  'fix',
  'close',
  'refer',
  'ask',
  'note',
  'merge',
  'split',
  'reopen',
]
