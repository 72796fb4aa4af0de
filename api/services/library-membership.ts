import { addressPage, exampleAddress, exampleName, nameAndBirthPage } from './common/about-you.ts'
import { answerWithoutPeriod, departmentAnswers } from './common/commitments.ts'
import { pageFor } from './define/pages.ts'
import { checkboxes, noneOfThese, option, text } from './define/questions.ts'
import { defineService } from './define/service.ts'

export const libraryMembership = defineService({
  slug: 'library-membership',
  title: 'Join the library',
  summary: 'A library card for you or a child: borrow books, e-books and audiobooks.',
  verb: 'apply',
  words: [
    'library card',
    'library membership',
    'libary',
    'librery',
    'borrow books',
    'ebooks',
    'audiobooks',
    'join library',
    'reading',
  ],
  topics: ['libraries', 'schools'],
  lifeEvents: ['moving', 'baby', 'school'],
  department: 'libraries',
  group: 'Libraries',
  lgsl: 438,
  sensitive: true,
  nearbyMetres: null,
  contact: 'required',
  takes: 'about 2 minutes',
  commitment: answerWithoutPeriod,
  next: [
    ...departmentAnswers('Libraries').slice(0, 2),
    'Your card waits for you at the library that you chose.',
  ],
  before: ['Joining is free at any age. A parent or guardian joins for a child under 16.'],
  pages: [
    {
      ...nameAndBirthPage,
      title: 'Who is joining?',
      questions: nameAndBirthPage.questions,
    },
    {
      id: 'guardian',
      when: { question: 'dateOfBirth', aged: { under: 16 } },
      questions: [
        text({
          key: 'guardian',
          label: 'What is the name of the parent or guardian?',
          short: 'Parent or guardian',
          format: 'name',
          maxLength: 100,
          errors: {
            missing: 'Enter the name of the parent or guardian',
            invalid: 'Enter the name without numbers or symbols',
          },
        }),
      ],
    },
    addressPage,
    pageFor(
      text({
        key: 'library',
        label: 'Which library will you use most?',
        short: 'Library',
        hint: 'The name of the town or village is enough.',
        maxLength: 60,
        errors: { missing: 'Enter the library that you will use most' },
      }),
    ),
    pageFor(
      checkboxes({
        key: 'needs',
        label: 'Would any of these help you?',
        hint: 'Select all that would.',
        options: [
          option('large-print', 'Books in large print'),
          option('audio', 'Audiobooks'),
          option('home', 'Books brought to your home'),
          option('languages', 'Books in other languages'),
          noneOfThese(),
        ],
        errors: {
          missing: 'Select what would help you, or “None of these”',
          invalid: 'Select what would help you, or “None of these” alone',
        },
      }),
    ),
  ],
  example: {
    fullName: exampleName,
    dateOfBirth: '1961-03-27',
    address: exampleAddress,
    library: 'Loughborough',
    needs: ['none'],
  },
  examples: {
    child: {
      fullName: 'Sam Sample',
      dateOfBirth: exampleChildBirth(),
      guardian: exampleName,
      address: exampleAddress,
      library: 'Glenfield',
      needs: ['audio', 'languages'],
    },
  },
})

/** Somebody who is seven years old whenever the catalogue is read. */
function exampleChildBirth(): string {
  return `${new Date().getUTCFullYear() - 8}-12-31`
}
