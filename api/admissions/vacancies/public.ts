import type { PublicVacancies } from '#contract/admissions/vacancies.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import type { VacancyPorts } from './ports.ts'
import { isOld } from './rules.ts'

/** What anybody may read: which schools have room in which year group, and as of when. No notes, and nothing of pupils. */
export async function publicVacancies(
  ports: Pick<VacancyPorts, 'vacancies' | 'roomSchools' | 'vacancyTerms' | 'now'>,
): Promise<PublicVacancies> {
  const [schools, kept] = await Promise.all([ports.roomSchools(), ports.vacancies.all()])
  const today = dayInEngland(ports.now())
  const reports = new Map(kept.map(({ school, report }) => [school, report]))
  const { old, infantClass } = ports.vacancyTerms
  return {
    schools: schools.map(({ id, name, town, phone, years }) => {
      const report = reports.get(id) ?? null
      return {
        ...{ id, name, town, phone },
        asOf: report?.asOf ?? null,
        isOld: report !== null && isOld(report.asOf, today, ports.vacancyTerms),
        years: years.map(({ year }) => {
          const told = report?.years.find((one) => one.year === year)
          return { year, vacancies: told?.vacancies ?? null, limit: told?.limit ?? null }
        }),
      }
    }),
    oldAfterDays: old.days,
    infantClass: { years: [...infantClass.years], most: infantClass.most },
  }
}
