import type { Phase } from '#contract/admissions/dates.ts'
import type { Page, Result } from '#contract/core/question.ts'
import { byAge, type FormRound, formRounds, yearOlder } from './rounds.ts'
import { termsOf } from './terms.ts'

const placeIn: Readonly<Record<Phase, (year: number) => string>> = {
  reception: (year) => `start Reception in September ${year}`,
  junior: (year) => `move to a junior school in September ${year}`,
  secondary: (year) => `move to secondary school in September ${year}`,
}

const duringTheYear =
  'Use the form “School place during the year” for any other year group, or once the school year has begun.'
const law = 'School Admissions Code 2021; School Admissions (Co-ordination) Regulations 2012'

function resultsOf(round: FormRound): Result[] {
  const { id, phase, year, opens, closes, lateUntil, offers, opensAt, closesAt, lateEndsAt, endsAt } = round
  const place = placeIn[phase](year)
  const offered = `Everyone hears on ${offers}, or on the next working day.`
  const belongs = byAge(round)
  return [
    {
      id: `${id}-early`,
      when: { all: [belongs, { now: { before: opensAt } }] },
      kind: 'stop',
      title: `You can apply from ${opens}`,
      text: [`Your child can ${place}. Applications open on ${opens} and close at the end of ${closes}.`],
      next: [
        `Come back from ${opens}. Until then, look at “Find a school”: when you can visit, and how each school gives its places.`,
      ],
    },
    {
      id: `${id}-on-time`,
      when: { all: [belongs, { now: { from: opensAt, before: closesAt } }] },
      kind: 'go-on',
      title: `Your child can ${place}`,
      text: [
        `Apply by the end of ${closes}. Our clock decides, to the second: what reaches us before midnight is on time.`,
        'You can change your application until then, as often as you like. It makes no difference who applies first.',
        offered,
      ],
      rule: 'The order in which applications arrive never decides who gets a place.',
      source: law,
    },
    {
      id: `${id}-late`,
      when: { all: [belongs, { now: { from: closesAt, before: lateEndsAt } }] },
      kind: 'go-on',
      title: 'The closing date has passed, but you can still apply',
      text: [
        `Applications to ${place} closed on ${closes}. Children who applied on time come first.`,
        'We ask why you are late. With a good reason that you can show, we may treat your application as on time.',
        `What reaches us by the end of ${lateUntil} is still looked at before offer day. ${offered}`,
      ],
      rule: 'A late application may not be refused for being late where there is room.',
      source: law,
    },
    {
      id: `${id}-after`,
      when: { all: [belongs, { now: { from: lateEndsAt, before: endsAt } }] },
      kind: 'go-on',
      title: 'You can still apply. You will hear after offer day',
      text: [
        `Applications to ${place} closed on ${closes}. We look at yours once the offers of ${offers} are out.`,
        'You are offered a place where there is room, and can be on the waiting list of any school that is full.',
      ],
      rule: 'A late application may not be refused for being late where there is room.',
      source: law,
    },
  ]
}

/** For a child who would have started a year before. */
const outsideResults = (round: FormRound): Result[] => {
  const { id, year, closes, opensAt, closesAt, endsAt } = round
  const outside = (part: string, from: string, before: string, closing: string): Result => ({
    id: `${id}-outside-age${part}`,
    when: { all: [yearOlder(round), { now: { from, before } }] },
    kind: 'go-on',
    title: 'Your child would be outside the age group',
    text: [
      `By age your child would have started in September ${year - 1}. You can ask for a place in September ${year}, a year later. ${closing}`,
      'Each school’s admission authority decides for its own school, in your child’s best interest, and tells you why in writing. If it agrees, your application counts like any other of that year.',
    ],
    rule: 'Parents may ask for a place outside the normal age group.',
    source: 'School Admissions Code 2021, paragraphs 2.18 to 2.20',
  })
  return [
    outside('', opensAt, closesAt, `The closing date is ${closes}.`),
    outside('-late', closesAt, endsAt, `The closing date was ${closes}, so your application will be late.`),
  ]
}

/** Tells which round the child belongs to, and by when to apply; and whom this form is not for. */
export const roundResultPage: Page = {
  id: 'round',
  questions: [],
  results: [
    ...formRounds.flatMap(resultsOf),
    ...formRounds.flatMap(outsideResults),
    {
      id: 'no-round',
      kind: 'stop',
      title: 'This is not the right form for a child of this age',
      text: [
        'A child who was born on the day that you entered does not start there in any of the years that you can apply for here.',
      ],
      next: ['Check the date of birth, and what you are applying for.', duringTheYear],
    },
  ],
}

/** What every form may ask for at most: the number of preferences of the round that has most. */
export const mostPreferences = Math.max(
  ...(['reception', 'junior', 'secondary'] as const).map((phase) => termsOf(phase).preferences),
)
