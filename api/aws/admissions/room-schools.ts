import type { RoomSchool } from '#admissions/vacancies/ports.ts'
import type { AdmissionSchool, RoundPhase } from '#contract/admissions/school.ts'
import { yearsOf } from '#contract/admissions/year-group.ts'
import { schoolDaysOf } from '#council/calendars.ts'

/** In which year group a phase takes children in. */
const takesIn: Readonly<Record<RoundPhase, number>> = { reception: 0, junior: 3, secondary: 7 }

/** Admission numbers hold from the year group that they are for until the next that takes children in. */
function limitOf({ entries }: AdmissionSchool, year: number): number | null {
  const into = entries
    .filter(({ phase }) => takesIn[phase] <= year)
    .sort((a, b) => takesIn[b.phase] - takesIn[a.phase])
  return into[0]?.number ?? null
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

let read: Promise<readonly RoomSchool[]> | undefined

/** The council's schools, read with the first who asks. */
export const roomSchools = (): Promise<readonly RoomSchool[]> =>
  (read ??= import('#council/admissions/load.ts').then(({ schools }) => schools.map(roomSchoolOf)))
