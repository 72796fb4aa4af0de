import { awayId } from '#admissions/rounds/away.ts'
import { InYearAnswers } from '#contract/admissions/in-year/answers.ts'
import { type YearGroup, yearCode, yearGroupOf, yearGroups } from '#contract/admissions/year-group.ts'
import { type AnyAddress, addressLines } from '#contract/core/address.ts'
import type { Answers } from '#contract/core/condition.ts'
import { isElsewhere, type SchoolAnswer } from '#contract/core/school.ts'
import type { Choice, InYearSaid } from './case.ts'

/** A line that was answered, in words, by the key of its question. */
export interface ReadableLine {
  readonly key: string
  readonly question: string
  readonly answer: string
}

export interface SentInYear {
  readonly answers: Answers
  readonly contact?: { readonly phone?: string | undefined } | undefined
  /** Every answer in words. */
  readonly readable: readonly ReadableLine[]
}

/** Questions whose answers are not said again in words: they have a place of their own, or are nobody's to judge by. */
const elsewhereSaid = new Set(['childName', 'childBorn', 'fullName', 'preferences', 'declaration'])
/** What a school reads too: nothing of other schools, and nothing that is told for Fair Access. */
const shared = new Set([
  ...['needed', 'outsideAge', 'askedGroup', 'outsideWhy', 'outsideProof', 'plan', 'reason', 'care'],
  ...['currentSchool', 'forces', 'address', 'postingFrom', 'postingAddress', 'postingLetter', 'newAddress'],
  ...['movingDay', 'siblings'],
])

function groupOf({ childBorn, needed, askedGroup }: InYearAnswers): YearGroup | undefined {
  const asked = yearGroups.find((group) => askedGroup === `year-${yearCode(group)}`)
  return asked ?? yearGroupOf(childBorn, needed)
}

const linesOf = (address: Readonly<Record<string, unknown>>) => addressLines(address as unknown as AnyAddress)

/** Where criteria look for the home: where a posting leads, and else where the child lives. */
const homeOf = ({ forces, postingAddress, address }: InYearAnswers): string[] =>
  linesOf(forces === 'yes' && postingAddress ? postingAddress : address)

/** A case as the form was sent; undefined where the answers are of the form as it was before. */
export function saidOf({ answers, contact, readable }: SentInYear): InYearSaid | undefined {
  const read = InYearAnswers.safeParse(answers)
  const yearGroup = read.success ? groupOf(read.data) : undefined
  if (!read.success || yearGroup === undefined) return undefined
  const { childName, childBorn, fullName, needed, outsideAge, care, plan, forces, postingFrom } = read.data
  const { hasSchool, lastAtSchool } = read.data
  const currentSchool = hasSchool === 'yes' ? read.data.currentSchool : undefined
  return {
    child: { name: childName, born: childBorn },
    parent: { name: fullName, phone: contact?.phone ?? null },
    home: homeOf(read.data),
    yearGroup,
    outsideAge: outsideAge === 'yes',
    needed,
    postingFrom: forces === 'yes' ? (postingFrom ?? null) : null,
    ...(currentSchool && !isElsewhere(currentSchool) && { current: currentSchool.id }),
    careOrPlan: care !== 'none' || plan === 'asked' || plan === 'yes',
    needs: {
      care: care === 'none' ? null : care,
      plan: plan === 'yes',
      outSince: hasSchool === 'no' ? (lastAtSchool ?? null) : null,
    },
    words: readable
      .filter(({ key }) => !elsewhereSaid.has(key))
      .map(({ key, question, answer }) => ({ what: question, value: answer, shared: shared.has(key) })),
  }
}

/** Whether a school is its own admission authority; undefined where the council's data have no such school. */
export type DecidesAt = (school: string) => 'council' | 'school' | undefined

/** A school that a family named, and who decides there. */
export const named = (school: SchoolAnswer, decidesAt: DecidesAt): Pick<Choice, 'school' | 'decides'> =>
  isElsewhere(school)
    ? { school: { id: awayId(school), name: `${school.name}, ${school.area}` }, decides: 'elsewhere' }
    : { school: { id: school.id, name: school.name }, decides: decidesAt(school.id) ?? 'elsewhere' }

/** The schools that the family named, each once. All but the council's own are asked as the application comes in. */
export function choicesOf(answers: Answers, decidesAt: DecidesAt, today: string): Choice[] {
  const all = InYearAnswers.parse(answers).preferences.map(({ school }) => named(school, decidesAt))
  return all
    .filter(({ school }, at) => all.findIndex((one) => one.school.id === school.id) === at)
    .map((choice) => ({
      ...choice,
      askedOn: choice.decides === 'council' ? null : today,
      proposed: null,
      answer: null,
    }))
}
