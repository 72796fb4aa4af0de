import type { DecidingPorts } from '#admissions/in-year/ports.ts'
import { roomIn } from '#admissions/vacancies/room.ts'
import { yearGroups } from '#contract/admissions/school-year.ts'
import { departmentOf } from '#contract/council/department.ts'
import { council } from '#council'
import { inYearTerms } from '#council/admissions/in-year.ts'
import { schools } from '#council/admissions/load.ts'
import { inYear } from '#services/in-year-school-place/in-year.ts'
import { schoolDaysOf } from './in-year-source.ts'
import { vacanciesTable } from './vacancies-table.ts'

/** Who writes letters, and where families get hold of somebody. */
function letterFrom(): DecidingPorts['from'] {
  const department = departmentOf(council, inYear.department)
  const post = [department.name, council.name, ...council.address].join(', ')
  return {
    contact: [`Call ${department.name} on ${department.phone}. ${department.hours}`, `Or write to ${post}.`],
    appealTo: `Write to ${post}, or call ${department.phone}.`,
    complainUrl: new URL('apply/complaint-or-compliment', council.site).href,
  }
}

/** What decisions are made by, for real. */
export function decidingPorts(): Omit<DecidingPorts, 'now'> {
  const vacancies = vacanciesTable()
  return {
    days: schoolDaysOf(schools),
    terms: inYearTerms,
    from: letterFrom(),
    // What a school has not reported refuses nobody and offers nothing.
    async roomAt(school, group) {
      const room = roomIn(await vacancies.get(school), yearGroups.indexOf(group))
      return room && { places: room.vacancies, asOf: room.asOf }
    },
  }
}

/** The schools of the council’s data that have a seat, by id. */
export const schoolNamed = (id: string) => {
  const found = schools.find((school) => school.id === id)
  return found && { id, name: found.name }
}
