import type { CountPorts } from '#admissions/figures/count-cases.ts'
import { fairAccessTerms } from '#council/admissions/fair-access.ts'
import { countTerms } from '#council/admissions/figures.ts'
import { calendars } from '#council/calendars.ts'
import { appealsTable } from '../appeals/tables.ts'
import { applicationsTable } from '../applications-table.ts'
import { fairAccessTable } from '../fair-access-table.ts'
import { inYearsTable } from '../in-year/table.ts'
import { roomSchools } from '../room-schools.ts'
import { countedSources } from './sources.ts'
import { countedFactsTable, countedYearsTable, countMarksTable } from './tables.ts'

/** Whether a school of ours is an academy; undefined of any other. */
async function isAcademy(): Promise<(school: string) => boolean | undefined> {
  const of = new Map((await roomSchools()).map((school) => [school.id, school.isAcademy]))
  return (school) => of.get(school)
}

/** What cases are counted by, for real. */
export function countingPorts(council: CountPorts['council']): CountPorts {
  const now = () => new Date()
  const from = {
    ...{ inYears: inYearsTable(), fairAccess: fairAccessTable(), appeals: appealsTable() },
    ...{ applications: applicationsTable(), calendars, isAcademy, now },
  }
  return {
    sources: () => countedSources(from),
    countedFacts: countedFactsTable(),
    countMarks: countMarksTable(),
    countedYears: countedYearsTable(),
    ...{ countTerms, groups: fairAccessTerms.groups, council, now },
  }
}
