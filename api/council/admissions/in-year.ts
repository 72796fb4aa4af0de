import type { OwnForm } from '#contract/admissions/in-year/in-year.ts'
import type { InYearTerms } from '#contract/admissions/in-year/terms.ts'

const code = 'School Admissions Code 2021'

/**
 * How long applications during the year may take, and by which reasons a school may say no. Numbers of the Code are as others
 * quote it: confirm them against its text. Another council, or a newer Code, changes them here.
 */
export const inYearTerms: InYearTerms = {
  aimDays: 10,
  mostDays: 15,
  heldDays: 20,
  warnDays: 5,
  furtherDays: 7,
  remindSchoolDays: 5,
  // The sample has one; most schools keep none during the year.
  lists: { 'sample-hill-church-of-england-school': [1, 2, 3, 4, 5, 6] },
  since: '2021-09-01',
  sources: {
    aim: { source: `${code}, 2.23 to 2.31: aim to answer within 10 school days`, sure: 'second-hand' },
    most: { source: `${code}, 2.23 to 2.31: within 15 school days`, sure: 'second-hand' },
    held: { source: 'The model county: a confirmed place is held for 20 school days', sure: 'seen' },
    warn: {
      source: `The council’s own choice: ${code}, 2.13, asks for a further chance and a warning, and leaves their length to the council`,
      sure: 'assumed',
    },
    remindSchool: {
      source:
        'The council’s own choice: after the 10 days that are aimed for. Confirm it with the council’s in-year scheme.',
      sure: 'assumed',
    },
    lists: {
      source: `${code}, 2.15, has lists kept until 31 December for the year group that is taken in; the model county: most schools hold no list during the year. Which do is invented for the sample`,
      sure: 'assumed',
    },
    silence: {
      source: `The council’s own choice: ${code}, 2.23 to 2.31, has the family answered within 15 school days and does not say what a silent school is; its silence is no refusal, so that it can still answer`,
      sure: 'assumed',
    },
    room: { source: `${code}, 2.23 to 2.31: a school with room must offer`, sure: 'second-hand' },
  },
  reasons: [
    {
      id: 'full',
      label: 'The year group is full, and another child would harm teaching or resources',
      words:
        'The year group is full. Another child would harm the teaching of the others or the use of the school’s resources.',
      withRoom: false,
      source: 'School Standards and Framework Act 1998, section 86(3)',
      sure: 'assumed',
    },
    {
      id: 'infant-class',
      label: 'Infant class of 30 to a teacher',
      words:
        'By law an infant class has no more than 30 children to a teacher. One more child would break that limit.',
      withRoom: false,
      infantOnly: true,
      source: 'SI 2012/10; School Standards and Framework Act 1998, section 1',
      sure: 'seen',
    },
    {
      id: 'selective',
      label: 'The child has not reached the standard of a selective school',
      words: 'The school selects by ability, and your child has not reached the standard that it asks for.',
      withRoom: true,
      secondaryOnly: true,
      source: 'School Standards and Framework Act 1998, section 86(3)',
      sure: 'assumed',
    },
    {
      id: 'behaviour',
      label: 'Challenging behaviour: goes to Fair Access',
      words:
        'The school has good reason to believe that your child may show challenging behaviour, and has asked for the Fair Access arrangement instead. We look for a place through it.',
      withRoom: true,
      neverCare: true,
      source: `${code}, 3.10 and 3.12`,
      sure: 'second-hand',
    },
    {
      id: 'twice-excluded',
      label: 'Permanently excluded from two schools, the last within two years',
      words: 'Your child was permanently excluded from two or more schools, the last time within two years.',
      withRoom: true,
      neverCare: true,
      source: 'School Standards and Framework Act 1998, section 87',
      sure: 'assumed',
    },
    {
      id: 'age-group',
      label: 'A place outside the age group is not in the child’s interest',
      words:
        'You asked for a place in another year group than by age. The school’s admission authority does not think that it would be in your child’s best interest.',
      withRoom: true,
      otherGroupOnly: true,
      source: `${code}, 2.18 to 2.20`,
      sure: 'assumed',
    },
    {
      id: 'no-such-year',
      label: 'The school does not have this year group',
      words: 'The school does not have your child’s year group.',
      withRoom: true,
      source: 'Follows from the ages of the school',
      sure: 'assumed',
    },
  ],
}

/**
 * Schools that take applications during the year on a form of their own, by id: what families read of it. Whoever uses the
 * council's form is passed on all the same (SI 2012/8, schedule 2, paragraph 5(a), the other way round). The sample has one.
 */
export const ownForms: Readonly<
  Record<string, OwnForm & { readonly since: string; readonly source: string }>
> = {
  'sample-saint-anne-catholic-primary-school': {
    text: 'This school also has its own form for places during the year. Ask its office for it. You do not have to: we have passed your application on.',
    phone: '01632 960123',
    since: '2026-09-01',
    source: 'Invented for the sample',
  },
}
