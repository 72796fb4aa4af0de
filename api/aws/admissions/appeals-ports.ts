import type { FamilyAppealPorts, OfficerAppealPorts } from '#admissions/appeals/ports.ts'
import { refusalsOf, roundRefusals } from '#admissions/appeals/refusals.ts'
import type { Application } from '#admissions/rounds/application.ts'
import { looksTable } from '#aws/workspace/looks-table.ts'
import { schoolName } from '#council/calendars.ts'
import { appealFiles } from './appeals/files.ts'
import { type AppealPdf, counting, letterAsPdf } from './appeals/letter-ports.ts'
import { appealsTable } from './appeals/tables.ts'
import { applicationsTable } from './applications-table.ts'
import { councilData } from './council-data.ts'
import { offerPorts } from './family-ports.ts'
import { tasksQueue } from './tasks.ts'

/** How the schools of a round count their days. */
async function calendarsOf(round: string): Promise<(school: string) => string> {
  const of = await councilData().roundOf(round)
  const urns = new Map(of?.schools.map(({ id, urn }) => [id, urn]))
  return (school) => schoolName(urns.get(school) ?? '')
}

/** What families appeal by, for real. */
export function familyAppealPorts(): FamilyAppealPorts & { readonly pdf: AppealPdf } {
  return {
    ...counting,
    appeals: appealsTable(),
    refusals: refusalsOf(roundRefusals(offerPorts(), calendarsOf)),
    files: appealFiles,
    tasks: tasksQueue(),
    pdf: letterAsPdf,
  }
}

/** What is held of a child in words, as its family reads it: of the schools that were asked for, this one alone. */
async function factsIn(application: Application | undefined, school: string) {
  if (!application) return []
  const [{ heldFacts, isOfSchool }, of] = await Promise.all([
    import('#admissions/rounds/facts.ts'),
    councilData().roundOf(application.round),
  ])
  const names = new Map(of?.schools.map(({ id, name }) => [id, name]))
  const facts = heldFacts(application, (id) => names.get(id) ?? id, true)
  return facts
    .filter(({ name }) => isOfSchool(name, school))
    .map(({ label, value }) => ({ what: label, value }))
}

/** What officers put the council’s case by, for real. */
export const officerAppealPorts = (): OfficerAppealPorts & { readonly pdf: AppealPdf } => {
  const applications = applicationsTable()
  return {
    ...counting,
    appeals: appealsTable(),
    files: appealFiles,
    tasks: tasksQueue(),
    looks: looksTable(),
    factsOf: async (reference, school) => factsIn(await applications.get(reference), school),
    pdf: letterAsPdf,
  }
}
