import type { RoomSchool } from '#admissions/vacancies/ports.ts'
import type { AdmissionSchool } from '#contract/admissions/school.ts'
import { takesIn, yearsOf } from '#contract/admissions/year-group.ts'
import { calendars, schoolDaysOf } from '#council/calendars.ts'

/** Admission numbers hold from the year group that they are for until the next that takes children in. */
function limitOf({ entries }: AdmissionSchool, year: number): number | null {
  const into = entries
    .filter(({ phase }) => takesIn[phase] <= year)
    .sort((a, b) => takesIn[b.phase] - takesIn[a.phase])
  return into[0]?.number ?? null
}

/** By what days of school are counted: each school's own terms, and those of the area where they are not known. */
export const daysOfSchools = (schools: readonly Pick<AdmissionSchool, 'id' | 'urn'>[]) => {
  const urns = new Map(schools.map(({ id, urn }) => [id, urn]))
  return { calendars, calendarOf: (school: string) => schoolDaysOf(urns.get(school)) }
}

export const roomSchoolOf = (school: AdmissionSchool): RoomSchool => ({
  id: school.id,
  name: school.name,
  town: school.address.town,
  phone: school.phone ?? null,
  // In the words of the register of schools.
  isAcademy: /^(?:Academy|Free|Studio|University technical|City technology)\b/i.test(school.kind),
  years: yearsOf(school.ages).map((year) => ({ year, limit: limitOf(school, year) })),
  calendar: schoolDaysOf(school.urn),
})

/** The same of the council's schools. */
export const daysOfAll = async () => daysOfSchools((await import('#council/admissions/load.ts')).schools)

let read: Promise<readonly RoomSchool[]> | undefined

/** The council's schools, read with the first who asks. */
export const roomSchools = (): Promise<readonly RoomSchool[]> =>
  (read ??= import('#council/admissions/load.ts').then(({ schools }) => schools.map(roomSchoolOf)))
