import { schoolDays } from '#contract/calendar/clock.ts'
import { anythingElse, declarationPage } from '../common/last-pages.ts'
import { defineService } from '../define/service.ts'
import { carePages, parentPages } from '../school-place/child.ts'
import { firstPages } from './child.ts'
import { example, examples } from './examples.ts'
import { homePages } from './home.ts'
import { inYear } from './in-year.ts'
import { schoolPages } from './schools.ts'
import { until2026 } from './until-2026.ts'

export const inYearSchoolPlace = defineService({
  slug: inYear.service,
  work: 'place',
  title: 'School place during the year',
  inEmails: 'school place application',
  summary: 'Apply for a place when you have moved or want to change school, at any time of the year.',
  words: [
    'in-year admission',
    'in year',
    'change school',
    'moving school',
    'swap school',
    'new to area school',
    'mid year school',
    'school transfer',
    'school space',
    'move school',
    'new school',
    'change schools',
    'being bullied',
    'need a school place now',
    'just moved here',
    'new school for kids now',
    'moved house new school',
    'kids need a new school',
    'not happy with school want to move',
    'swap schools',
    'space in year 3',
    'any places in year 5',
    'no school place',
    'get kids in somewhere',
    'just moved need a school',
    'swap primary',
    'different primary',
    'different school',
  ],
  verb: 'apply',
  topics: ['schools'],
  lifeEvents: ['moving', 'school'],
  role: 'school-admissions',
  group: 'Schools',
  lgsl: null,
  sensitive: true,
  nearbyMetres: null,
  contact: 'required',
  takes: 'about 10 minutes',
  commitment: {
    text: 'We aim to answer within 10 school days. You will hear within 15 school days at the latest.',
    within: schoolDays(15, 'schools of the area'),
    source: 'School Admissions Code 2021, in-year admissions: 15 school days, with the aim of 10',
  },
  cost: 'Free',
  next: [
    'Your application goes straight to {department}.',
    'We ask the schools that you named. You can follow it on your private page: which schools have been asked, and by when you will hear.',
    'Until we offer your child a place, you can ask other schools on that page, or withdraw your application.',
    'If a school has room, we offer your child a place there. You accept or decline it on the same page.',
    'If a school cannot offer a place, we tell you why, and how to appeal.',
  ],
  before: [
    'For starting school, a junior school or moving up to secondary school, use the form “School place” instead, until the school year begins.',
    'If your child is at a school now, talk to the school first: changing school does not always help.',
    'Do not take your child out of school until a new place is agreed.',
    'A parent in the armed forces or in Crown service needs a letter about the posting, and can apply before the family lives here.',
  ],
  pages: [
    ...firstPages,
    ...carePages,
    ...homePages,
    ...schoolPages,
    ...parentPages,
    anythingElse('about your child'),
    declarationPage([
      'What I have said is true and complete.',
      'I have parental responsibility for the child, or I am acting for someone who has it.',
      'I understand that a place can be withdrawn if I gave information that I knew was wrong.',
      'The council may share what each school needs with that school, with the school that the child goes to now and with other councils.',
    ]),
  ],
  again: 'Apply for another child',
  earlier: [until2026],
  doneAs: 'Finished',
  onBehalfOf: [
    {
      when: { question: 'childName', answered: true },
      kind: 'child',
      name: 'childName',
      address: 'address',
    },
  ],
  example,
  examples,
})
