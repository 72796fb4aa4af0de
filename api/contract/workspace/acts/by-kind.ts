import type { WorkKind } from '#contract/core/kinds/work-kind.ts'
import { type ActionName, acts } from './acts.ts'
import { actWords } from './kind-words.ts'
import type { Act } from './row.ts'

/** Acts that only some kinds of work have; all others have every kind. */
const onlyFor: Readonly<Partial<Record<ActionName, readonly WorkKind[]>>> = {
  inspect: ['repair'],
  schedule: ['repair', 'task', 'answer', 'contact', 'application', 'order'],
  fix: ['repair', 'task', 'answer', 'contact', 'application', 'order', 'place'],
  decide: ['decision'],
  order: ['decision'],
  called: ['call'],
  'no-answer': ['call'],
  'rang-back': ['call'],
  'agree-time': ['appointment'],
  'cancel-time': ['appointment'],
  came: ['appointment'],
  'not-came': ['appointment'],
}

/** Whether an act is one of this kind of work. */
export const isOfKind = (name: ActionName, work: WorkKind): boolean => onlyFor[name]?.includes(work) ?? true

/** An act as it is called for this kind of work. */
export function actFor(name: ActionName, work: WorkKind): Act {
  const act = acts[name]
  const own = actWords[work][name]
  if (!own) return act
  const { words, ...said } = own
  return { ...act, ...said, ...(act.words && { words: { ...act.words, ...words } }) }
}

/** Acts that say the same of every kind, or of just one: they can be done to several of different kinds. */
export const isAlike = (name: ActionName): boolean =>
  onlyFor[name] === undefined && Object.values(actWords).every((own) => own[name] === undefined)
