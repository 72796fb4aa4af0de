import type { PanelPorts } from '#admissions/appeals/ports.ts'
import { environment } from '#aws/core/environment.ts'
import { messageSender } from '#aws/notify/messages.ts'
import { looksTable } from '#aws/workspace/looks-table.ts'
import { council } from '#council'
import { schoolName } from '#council/calendars.ts'
import { appealFiles } from './appeals/files.ts'
import { type AppealPdf, counting, letterAsPdf } from './appeals/letter-ports.ts'
import { appealsTable, hearingsTable, peopleTable } from './appeals/tables.ts'
import { tasksQueue } from './tasks.ts'

async function schoolOf(id: string) {
  const { schools } = await import('#council/admissions/load.ts')
  const found = schools.find((one) => one.id === id)
  return found && { name: found.name, calendar: schoolName(found.urn ?? '') }
}

/** What the clerk and panels work by, for real. */
export function panelAppealPorts(): PanelPorts & { readonly pdf: AppealPdf } {
  const messages = messageSender()
  const site = environment('SITE_URL')
  return {
    ...counting,
    appeals: appealsTable(),
    hearings: hearingsTable(),
    people: peopleTable(),
    files: appealFiles,
    tasks: tasksQueue(),
    looks: looksTable(),
    schoolOf,
    addressOf: (path) => `${site}${path}`,
    phone: council.phone,
    tell: ({ id: who, email }, { id, subject, body }) =>
      messages.send({ id, to: { email }, subject, body, recipient: { board: 'appeals', who } }),
    pdf: letterAsPdf,
  }
}
