import type { WholeDeskPorts } from '#admissions/day/ports.ts'
import type { PlacePorts } from '#admissions/starts/ports.ts'
import { looksTable } from '#aws/workspace/looks-table.ts'
import { answering } from '#council/admissions/answering.ts'
import { late } from '#council/admissions/late.ts'
import { startTerms } from '#council/admissions/starts.ts'
import { answersTable } from './answers-table.ts'
import { applicationsTable } from './applications-table.ts'
import { changesTable } from './changes-table.ts'
import { councilData } from './council-data.ts'
import { dueIndex } from './day/due-index.ts'
import { fairAccessPorts } from './fair-access-ports.ts'
import { reportPorts } from './figures-ports.ts'
import { admissionsFiles } from './files.ts'
import { inYearsTable, inYearWordsTable } from './in-year/table.ts'
import { booksTable, listsTable } from './lists-table.ts'
import { asksTable, madesTable, roundsTable, seatsTable } from './rounds-table.ts'
import { startsTable } from './starts-table.ts'
import { tasksQueue } from './tasks.ts'
import { vacancyPorts } from './vacancy-ports.ts'

/** What a round is read from and kept in, for real. */
export const roundPorts = () => ({
  applications: applicationsTable(),
  rounds: roundsTable(),
  seats: seatsTable(),
  asks: asksTable(),
  mades: madesTable(),
  files: admissionsFiles(),
  tasks: tasksQueue(),
  council: councilData(),
  now: () => new Date(),
})

/** What computes a run is read with the first request or task: a start needs none of it. */
export const computing = async () => (await import('#admissions/rounds/computed.ts')).engine

/** What the desk of staff needs, for real. */
export function deskPorts(): () => Promise<WholeDeskPorts & Pick<PlacePorts, 'starts' | 'startTerms'>> {
  const ready = {
    ...reportPorts(),
    ...fairAccessPorts(),
    ...vacancyPorts(),
    ...roundPorts(),
    looks: looksTable(),
    answers: answersTable(),
    lists: listsTable(),
    books: booksTable(),
    changes: changesTable(),
    starts: startsTable(),
    startTerms,
    dues: dueIndex(),
    terms: answering,
    late,
  }
  const inYears = inYearsTable()
  const inYearWords = inYearWordsTable()
  return async () => {
    const { decidingPorts, schoolNamed } = await import('./in-year/ports.ts')
    const inYear = () => ({ ...decidingPorts(), inYears, inYearWords, schoolNamed })
    return { ...ready, inYear, engine: await computing() }
  }
}
