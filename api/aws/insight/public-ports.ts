import { environment } from '#aws/core/environment.ts'
import { requestsTable } from '#aws/life/requests-table.ts'
import { siteGazetteer } from '#aws/resident/gazetteer.ts'
import { staffPorts } from '#aws/workspace/staff-ports.ts'
import { council } from '#council'
import type { DepartmentInsightPorts } from '#insight/department.ts'
import type { ListPlace } from '#insight/list-place.ts'
import type { PublicPorts } from '#insight/public.ts'
import { seenLife } from '#requests/resident/seen.ts'
import { factPage, factsTable, groupReader, keyAfter } from './facts-table.ts'
import { journeyReader } from './journeys-table.ts'
import { measureReader } from './measures-table.ts'

const pageSize = 1000

/** Lists of facts that anybody may see, each by its key. */
export const publicFacts = {
  openOf: (service: string, after?: ListPlace) =>
    factPage({
      ...{ index: 'open-public', key: service, limit: pageSize },
      ...keyAfter('open-public', service, after),
    }),
  changed: async (by: 'ward' | 'service', id: string, limit: number, after?: ListPlace) => {
    const index = by === 'ward' ? 'public-ward' : 'public-service'
    return (await factPage({ index, key: id, limit, newestFirst: true, ...keyAfter(index, id, after) })).facts
  },
}

/** Names of streets and places as the site has them; while it does not answer, a list goes without. */
function streetsOf(siteUrl: string): PublicPorts['streets'] {
  const { places, streets } = siteGazetteer(siteUrl)
  return async () => {
    try {
      return { places: await places(), streets: await streets() }
    } catch {
      return undefined
    }
  }
}

/** What the public numbers need, for real. Catalogue and wards are read with the first request. */
export function publicInsightPorts(): () => Promise<
  PublicPorts & DepartmentInsightPorts & ReturnType<typeof staffPorts>
> {
  const requests = requestsTable()
  const siteUrl = environment('SITE_URL')
  const ready = {
    ...publicFacts,
    ...staffPorts(),
    groups: groupReader(),
    measures: measureReader(),
    journeys: journeyReader(),
    council,
    siteUrl,
    factOf: factsTable(() => false).get,
    streets: streetsOf(siteUrl),
    now: () => new Date(),
    async seenOf(reference: string) {
      const found = await requests.get(reference)
      return found && seenLife(found, council)
    },
    async publishedOf(reference: string) {
      const found = (await requests.get(reference))?.publication
      if (!found) return undefined
      return { photos: found.photos, ...(found.words ? { words: found.words } : {}) }
    },
  }
  return async () => {
    const [{ services }, { wards }] = await Promise.all([
      import('#services/index.ts'),
      import('#council/areas/wards.ts'),
    ])
    return { ...ready, services, wards }
  }
}
