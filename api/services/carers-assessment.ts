import { nameLimit } from '#contract/core/name.ts'
import { personal } from './common/asks.ts'
import { anythingElse } from './common/last-pages.ts'
import { addressPage, exampleAddress, exampleName, nameAndBirthPage } from './common/person.ts'
import { pageFor } from './define/pages.ts'
import { checkboxes, number, option, radios, text, yesNo } from './define/questions.ts'
import { defineService } from './define/service.ts'

export const carersAssessment = defineService({
  ...personal('adult-social-care'),
  slug: 'carers-assessment',
  work: 'contact',
  reach: 'We will get in touch about your assessment.',
  title: 'Carer’s assessment',
  summary: 'A conversation about what would help you, if you look after an adult without pay.',
  words: [
    'carers assessment',
    'carer assessment',
    'unpaid carer',
    'i look after my mum',
    'looking after husband',
    'respite',
    'break from caring',
    'carers support',
    'careers assessment',
    'look after my husband',
    'look after my wife',
    'look after my dad',
    'caring for someone',
    'exhausted from caring',
    'looking after somebody',
    'help for carers',
    'caring for my mum',
    'i care for my dad',
    'i care for my husband',
    'carer support',
    'struggling as a carer',
    'help for me as a carer',
    'caring for my disabled son',
  ],
  topics: ['care'],
  lifeEvents: ['caring'],
  group: 'Care and support',
  lgsl: 225,
  before: [
    'It is free and about you, not about how well you care. Each person who cares has a right to one.',
  ],
  pages: [
    {
      id: 'cared-for',
      title: 'The person you look after',
      questions: [
        text({
          key: 'caredForName',
          label: 'Their full name',
          format: 'name',
          maxLength: nameLimit,
          errors: {
            missing: 'Enter their full name',
            invalid: 'Enter their name on one line. Try typing it instead of pasting it',
          },
        }),
        radios({
          key: 'relation',
          label: 'Who are they to you?',
          options: [
            option('partner', 'Husband, wife or partner'),
            option('parent', 'Parent'),
            option('child', 'Grown-up child'),
            option('relative', 'Another relative'),
            option('friend', 'Friend or neighbour'),
          ],
          errors: { missing: 'Select who they are to you' },
        }),
        yesNo({
          key: 'together',
          label: 'Do you live together?',
          errors: { missing: 'Select whether you live together' },
        }),
      ],
    },
    pageFor(
      number({
        key: 'hours',
        label: 'How many hours a week do you spend caring?',
        short: 'Hours a week',
        min: 1,
        max: 168,
        errors: {
          missing: 'Enter how many hours a week you spend caring',
          invalid: 'Enter the hours as a number from 1 to 168',
        },
      }),
    ),
    pageFor(
      checkboxes({
        key: 'effects',
        label: 'What does caring make hard for you?',
        short: 'What is hard',
        hint: 'Select all that apply.',
        options: [
          option('health', 'My own health or sleep'),
          option('work', 'Work, training or study'),
          option('family', 'Time for my family and friends'),
          option('money', 'Money'),
          option('breaks', 'Getting a break'),
          option('home', 'Keeping up my home'),
          option('none', 'None of these', { alone: true }),
        ],
        errors: {
          missing: 'Select what caring makes hard, or “None of these”',
          invalid: 'Select what is hard, or “None of these” alone',
        },
      }),
    ),
    pageFor(
      yesNo({
        key: 'goOn',
        label: 'Are you able and willing to carry on caring?',
        short: 'Able to carry on',
        errors: { missing: 'Select whether you can carry on caring' },
      }),
    ),
    nameAndBirthPage,
    addressPage,
    anythingElse('about caring'),
  ],
  example: {
    caredForName: 'Pat Sample',
    relation: 'parent',
    together: 'no',
    hours: 20,
    effects: ['work', 'breaks'],
    goOn: 'yes',
    fullName: exampleName,
    dateOfBirth: '1961-03-27',
    address: exampleAddress,
  },
})
