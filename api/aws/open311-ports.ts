import { council } from '#council'
import type { ReportPorts } from '#requests/open311/report.ts'
import type { UpdatePorts } from '#requests/open311/update.ts'
import { environment } from './environment.ts'
import { siteGazetteer } from './gazetteer.ts'
import { open311Keys } from './open311-keys.ts'
import { photoTaking } from './photo-taking.ts'
import { requestsTable } from './requests-table.ts'
import { submitPorts } from './submit-ports.ts'

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
