import { nameLimit } from '#contract/core/name.ts'
import { personal } from './common/asks.ts'
import { anythingElse } from './common/last-pages.ts'
import { addressPage, exampleAddress, exampleName, nameAndBirthPage } from './common/person.ts'
import { pageFor } from './define/pages.ts'
import { checkboxes, option, text } from './define/questions.ts'
import { defineService } from './define/service.ts'

const young = { question: 'dateOfBirth', aged: { under: 18 } } as const

export const volunteer = defineService({
  ...personal('communities'),
  slug: 'volunteer',
  work: 'contact',
  reach: 'We will get in touch about volunteering with us.',
  title: 'Volunteer',
  summary: 'Offer your time in libraries, the countryside, museums or with people who need company.',
  words: [
    'volunteering',
    'volunteers',
    'help out',
    'give my time',
    'befriending',
    'duke of edinburgh',
    'community work',
    'path warden',
    'snow warden',
    'help in my community',
    'community volunteer',
    'want to volunteer',
    'volunteer with old people',
    'give something back',
    'help at library',
    'unpaid',
    'help in a country park',
  ],
  topics: ['community', 'libraries'],
  lifeEvents: ['older'],
  group: 'Your community',
  lgsl: 1113,
  before: [
    'For some work with children or adults who need care we check your criminal record. It costs you nothing.',
  ],
  pages: [
    pageFor(
      checkboxes({
        key: 'interests',
        label: 'What would you like to do?',
        short: 'Interests',
        hint: 'Select all that apply.',
        options: [
          option('libraries', 'Help in a library'),
          option('countryside', 'Look after paths and the countryside'),
          option('museums', 'Help in a museum or archive'),
          option('company', 'Keep somebody company'),
          option('children', 'Help children and young people'),
          option('winter', 'Clear snow for neighbours'),
          option('any', 'I do not mind'),
        ],
        errors: { missing: 'Select what you would like to do' },
      }),
    ),
    pageFor(
      checkboxes({
        key: 'times',
        label: 'When do you have time?',
        short: 'Times',
        hint: 'Select all that suit you.',
        options: [
          option('weekdays', 'Weekdays'),
          option('evenings', 'Evenings'),
          option('weekends', 'Weekends'),
          option('once', 'Now and then'),
        ],
        errors: { missing: 'Select when you have time' },
      }),
    ),
    nameAndBirthPage,
    {
      ...pageFor(
        text({
          key: 'guardian',
          label: 'What is the name of your parent or guardian?',
          short: 'Parent or guardian',
          hint: 'We ask for their agreement, because you are under 18.',
          format: 'name',
          maxLength: nameLimit,
          errors: {
            missing: 'Enter the name of your parent or guardian',
            invalid: 'Enter the name on one line. Try typing it instead of pasting it',
          },
        }),
      ),
      when: young,
    },
    addressPage,
    anythingElse('about you, such as what you are good at'),
  ],
  example: {
    interests: ['libraries', 'winter'],
    times: ['weekends'],
    fullName: exampleName,
    dateOfBirth: '1961-03-27',
    address: exampleAddress,
  },
})
