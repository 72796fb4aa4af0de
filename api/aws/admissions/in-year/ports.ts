import type { DecidingPorts } from '#admissions/in-year/ports.ts'
import { roomIn } from '#admissions/vacancies/room.ts'
import type { InYearTerms } from '#contract/admissions/in-year/terms.ts'
import type { AdmissionSchool, RoundPhase } from '#contract/admissions/school.ts'
import type { YearGroup } from '#contract/admissions/year-group.ts'
import type { Day } from '#contract/calendar/day.ts'
import { theDepartment } from '#contract/core/words/in-text.ts'
import { departmentOf } from '#contract/council/department.ts'
import { council } from '#council'
import { inYearTerms } from '#council/admissions/in-year.ts'
import { schools } from '#council/admissions/load.ts'
import { inYear } from '#services/in-year-school-place/in-year.ts'
import { daysOfSchools } from '../room-schools.ts'
import { vacanciesTable } from '../vacancies-table.ts'

/** Who writes letters, and where families get hold of somebody. */
function letterFrom(): DecidingPorts['from'] {
  const department = departmentOf(council, inYear.department)
  const post = [department.name, council.name, ...council.address].join(', ')
  return {
    contact: [
      `Call ${theDepartment(department.name)} on ${department.phone}. ${department.hours}`,
      `Or write to ${post}.`,
    ],
    appealTo: `Do it on your private page: choose “Appeal against a decision”. Or write to ${post}, or call ${department.phone}.`,
    complainUrl: new URL('apply/complaint-or-compliment', council.site).href,
  }
}

/** In which year group a phase takes children in. */
const takesIn: Readonly<Record<RoundPhase, YearGroup>> = { reception: 0, junior: 3, secondary: 7 }

/** Which schools keep a waiting list: every one of the year group that it takes in, from September to December; others as they say. */
export const listsOf =
  (all: readonly Pick<AdmissionSchool, 'id' | 'entries'>[], { lists }: Pick<InYearTerms, 'lists'>) =>
  (id: string, group: YearGroup, today: Day): boolean => {
    const school = all.find((one) => one.id === id)
    // What a school of another council keeps is entered as it says.
    if (!school || lists[id]?.includes(group)) return true
    return today.slice(5) >= '09-01' && school.entries.some(({ phase }) => takesIn[phase] === group)
  }

/** What decisions are made by, for real. */
export function decidingPorts(): Omit<DecidingPorts, 'now'> {
  const vacancies = vacanciesTable()
  return {
    days: daysOfSchools(schools),
    terms: inYearTerms,
    from: letterFrom(),
    keepsList: listsOf(schools, inYearTerms),
    // What a school has not reported refuses nobody and offers nothing.
    async roomAt(school, group) {
      const room = roomIn(await vacancies.get(school), group)
      return room && { places: room.vacancies, asOf: room.asOf }
    },
  }
}

/** The schools of the council’s data that have a seat, by id. */
export const schoolNamed = (id: string) => {
  const found = schools.find((school) => school.id === id)
  return found && { id, name: found.name }
}
