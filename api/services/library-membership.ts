import { nameLimit } from '#contract/core/name.ts'
import { council } from '#council'
import { answerWithoutPeriod, departmentAnswers } from './common/commitments.ts'
import { spoken, theChild } from './common/grammar.ts'
import {
  childPage,
  dateOfBirth,
  exampleAddress,
  exampleName,
  fullName,
  postalAddress,
} from './common/person.ts'
import { exampleDay } from './define/example-day.ts'
import { pageFor } from './define/pages.ts'
import { checkboxes, noneOfThese, option, radios, text, when } from './define/questions.ts'
import { defineService } from './define/service.ts'

const forMe = when('who', 'me')
const forChild = when('who', 'child')
const say = spoken({ when: forChild, person: theChild })

export const libraryMembership = defineService({
  slug: 'library-membership',
  work: 'task',
  reach: 'We may have a question, and we will get in touch about your membership.',
  title: 'Join the library',
  inEmails: 'library membership',
  summary: 'A library card for you or a child: borrow books, e-books and audiobooks.',
  verb: 'apply',
  words: [
    'large print books',
    'library card',
    'library membership',
    'libary',
    'librery',
    'borrow books',
    'ebooks',
    'audiobooks',
    'join library',
    'reading',
    'get a library card',
    'lost library card',
    'library card for my child',
  ],
  topics: ['libraries', 'schools'],
  lifeEvents: ['moving', 'baby', 'school'],
  role: 'libraries',
  group: 'Libraries',
  lgsl: 438,
  sensitive: true,
  nearbyMetres: null,
  contact: 'required',
  takes: 'about 2 minutes',
  commitment: answerWithoutPeriod,
  next: [...departmentAnswers.slice(0, 2), 'The card will be waiting at the library that you chose.'],
  before: ['Joining is free at any age. You can join for a child you look after.'],
  pages: [
    pageFor(
      radios({
        key: 'who',
        label: 'Who is the library card for?',
        short: 'Who the card is for',
        options: [option('me', 'Me'), option('child', 'A child I look after')],
        errors: { missing: 'Select who the library card is for' },
      }),
    ),
    { ...childPage, when: forChild },
    {
      id: 'about-you',
      title: 'About you',
      questions: [fullName, { ...dateOfBirth, when: forMe }],
    },
    {
      id: 'guardian',
      when: { all: [forMe, { question: 'dateOfBirth', aged: { under: 16 } }] },
      questions: [
        text({
          key: 'guardian',
          label: 'What is the name of your parent or guardian?',
          short: 'Parent or guardian',
          format: 'name',
          maxLength: nameLimit,
          errors: {
            missing: 'Enter the name of your parent or guardian',
            invalid: 'Enter the name on one line. Try typing it instead of pasting it',
          },
        }),
      ],
    },
    pageFor(postalAddress(say, { reuse: 'address' })),
    pageFor(
      text({
        key: 'library',
        ...say(({ subject }) => ({
          label: `Which library will ${subject} use most?`,
          short: 'Library',
          hint: 'The name of the town or village is enough.',
          errors: { missing: `Enter the library that ${subject} will use most` },
        })),
        maxLength: 60,
      }),
    ),
    pageFor(
      checkboxes({
        key: 'needs',
        ...say(({ object }) => ({
          label: `Would any of these help ${object}?`,
          hint: 'Select all that apply.',
          errors: {
            missing: `Select what would help ${object}, or “None of these”`,
            invalid: `Select what would help ${object}, or “None of these” alone`,
          },
        })),
        options: [
          option('large-print', 'Books in large print'),
          option('audio', 'Audiobooks'),
          option('home', 'Books brought to the home'),
          option('languages', 'Books in other languages'),
          noneOfThese(),
        ],
      }),
    ),
  ],
  onBehalfOf: [{ when: forChild, kind: 'child', name: 'childName', address: 'address' }],
  example: {
    who: 'me',
    fullName: exampleName,
    dateOfBirth: '1961-03-27',
    address: exampleAddress,
    library: council.examples.towns[0],
    needs: ['none'],
  },
  examples: {
    'a child': {
      who: 'child',
      childName: 'Sam Sample',
      childBorn: exampleDay(-8 * 366),
      fullName: exampleName,
      address: exampleAddress,
      library: council.examples.towns[1],
      needs: ['audio', 'languages'],
    },
    'a young person': {
      who: 'me',
      fullName: 'Sam Sample',
      dateOfBirth: exampleDay(-14 * 366),
      guardian: exampleName,
      address: exampleAddress,
      library: council.examples.towns[1],
      needs: ['none'],
    },
  },
})
