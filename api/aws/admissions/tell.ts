import { bookOf } from '#admissions/explain/book.ts'
import { explanationOf } from '#admissions/explain/explanation.ts'
import type { Told } from '#admissions/explain/told.ts'
import { letterOf } from '#admissions/explain/words/letter.ts'
import type { Told as ToldOfRun, ToTell } from '#admissions/offers/lay-out.ts'
import { codeOf } from '#admissions/public/code.ts'
import { publishedOf } from '#admissions/public/publish.ts'
import type { Explanation } from '#contract/admissions/explanation.ts'
import { dueOf, schoolDays } from '#contract/calendar/clock.ts'
import { type Day, dayInEngland } from '#contract/calendar/day.ts'
import { departmentOf } from '#contract/council/department.ts'
import { council } from '#council'
import { calendars, schoolName } from '#council/calendars.ts'
import { keyed } from '#record/keys.ts'
import { admissions } from '#services/school-place/admissions.ts'

/** How long a family has for its appeal, by the days of the school: Appeals Code 2022, section 2. */
const appealDays = 20

/** The last day for an appeal that is lodged after this day; “about” where the school's terms are not known so far. */
function appealBy(urn: number | undefined, from: Day): ReturnType<Told['appealBy']> {
  const clock = {
    ...{ id: 'appeal', title: 'Lodge an appeal', counts: 'day of' as const, pauses: {} },
    ...{ source: 'School Admission Appeals Code 2022, section 2', from },
    length: schoolDays(appealDays, schoolName(urn ?? '')),
  }
  const due = dueOf(clock, from, calendars)
  return due.kind === 'day'
    ? { kind: 'day', day: due.day, schoolDays: appealDays }
    : { kind: 'about', schoolDays: appealDays, from }
}

/** Not eligible at a school in another area means that its own council could not offer a place. */
const asElsewhere =
  (areas: ReadonlyMap<string, string>) =>
  (preference: Explanation['preferences'][number]): Explanation['preferences'][number] => {
    const area = areas.get(preference.school.id)
    if (preference.kind !== 'not-eligible' || area === undefined) return preference
    const { place, school, appeal } = preference
    return { place, school, appeal, kind: 'elsewhere', council: area }
  }

/** All that is told of a run: what each family is told, and the file by which anybody may check it. */
export function tell(
  { run, runHash, file, council: round, heldBack, at }: ToTell,
  secret: Uint8Array,
): ToldOfRun {
  const codes = keyed(secret, 'codes of admissions', run.round)
  const codeFor = (reference: string) => codeOf(codes, run.round, reference)
  const published = publishedOf(file, run, { run: runHash, council: council.name, codeOf: codeFor })
  const book = bookOf(file, run)
  const day = dayInEngland(new Date(at))
  const department = departmentOf(council, admissions.department)
  const urns = new Map(round.schools.map(({ id, urn }) => [id, urn]))
  const away = new Map(
    file.schools.filter(({ policy }) => policy === 'away').map(({ id, authority }) => [id, authority]),
  )
  const told: Told = {
    run: runHash,
    day,
    answerBy: round.dates.acceptBy,
    listUntil: `${round.dates.year}-12-31`,
    appealBy: (school) => appealBy(urns.get(school), day),
    appealTo: () => ({
      text: `Write to ${department.name} at ${council.name}, or call ${department.phone}`,
    }),
    elsewhere: (school) => ({ name: school, council: 'another council' }),
    heldBack: new Set(heldBack),
    check: (reference) => ({ code: codeFor(reference), root: published.root }),
  }
  const from = {
    council: council.name,
    contact: `${department.phone}, ${department.hours}`,
    contactUrl: `${council.site}/services`,
    checkUrl: `${council.site}/schools/check-a-round/${run.round}`,
  }
  const seen = asElsewhere(away)
  return {
    published: JSON.stringify(published),
    of(reference) {
      const explanation = explanationOf(book, reference, told)
      const whole = { ...explanation, preferences: explanation.preferences.map(seen) }
      return { explanation: whole, letter: letterOf(whole, from) }
    },
  }
}
