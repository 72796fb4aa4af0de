import { bornIn, type YearGroup, yearCode, yearGroups, yearName } from '#contract/admissions/year-group.ts'
import { beginningOfDay } from '#contract/calendar/moments.ts'
import type { Condition } from '#contract/core/condition.ts'
import type { Page, Result } from '#contract/core/question.ts'
import { roundYears } from '../school-place/terms.ts'

/** The Septembers in which a school year begins that a place can be asked for. */
const years = [roundYears[0] - 1, ...roundYears]

const begins = (year: number): string => beginningOfDay(`${year}-09-01`).toISOString()

/** By age a child is in this year group on the day on which the place is needed, which is within a year from now. */
const isIn = (group: YearGroup, year: number): Condition => ({
  all: [
    { question: 'childBorn', between: bornIn(group, year) },
    { question: 'needed', between: { from: `${year}-09-01`, until: `${year + 1}-08-31` } },
    { now: { from: begins(year - 1), before: begins(year + 1) } },
  ],
})

/** The year groups that children come into by a round, until the school year begins. */
const byRound = [0, 7] as const

const roundFirst = (group: (typeof byRound)[number], year: number): Result => ({
  id: `round-${yearCode(group)}-${year}`,
  when: { all: [isIn(group, year), { now: { before: begins(year) } }] },
  kind: 'stop',
  title: `For ${yearName(group)} in September ${year}, use the form “School place”`,
  text: [
    `Children who start ${yearName(group)} in September ${year} all apply with that form, also after its closing date, until the school year begins.`,
  ],
  next: [
    'Use the form “School place”.',
    `Do you need a place before September ${year}? Go back and change the day on which you need it.`,
  ],
})

const goesOn = (group: YearGroup, year: number): Result => ({
  id: `year-${yearCode(group)}-${year}`,
  when: isIn(group, year),
  kind: 'go-on',
  title: `By age your child would be in ${yearName(group)}`,
  text: [
    'A school that has room in this year group has to offer your child a place. It does not matter when you apply.',
    'If the school is full, you will be told why in writing, and how to appeal.',
    ...(group === 3
      ? [`Moving from an infant to a junior school in September? Use the form “School place” for that.`]
      : []),
  ],
  rule: 'A school with a place in the year group offers it to a child who asks for it during the school year.',
  source: 'School Admissions Code 2021, paragraphs 2.23 to 2.31',
})

/** Which year group the child belongs to by age, and whom this form is not for. */
export const yearGroupPage: Page = {
  id: 'year-group',
  questions: [],
  results: [
    ...years.flatMap((year) => byRound.map((group) => roundFirst(group, year))),
    ...years.flatMap((year) => yearGroups.map((group) => goesOn(group, year))),
    {
      id: 'no-year-group',
      kind: 'stop',
      title: 'This form is for children from Reception to Year 11',
      text: ['By the dates that you entered, your child would be younger or older than that.'],
      next: [
        'Check the date of birth, and the day on which you need the place.',
        'If your child has not started school yet, use the form “School place”.',
        'For a sixth form or a college, apply to the school or college itself.',
      ],
    },
  ],
}

const askedAs = (groups: readonly YearGroup[]): Condition => ({
  question: 'askedGroup',
  is: groups.map((group) => `year-${yearCode(group)}`),
})

/** Of each year group by age, those that are asked for and fit this. */
const asksFor = (fits: (asked: YearGroup, byAge: YearGroup) => boolean): Condition => ({
  any: years.flatMap((year) =>
    yearGroups.map((byAge) => ({
      all: [isIn(byAge, year), askedAs(yearGroups.filter((asked) => fits(asked, byAge)))],
    })),
  ),
})

const sameAsByAge = asksFor((asked, byAge) => asked === byAge)
const farFromAge = asksFor((asked, byAge) => Math.abs(asked - byAge) > 1)
const outside: Condition = { question: 'outsideAge', is: 'yes' }

/** Another year group is asked for, and it is that of the child's age, or far from it: it may be a slip. */
export const yearGroupCheck: Page = {
  id: 'check-year-group',
  when: { all: [outside, { any: [sameAsByAge, farFromAge] }] },
  questions: [],
  results: [
    {
      id: 'same-as-by-age',
      when: sameAsByAge,
      kind: 'go-on',
      title: 'This is the year group for your child’s age',
      text: [
        'You said that you are asking for another year group. If you are not, go back and change your answer.',
      ],
    },
    {
      id: 'far-from-age',
      kind: 'go-on',
      title: 'Is this the right year group?',
      text: [
        'You are asking for a year group that is more than one year away from your child’s age. This is very rarely agreed.',
        'Check the date of birth and the year group. If they are not right, go back and change them.',
      ],
    },
  ],
}
