import { nameLimit } from '#contract/core/name.ts'
import { personal } from './common/asks.ts'
import { declarationPage } from './common/last-pages.ts'
import {
  addressPage,
  exampleAddress,
  exampleName,
  invalidNationalInsurance,
  nameAndBirthPage,
} from './common/person.ts'
import { pageFor } from './define/pages.ts'
import { checkboxes, date, group, noneOfThese, option, text, when } from './define/questions.ts'
import { defineService } from './define/service.ts'

const source = 'gov.uk/apply-free-school-meals'

export const freeSchoolMeals = defineService({
  ...personal('school-support'),
  slug: 'free-school-meals',
  work: 'application',
  title: 'Free school meals',
  summary: 'Free meals at school for children whose family gets certain benefits.',
  words: [
    'school dinners',
    'school lunch',
    'free lunch',
    'fsm',
    'pupil premium',
    'school meals',
    'dinner money',
    'free dinners',
    'free lunches',
    'free school lunch',
    'lunch money',
    'on benefits school dinners',
  ],
  topics: ['schools', 'money'],
  lifeEvents: ['school', 'money-worries'],
  group: 'Schools',
  lgsl: 4,
  takes: 'about 3 minutes',
  before: [
    'You need your National Insurance number, or your asylum support reference.',
    'All children in reception, year 1 and year 2 get free meals without this. It is worth applying all the same: the school gets money for your child.',
  ],
  pages: [
    pageFor(
      checkboxes({
        key: 'benefits',
        label: 'Which of these do you get?',
        short: 'Benefits',
        hint: 'Select all that you get.',
        options: [
          option('universal-credit', 'Universal Credit'),
          option('income-support', 'Income Support'),
          option('jsa', 'Income-based Jobseeker’s Allowance'),
          option('esa', 'Income-related Employment and Support Allowance'),
          option('pension-credit', 'The guarantee part of Pension Credit'),
          option('asylum', 'Support for asylum seekers'),
          noneOfThese(),
        ],
        errors: {
          missing: 'Select what you get, or “None of these”',
          invalid: 'Select what you get, or “None of these” alone',
        },
      }),
    ),
    {
      id: 'result',
      questions: [],
      results: [
        {
          id: 'none',
          when: when('benefits', 'none'),
          kind: 'stop',
          title: 'Your children do not qualify for free school meals',
          text: ['You can get free school meals if you get one of the benefits on the list.'],
          rule: 'A parent gets one of the benefits that the Department for Education names.',
          source,
          next: [
            'All children in reception, year 1 and year 2 get free meals: you do not need to apply.',
            'If your income falls, check on gov.uk/benefits-calculators what you could get, and apply then.',
            'If you cannot pay for meals, talk to the school: it may be able to help.',
          ],
        },
        {
          id: 'qualifies',
          kind: 'go-on',
          title: 'Your children probably qualify',
          text: ['We check it with the government’s records. You do not need to send proof.'],
          rule: 'A parent gets one of the benefits that the Department for Education names.',
          source,
        },
      ],
    },
    nameAndBirthPage,
    {
      ...pageFor(
        text({
          key: 'nino',
          label: 'What is your National Insurance number?',
          short: 'National Insurance number',
          hint: 'It’s on your benefit letters, payslips or P60: 2 letters, 6 numbers, then A, B, C or D.',
          reuse: 'nationalInsurance',
          format: 'nationalInsurance',
          width: 20,
          maxLength: 13,
          errors: {
            missing: 'Enter your National Insurance number',
            invalid: invalidNationalInsurance,
          },
        }),
      ),
      when: { not: when('benefits', 'asylum') },
    },
    {
      ...pageFor(
        text({
          key: 'asylumReference',
          label: 'What is your asylum support reference?',
          short: 'Asylum support reference',
          hint: 'It is on your letter from the Home Office. For example, 24/05/12345/001.',
          format: 'reference',
          width: 20,
          maxLength: 20,
          errors: {
            missing: 'Enter your asylum support reference',
            invalid: 'Enter the reference with letters, numbers and slashes only',
          },
        }),
      ),
      when: when('benefits', 'asylum'),
    },
    addressPage,
    pageFor(
      group({
        key: 'children',
        label: 'Which children need school meals?',
        short: 'Children',
        item: 'child',
        atLeast: 1,
        atMost: 10,
        questions: [
          text({
            key: 'name',
            label: 'Full name',
            format: 'name',
            maxLength: nameLimit,
            errors: {
              missing: 'Enter the child’s full name',
              invalid: 'Enter the name on one line. Try typing it instead of pasting it',
            },
          }),
          date({
            key: 'born',
            label: 'Date of birth',
            hint: 'For example, 14 9 2018',
            from: { years: -20 },
            to: 0,
            errors: {
              missing: 'Enter the child’s date of birth',
              invalid: 'Enter a real date of birth in the last 20 years, like 14 9 2018',
            },
          }),
          text({
            key: 'school',
            label: 'School',
            maxLength: 100,
            errors: { missing: 'Enter the child’s school' },
          }),
        ],
        errors: { missing: 'Add a child', invalid: 'Add 1 to 10 children' },
      }),
    ),
    declarationPage([
      'The council may check with the Department for Work and Pensions, the Home Office and HM Revenue and Customs that I get these benefits.',
      'I will tell the council if I stop getting them.',
    ]),
  ],
  example: {
    benefits: ['universal-credit'],
    fullName: exampleName,
    dateOfBirth: '1990-02-03',
    nino: 'AB 12 34 56 C',
    address: exampleAddress,
    children: [{ name: 'Sam Sample', born: '2016-05-04', school: 'Sample Primary School' }],
    declaration: 'agreed',
  },
  examples: {
    asylum: {
      benefits: ['asylum'],
      fullName: exampleName,
      dateOfBirth: '1990-02-03',
      asylumReference: '24/05/12345/001',
      address: exampleAddress,
      children: [
        { name: 'Sam Sample', born: '2016-05-04', school: 'Sample Primary School' },
        { name: 'Kit Sample', born: '2018-05-04', school: 'Sample Primary School' },
      ],
      declaration: 'agreed',
    },
  },
})
