import { answerBy } from '#admissions/explain/answer-by.ts'
import { appealBy } from '#admissions/explain/appeal.ts'
import { bookOf } from '#admissions/explain/book.ts'
import { withElsewhere } from '#admissions/explain/elsewhere.ts'
import { explanationOf } from '#admissions/explain/explanation.ts'
import type { Told } from '#admissions/explain/told.ts'
import { letterOf } from '#admissions/explain/words/letter.ts'
import type { Told as ToldOfRun, ToTell } from '#admissions/offers/lay-out.ts'
import { codeOf } from '#admissions/public/code.ts'
import { publishedOf } from '#admissions/public/publish.ts'
import { withLists } from '#admissions/waiting/told.ts'
import { listUntil } from '#contract/admissions/policy.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { theDepartment } from '#contract/core/words/in-text.ts'
import { departmentOf } from '#contract/council/department.ts'
import { council } from '#council'
import { calendars, schoolName } from '#council/calendars.ts'
import { keyed } from '#record/keys.ts'
import { admissions } from '#services/school-place/admissions.ts'

const addressOf = (path: string): string => new URL(path, council.site).href

const rulesAt = ({ schools, policies }: ToTell['file'], id: string) =>
  policies.find((one) => one.id === schools.find((school) => school.id === id)?.policy) ?? {}

/** All that is told of a run: what each family is told, and the file by which anybody may check it. */
export function tell(
  { run, runHash, file, council: round, heldBack, at }: ToTell,
  secret: Uint8Array,
): ToldOfRun {
  const codes = keyed(secret, 'codes of admissions', run.round)
  const codeFor = (reference: string) => codeOf(codes, run.round, reference)
  const book = bookOf(file, run)
  const day = dayInEngland(new Date(at))
  const department = departmentOf(council, admissions.department)
  const post = [department.name, council.name, ...council.address].join(', ')
  const urns = new Map(round.schools.map(({ id, urn }) => [id, urn]))
  const away = new Map(
    file.schools.filter(({ policy }) => policy === 'away').map(({ id, authority }) => [id, authority]),
  )
  const published = publishedOf(file, run, {
    run: runHash,
    council: council.name,
    codeOf: codeFor,
    elsewhere: new Set(away.keys()),
  })
  const told: Told = {
    run: runHash,
    day,
    answerBy: answerBy(round.dates, day),
    listUntil: (school) => listUntil(rulesAt(file, school), round.dates.year),
    appealBy: (school) => appealBy(calendars, schoolName(urns.get(school) ?? ''), day),
    appealTo: () => ({
      text: `You can do that on the page where you read this offer, write to ${post}, or call ${department.phone}.`,
    }),
    elsewhere: (school) => ({ name: school, council: 'another council' }),
    heldBack: new Set(heldBack),
    check: (reference) => ({ code: codeFor(reference), root: published.root }),
  }
  const onLists = withLists(file, run, round.dates.year)
  const from = {
    council: council.name,
    contact: [
      `Call ${theDepartment(department.name)} on ${department.phone}. ${department.hours}`,
      `Or write to ${post}.`,
    ],
    complainUrl: addressOf('apply/complaint-or-compliment'),
    checkUrl: addressOf(`schools/check-a-round/${run.round}`),
  }
  return {
    published: JSON.stringify(published),
    of(reference) {
      const explanation = onLists(withElsewhere(explanationOf(book, reference, told), away))
      return { explanation, letter: letterOf(explanation, from) }
    },
  }
}
