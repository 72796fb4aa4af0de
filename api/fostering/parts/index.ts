import { kindOfPart, type PartKind, type PartName } from '#contract/fostering/parts.ts'
import type { PartKindOf } from './kind.ts'

/** Each is read when a part of it is met first: most answers need one or two, and a start none. */
const all = {
  allowance: async () => (await import('./carers/allowance.ts')).allowance,
  allegation: async () => (await import('./carers/allegation.ts')).allegation,
  break: async () => (await import('./carers/pairs/kind.ts')).pairParts.break,
  child: async () => (await import('./carers/child.ts')).child,
  check: async () => (await import('./check.ts')).check,
  checklist: async () => (await import('./checklist.ts')).checklist,
  constellation: async () => (await import('./carers/constellation.ts')).constellation,
  complaint: async () => (await import('./carers/complaint.ts')).complaint,
  concern: async () => (await import('./carers/concern.ts')).concern,
  erasure: async () => (await import('./erasure.ts')).erasure,
  claim: async () => (await import('./carers/claim.ts')).claim,
  document: async () => (await import('./document.ts')).document,
  exit: async () => (await import('./carers/exit.ts')).exit,
  form: async () => (await import('./form.ts')).form,
  learning: async () => (await import('./carers/learning.ts')).learning,
  letterbox: async () => (await import('./carers/letterbox.ts')).letterbox,
  log: async () => (await import('./carers/log.ts')).log,
  mentor: async () => (await import('./carers/pairs/kind.ts')).pairParts.mentor,
  head: async () => (await import('./head.ts')).head,
  person: async () => (await import('./person.ts')).person,
  plan: async () => (await import('./carers/plan.ts')).plan,
  placement: async () => (await import('./placement.ts')).placement,
  reference: async () => (await import('./reference.ts')).reference,
  referral: async () => (await import('./referral/referral.ts')).referral,
  report: async () => (await import('./report.ts')).report,
  review: async () => (await import('./carers/review.ts')).review,
  section: async () => (await import('./section.ts')).section,
  support: async () => (await import('./carers/support.ts')).support,
  terms: async () => (await import('./carers/terms.ts')).terms,
  thread: async () => (await import('./thread.ts')).thread,
  training: async () => (await import('./training.ts')).training,
  views: async () => (await import('./carers/views.ts')).views,
  visit: async () => (await import('./visit.ts')).visit,
} as const satisfies Partial<Record<PartKind, () => Promise<unknown>>>

/** A kind, whatever the values of its parts are. */
export type AnyKind = PartKindOf<object>

/** What can be done to a part of this name, and how it stands; undefined where there is nothing of the kind. */
export const kindFor = async (name: PartName): Promise<AnyKind | undefined> =>
  (all as Partial<Record<PartKind, () => Promise<unknown>>>)[kindOfPart(name)]?.() as Promise<
    AnyKind | undefined
  >
