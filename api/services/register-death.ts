import { pounds } from '#contract/core/money.ts'
import { nameLimit } from '#contract/core/name.ts'
import type { Page } from '#contract/core/question.ts'
import { council } from '#council'
import { personal } from './common/asks.ts'
import { certificateFee } from './common/certificates.ts'
import { anythingElse } from './common/last-pages.ts'
import { exampleName, namePage } from './common/person.ts'
import { exampleDay } from './define/example-day.ts'
import { pageFor } from './define/pages.ts'
import { date, option, radios, text } from './define/questions.ts'
import { defineService } from './define/service.ts'

/** As of the day on which the pages are made. */
const certificateCost = pounds(certificateFee('').pence)

const { registrationOffices: offices = [] } = council
/** Asked only where the council has said which offices there are. */
const officePages: readonly Page[] =
  offices.length === 0
    ? []
    : [
        pageFor(
          radios({
            key: 'office',
            label: 'Which office would you like to come to?',
            short: 'Registration office',
            options: [
              ...offices.map(({ id, name, address }) => option(id, name, { hint: address })),
              option('anyOffice', 'Any of them, whichever is soonest'),
            ],
            errors: { missing: 'Select an office' },
          }),
        ),
      ]

export const registerDeath = defineService({
  ...personal('registration'),
  slug: 'register-death',
  work: 'appointment',
  reach: 'We will get in touch to agree a time for your appointment.',
  title: 'Appointment to register a death',
  summary: 'Ask for an appointment with a registrar after somebody has died.',
  verb: 'ask',
  words: [
    'mum died',
    'dad died',
    'mum has died',
    'dad has died',
    'register a death',
    'someone died',
    'death registration',
    'registrar',
    'bereavement',
    'died',
    'passed away',
    'death certificate appointment',
    'funeral',
    'dad passed away',
    'mum passed away',
    'someone passed away',
    'husband has died',
    'wife has died',
    'registering my mums death',
    'death appointment',
    'died last night',
    'died at home',
  ],
  topics: ['records'],
  lifeEvents: ['death'],
  group: 'Births, deaths and marriages',
  lgsl: 321,
  takes: 'about 3 minutes',
  commitment: {
    text: 'We will get in touch in the way you choose, to agree a time within 5 days of hearing the cause of death from the medical examiner.',
    // The days run from the medical examiner's word, which has not come when this is sent: no date can be promised.
    within: null,
    source: 'gov.uk/register-a-death',
  },
  next: [
    'It goes straight to {department}.',
    'We wait for the doctor’s certificate, which the medical examiner sends us, and then agree the time and the register office with you.',
    'At the appointment you can buy death certificates, and you get a paper for the funeral director.',
    'We also tell you about Tell Us Once, which lets the government know for you.',
  ],
  again: 'Ask for another appointment',
  sent: 'Appointment requested',
  nextStep: 'agrees a time with you',
  before: [
    'We are sorry for your loss. You can ask for the appointment at any time; the doctor’s certificate is sent straight to us.',
    'A death has to be registered within 5 days of the medical examiner telling us the cause of death. If it is later than that, ask for an appointment all the same.',
    'The registrar asks for their full name and any earlier names, where and when they were born, their last address, their job, and whether they had a State Pension or benefits. If they were married or in a civil partnership, the registrar also asks for their husband’s, wife’s or civil partner’s name, date of birth and job.',
    'If you can, bring their birth and marriage certificates, NHS card, passport and something with their address, and proof of who you are. You can register the death without them.',
    `Registering is free. Each death certificate costs ${certificateCost}: banks, insurers and pension providers often want one each. You can buy them at the appointment, or order more later: look for “Copy of a death certificate”.`,
    'If the coroner is looking into the death, wait until they have told you what to do.',
  ],
  pages: [
    {
      id: 'who-died',
      title: 'The person who died',
      questions: [
        text({
          key: 'deceased',
          label: 'Their full name',
          format: 'name',
          maxLength: nameLimit,
          errors: {
            missing: 'Enter their full name',
            invalid: 'Enter their name on one line. Try typing it instead of pasting it',
          },
        }),
        date({
          key: 'died',
          label: 'When did they die?',
          short: 'Date of death',
          hint: 'For example, 27 3 2026',
          from: -365,
          to: 0,
          errors: { missing: 'Enter when they died', invalid: 'Enter a real date in the last year' },
        }),
        text({
          key: 'diedWhere',
          label: 'Where did they die?',
          short: 'Place of death',
          hint: `For example, the name of the hospital, or “at home in ${council.examples.towns[0]}”`,
          maxLength: 120,
          errors: { missing: 'Enter where they died' },
        }),
      ],
    },
    pageFor(
      radios({
        key: 'relation',
        label: 'What is your connection to them?',
        options: [
          option('partner', 'Husband, wife or civil partner'),
          option('relative', 'A relative', { hint: 'By blood, marriage or adoption' }),
          option('present', 'I was there when they died'),
          option('occupier', 'I manage the place where they died'),
          option('representative', 'Their personal representative, or I arrange the funeral'),
        ],
        errors: { missing: 'Select your connection to them' },
      }),
    ),
    ...officePages,
    pageFor(
      radios({
        key: 'when',
        label: 'When could you come?',
        options: [
          option('morning', 'Mornings'),
          option('afternoon', 'Afternoons'),
          option('any', 'At any time'),
        ],
        errors: { missing: 'Select when you could come' },
      }),
    ),
    pageFor(
      text({
        key: 'faith',
        label: 'Is there a reason why it needs to be soon?',
        short: 'Reason for urgency',
        hint: 'For example, a burial that your faith asks for within a day.',
        optional: true,
        maxLength: 200,
        errors: { missing: 'Enter the reason' },
      }),
    ),
    namePage,
    anythingElse('before the appointment'),
  ],
  example: {
    deceased: 'Pat Sample',
    died: exampleDay(-2),
    diedWhere: `At home in ${council.examples.towns[0]}`,
    relation: 'relative',
    ...(offices.length > 0 && { office: 'anyOffice' }),
    when: 'any',
    fullName: exampleName,
  },
})
