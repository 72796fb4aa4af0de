import { council } from '#council'
import type { EvidenceStore } from '#requests/evidence/ports.ts'
import type { ReportPorts } from '#requests/open311/report.ts'
import type { UpdatePorts } from '#requests/open311/update.ts'
import { environment } from './environment.ts'
import { fetchMedia } from './fetch-media.ts'
import { siteGazetteer } from './gazetteer.ts'
import { open311Keys } from './open311-keys.ts'
import { requestsTable } from './requests-table.ts'
import { submitPorts } from './submit-ports.ts'

/** The decoder is native and large: it is read when the first photo has come. */
const lookAtPhoto = async (bytes: Uint8Array) => (await import('./evidence-photo.ts')).lookAtPhoto(bytes)

/** The S3 client is read then, too. */
const store: Pick<EvidenceStore, 'putChecked'> = {
  putChecked: async (...file) => (await import('./evidence-store.ts')).putChecked(...file),
}

/** What taking a report from a foreign system needs, for real. */
export function open311WritePorts(): () => Promise<ReportPorts & UpdatePorts> {
  const submitting = submitPorts()
  const own = {
    requests: requestsTable(),
    store,
    lookAtPhoto,
    fetchMedia: (url: string) => fetchMedia(url),
    gazetteer: siteGazetteer(environment('SITE_URL')),
    keys: open311Keys(council),
  }
  return async () => ({ ...(await submitting()), ...own })
}
