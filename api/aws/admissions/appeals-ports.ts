import { withdrawnRefusals } from '#admissions/answers/refusals.ts'
import type { FamilyAppealPorts, OfficerAppealPorts } from '#admissions/appeals/ports.ts'
import { refusalsOf, roundRefusals } from '#admissions/appeals/refusals.ts'
import { factsOf as inYearFacts, inYearRefusals } from '#admissions/in-year/refusals.ts'
import type { OfferPorts } from '#admissions/offers/offers.ts'
import type { Application } from '#admissions/rounds/application.ts'
import { looksTable } from '#aws/workspace/looks-table.ts'
import { schoolName } from '#council/calendars.ts'
import { answersTable } from './answers-table.ts'
import { appealFiles } from './appeals/files.ts'
import { type AppealPdf, counting, letterAsPdf } from './appeals/letter-ports.ts'
import { appealsTable } from './appeals/tables.ts'
import { applicationsTable } from './applications-table.ts'
import { councilData } from './council-data.ts'
import { offerPorts } from './family-ports.ts'
import { inYearsTable } from './in-year/table.ts'
import { offersTable } from './offers-table.ts'
import { daysOfSchools } from './room-schools.ts'
import { roundsTable } from './rounds-table.ts'
import { tasksQueue } from './tasks.ts'

/** How the schools of a round count their days. */
async function calendarsOf(round: string): Promise<(school: string) => string> {
  const of = await councilData().roundOf(round)
  const urns = new Map(of?.schools.map(({ id, urn }) => [id, urn]))
  return (school) => schoolName(urns.get(school) ?? '')
}

/** Whatever a family was refused: in a round, of a place that it had, and during the year. */
function everyRefusal(ports: OfferPorts) {
  const offers = { ...ports, answers: answersTable() }
  return refusalsOf(
    roundRefusals(offers, calendarsOf),
    withdrawnRefusals(offers, calendarsOf),
    inYearRefusals(inYearsTable(), async () => {
      const { schools } = await import('#council/admissions/load.ts')
      return daysOfSchools(schools).calendarOf
    }),
  )
}

/** What families appeal by, for real. */
export function familyAppealPorts(): FamilyAppealPorts & { readonly pdf: AppealPdf } {
  return {
    ...counting,
    appeals: appealsTable(),
    refusals: everyRefusal(offerPorts()),
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

/** What was told to a family, as an officer reads it who enters its appeal. */
function staffOffers(): OfferPorts {
  const rounds = roundsTable()
  return {
    ...{ applications: applicationsTable(), council: councilData(), offers: offersTable() },
    ...{ pointerOf: (round) => rounds.get(round), published: async () => undefined, now: counting.now },
  }
}

/** What officers put the school’s case by, for real. */
export const officerAppealPorts = (): OfficerAppealPorts & { readonly pdf: AppealPdf } => {
  const applications = applicationsTable()
  const inYears = inYearsTable()
  return {
    ...counting,
    appeals: appealsTable(),
    refusals: everyRefusal(staffOffers()),
    files: appealFiles,
    tasks: tasksQueue(),
    looks: looksTable(),
    async factsOf(reference, school) {
      const application = await applications.get(reference)
      const kept = application ? undefined : await inYears.get(reference)
      return kept ? inYearFacts(kept) : factsIn(application, school)
    },
    pdf: letterAsPdf,
  }
}
