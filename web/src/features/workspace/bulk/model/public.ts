import type { CouncilProfile } from '#contract/council/council.ts'
import type { WorkLine } from '#contract/workspace/workspace.ts'

/** Names of the apps that may show everybody what is written to several: a line says that an app sent it, not which. */
export const publicAmong = (
  { open311 }: Pick<CouncilProfile, 'open311'>,
  lines: readonly Pick<WorkLine, 'channel'>[],
): readonly string[] =>
  lines.some(({ channel }) => channel === 'open311')
    ? (open311?.clients ?? []).filter(({ publishes }) => publishes).map(({ name }) => name)
    : []

/** Whether any of several may have a page of its own that everybody can read, which says why it was closed. */
export const seenAmong = (
  { reportsInTheOpen }: Pick<CouncilProfile, 'reportsInTheOpen'>,
  lines: readonly Pick<WorkLine, 'service' | 'location'>[],
): boolean =>
  reportsInTheOpen && lines.some(({ service, location }) => !service.sensitive && location !== undefined)
