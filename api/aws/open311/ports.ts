import { environment } from '#aws/core/environment.ts'
import { requestsTable } from '#aws/life/requests-table.ts'
import { submitPorts } from '#aws/life/submit-ports.ts'
import { siteGazetteer } from '#aws/resident/gazetteer.ts'
import { council } from '#council'
import type { ReportPorts } from '#requests/open311/report.ts'
import type { UpdatePorts } from '#requests/open311/update.ts'
import { open311Keys } from './keys.ts'
import { photoTaking } from './photo-ports.ts'

/** What taking a report from a foreign system needs, for real. */
export function open311WritePorts(): () => Promise<ReportPorts & UpdatePorts> {
  const submitting = submitPorts()
  const own = {
    requests: requestsTable(),
    ...photoTaking,
    gazetteer: siteGazetteer(environment('SITE_URL')),
    keys: open311Keys(council),
  }
  return async () => ({ ...(await submitting()), ...own })
}
