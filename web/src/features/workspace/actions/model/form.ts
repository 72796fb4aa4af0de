import { type ActionName, actsWith } from '#contract/workspace/acts/acts.ts'
import type { WorkLine, WorkRequest } from '#contract/workspace/workspace.ts'

/** Forms that begin with the resident's own words. */
export const ofResidentsWords = actsWith(({ begins }) => begins)

const erasedAt = ({ history }: Pick<WorkRequest, 'history'>): number =>
  history.filter(({ type }) => type === 'redacted').at(-1)?.number ?? 0

/**
 * The name under which it is kept what was typed. Forms with the resident's words begin anew each time something is
 * erased: what was typed before would bring back what is erased.
 */
export function formOf(request: Pick<WorkRequest, 'reference' | 'history'>, name: ActionName): string {
  const anew = ofResidentsWords.includes(name)
  return `${request.reference}-${name}${anew ? `-${erasedAt(request)}` : ''}`
}

/** For several requests. Words for some of them are not offered for others. */
export const formForMany = (
  department: string,
  name: ActionName,
  lines: readonly Pick<WorkLine, 'reference'>[],
): string => ['many', department, name, ...lines.map(({ reference }) => reference).sort()].join('-')
