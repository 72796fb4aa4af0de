import { workingDays } from '#contract/calendar/clock.ts'
import { personal } from './common/asks.ts'
import { exampleAbroad, exampleAddress, exampleName, namePage, worldAddressPage } from './common/person.ts'
import { pageFor } from './define/pages.ts'
import { longText, option, radios, when } from './define/questions.ts'
import { defineService } from './define/service.ts'

export const freedomOfInformation = defineService({
  ...personal('customer-relations'),
  slug: 'freedom-of-information',
  work: 'answer',
  reach: 'We may have a question, and we will send you our answer.',
  title: 'Freedom of information',
  inEmails: 'freedom of information request',
  summary: 'Ask for information that the council holds. You do not have to say why.',
  verb: 'ask',
  words: [
    'foi',
    'foi request',
    'freedom of information request',
    'eir',
    'environmental information',
    'public records',
    'council documents',
    'request information',
    'ask for figures',
    'how much did you spend on',
    'foi about',
  ],
  topics: ['council'],
  group: 'Your council',
  lgsl: 722,
  takes: 'about 2 minutes',
  commitment: {
    text: 'We answer within 20 working days.',
    within: workingDays(20, 'foi'),
    source: 'Freedom of Information Act 2000, section 10',
  },
  before: [
    'For information about yourself, ask for your own personal data instead: a different law covers that.',
    'Check first whether it is already published: many answers are.',
  ],
  pages: [
    pageFor(
      longText({
        key: 'request',
        label: 'What information do you want?',
        short: 'Request',
        hint: 'Say what you want to know, and for which time and place. A narrower question is quicker to answer.',
        maxLength: 3000,
        errors: { missing: 'Tell us what information you want' },
      }),
    ),
    pageFor(
      radios({
        key: 'form',
        label: 'How do you want the answer?',
        options: [
          option('email', 'By email'),
          option('paper', 'On paper, by post'),
          option('large', 'In large print, by post'),
          option('other', 'In another way'),
        ],
        errors: { missing: 'Select how you want the answer' },
      }),
    ),
    namePage,
    // Any person may ask, wherever they live: Freedom of Information Act 2000, section 1.
    { ...worldAddressPage, when: when('form', ['paper', 'large']) },
    {
      ...pageFor(
        longText({
          key: 'otherForm',
          label: 'Which way would help you?',
          maxLength: 300,
          errors: { missing: 'Tell us which way would help you' },
        }),
      ),
      when: when('form', 'other'),
    },
  ],
  example: {
    request: 'How many potholes were mended on the A6006 in 2025?',
    form: 'email',
    fullName: exampleName,
  },
  examples: {
    paper: {
      request: 'The minutes of the flood board, 2025.',
      form: 'paper',
      fullName: exampleName,
      address: exampleAddress,
    },
    abroad: {
      request: 'The minutes of the flood board, 2025.',
      form: 'paper',
      fullName: exampleName,
      address: exampleAbroad,
    },
    other: {
      request: 'The minutes of the flood board, 2025.',
      form: 'other',
      fullName: exampleName,
      otherForm: 'Read to me by telephone',
    },
  },
})
