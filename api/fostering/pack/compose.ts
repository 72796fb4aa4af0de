import type { PackSection } from '#contract/fostering/panel/pack.ts'
import type { Gathered } from './gather.ts'
import { aboutSection } from './sections/about.ts'
import { beforeSection } from './sections/before.ts'
import { checksSection, papersSection } from './sections/papers.ts'
import { type PackPicture, picturesSection } from './sections/pictures.ts'
import { planSection } from './sections/plan.ts'
import { commentsSection, reportSections } from './sections/report.ts'
import { reviewSection } from './sections/review.ts'

/** Where a pack goes: what its item is called, and when the panel meets. */
export interface PackItem {
  readonly title: string
  /** ISO 8601; null: no panel meets. */
  readonly meets: string | null
}

/**
 * The sections of a pack in their order. Of what has no report, what the referral goes by stands there itself; of what has
 * one, only what changed since that was finished, as the report has weighed the rest.
 */
export function composePack(
  { head, referral, report, papers, changed, plan }: Gathered,
  item: PackItem,
  pictures: readonly PackPicture[],
): PackSection[] {
  const of = head.values
  return [
    ...aboutSection(head, referral, item),
    ...beforeSection(referral, papers),
    ...reviewSection(referral, papers),
    ...(report ? [...reportSections(report, of), ...commentsSection(report)] : []),
    ...(report
      ? papersSection('since', 'What has changed since the report was finished', changed, of)
      : papersSection('papers', 'What the record has', papers, of)),
    ...checksSection(papers, of),
    ...planSection(plan),
    ...picturesSection(pictures),
  ]
}
