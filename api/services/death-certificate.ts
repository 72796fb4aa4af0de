import { nameLimit } from '#contract/core/name.ts'
import { council } from '#council'
import { personal } from './common/asks.ts'
import { certificateFee, certificateNext, copiesPage } from './common/certificates.ts'
import { exampleAddress, exampleName, namePage, worldAddressPage } from './common/person.ts'
import { pageFor } from './define/pages.ts'
import { date, option, radios, text } from './define/questions.ts'
import { defineService } from './define/service.ts'

export const deathCertificate = defineService({
  ...personal('registration'),
  slug: 'death-certificate',
  work: 'order',
  called: 'order',
  inEmails: 'death certificate order',
  reach: 'We may have a question about your order.',
  title: 'Copy of a death certificate',
  summary:
    'Certified copies for banks, insurers and pensions, for a death that was registered in the county.',
  words: [
    'extra death certificates',
    'replacement death certificate',
    'copy certificate',
    'proof of death',
    'death records',
    'more copies of death certificate',
    'death cert for the bank',
    'death cert',
  ],
  topics: ['records'],
  lifeEvents: ['death'],
  group: 'Births, deaths and marriages',
  lgsl: 663,
  again: 'Order another certificate',
  takes: 'about 3 minutes',
  fee: certificateFee('Copy of a death certificate'),
  next: certificateNext,
  nextStep: 'looks for the entry and posts what you ordered',
  before: [
    'For a death registered elsewhere in England or Wales, order from gov.uk/order-copy-birth-death-marriage-certificate.',
    'If you have not registered the death yet, you can buy copies when you do.',
    'You need their name, and when and where they died.',
  ],
  pages: [
    {
      id: 'who-died',
      title: 'The person who died',
      questions: [
        text({
          key: 'deceased',
          label: 'Full name of the person who died',
          format: 'name',
          maxLength: nameLimit,
          errors: {
            missing: 'Enter the full name of the person who died',
            invalid: 'Enter their name on one line. Try typing it instead of pasting it',
          },
        }),
        date({
          key: 'died',
          label: 'When did they die?',
          short: 'Date of death',
          hint: 'For example, 27 3 2026',
          from: { years: -190 },
          to: 0,
          errors: {
            missing: 'Enter when they died',
            invalid: 'Enter a real date in the past, like 27 3 2026',
          },
        }),
        text({
          key: 'diedWhere',
          label: 'Where did they die?',
          short: 'Place of death',
          hint: 'For example, the name of the hospital, or the town or village',
          maxLength: 120,
          errors: { missing: 'Enter where they died' },
        }),
      ],
    },
    pageFor(
      radios({
        key: 'relation',
        label: 'What was your relationship to them?',
        options: [
          option('partner', 'Husband, wife or partner'),
          option('relative', 'Another relative'),
          option('executor', 'I am dealing with their estate', {
            hint: 'For example, as their executor or solicitor',
          }),
          option('other', 'Somebody else', { hint: 'For example, a researcher' }),
        ],
        errors: { missing: 'Select your relationship to them' },
      }),
    ),
    copiesPage,
    namePage,
    // Families live everywhere.
    worldAddressPage,
  ],
  example: {
    deceased: 'Pat Sample',
    died: '2026-03-27',
    diedWhere: council.examples.towns[0],
    relation: 'relative',
    copies: 2,
    fullName: exampleName,
    address: exampleAddress,
  },
})
