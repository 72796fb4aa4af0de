import { services } from 'virtual:workspace-services'
import type { WorkKind } from '#contract/core/kinds/work-kind.ts'
import type { ActionName } from '#contract/workspace/acts/acts.ts'
import { actFor, isOfKind } from '#contract/workspace/acts/by-kind.ts'

const works: ReadonlyMap<string, WorkKind> = new Map(services.map(({ slug, work }) => [slug, work]))

/** What kind of work a service is; of what has left the catalogue nothing is known. */
export const workOfSlug = (slug: string): WorkKind => works.get(slug) ?? 'task'

/** What an act is called in a department, for each kind of work that it has; undefined where it has none of that kind. */
export function actLabelIn(department: string, name: ActionName): string | undefined {
  const own = services.filter((service) => service.department === department).map(({ work }) => work)
  const labels = own.filter((work) => isOfKind(name, work)).map((work) => actFor(name, work).label)
  return labels.length > 0 ? [...new Set(labels)].join(' or ') : undefined
}
