import { nameLimit } from '#contract/core/name.ts'
import { council } from '#council'
import { personal } from './common/asks.ts'
import { certificateFee, certificateNext, copiesPage } from './common/certificates.ts'
import { exampleAbroad, exampleAddress, exampleName, namePage, worldAddressPage } from './common/person.ts'
import { pageFor } from './define/pages.ts'
import { date, option, radios, text } from './define/questions.ts'
import { defineService } from './define/service.ts'

export const birthCertificate = defineService({
  ...personal('registration'),
  slug: 'birth-certificate',
  work: 'order',
  called: 'order',
  inEmails: 'certificate order',
  reach: 'We may have a question about your order.',
  title: 'Copy of a birth certificate',
  summary: 'A certified copy for a birth that was registered in the county.',
  words: [
    'birth certificate',
    'lost birth certificate',
    'birth cert',
    'copy certificate',
    'certificate of birth',
    'proof of birth',
    'family history',
    'birth certificate for passport',
    'birth certifcate for passport',
    'need my birth certificate',
    'lost birth cert',
    'baby birth certificate copy',
  ],
  topics: ['records'],
  lifeEvents: ['baby', 'marriage'],
  group: 'Births, deaths and marriages',
  lgsl: 323,
  again: 'Order another certificate',
  takes: 'about 3 minutes',
  fee: certificateFee('Copy of a birth certificate'),
  next: certificateNext,
  nextStep: 'looks for the entry and posts what you ordered',
  before: [
    'For a birth registered elsewhere in England or Wales, order from gov.uk/order-copy-birth-death-marriage-certificate.',
    'You need the name at birth, the date and the place.',
  ],
  pages: [
    {
      id: 'birth',
      title: 'The person on the certificate',
      questions: [
        text({
          key: 'nameAtBirth',
          label: 'Full name at birth',
          format: 'name',
          maxLength: nameLimit,
          errors: {
            missing: 'Enter the full name at birth',
            invalid: 'Enter the name on one line. Try typing it instead of pasting it',
          },
        }),
        date({
          key: 'born',
          label: 'Date of birth',
          hint: 'For example, 27 3 1961',
          from: { years: -190 },
          to: 0,
          errors: {
            missing: 'Enter the date of birth',
            invalid: 'Enter a real date in the past, like 27 3 1961',
          },
        }),
        text({
          key: 'birthPlace',
          label: 'Town, village or hospital where they were born',
          short: 'Place of birth',
          maxLength: 100,
          errors: { missing: 'Enter where they were born' },
        }),
      ],
    },
    {
      id: 'parents',
      title: 'Their parents',
      questions: [
        text({
          key: 'mother',
          label: 'Mother’s full name, with her name before marriage',
          short: 'Mother',
          optional: true,
          maxLength: 120,
          errors: { missing: 'Enter the mother’s name' },
        }),
        text({
          key: 'father',
          label: 'Father’s or second parent’s full name',
          short: 'Father or second parent',
          optional: true,
          maxLength: 120,
          errors: { missing: 'Enter the father’s name' },
        }),
      ],
    },
    pageFor(
      radios({
        key: 'relation',
        label: 'What is your relationship to that person?',
        options: [
          option('self', 'It is my own birth'),
          option('parent', 'Their parent or guardian'),
          option('family', 'Another relative'),
          option('other', 'Somebody else', { hint: 'For example a solicitor or a researcher' }),
        ],
        errors: { missing: 'Select your relationship to that person' },
      }),
    ),
    copiesPage,
    namePage,
    // Families live everywhere.
    worldAddressPage,
  ],
  example: {
    nameAtBirth: 'Alex Sample',
    born: '1961-03-27',
    birthPlace: council.examples.towns[0],
    relation: 'self',
    copies: 1,
    fullName: exampleName,
    address: exampleAddress,
  },
  examples: {
    abroad: {
      nameAtBirth: 'Alex Sample',
      born: '1921-03-27',
      birthPlace: council.examples.towns[0],
      relation: 'family',
      copies: 1,
      fullName: exampleName,
      address: exampleAbroad,
    },
  },
})
