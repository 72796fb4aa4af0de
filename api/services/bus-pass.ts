import { personal } from './common/asks.ts'
import { addressPage, exampleAddress, exampleName, nameAndBirthPage } from './common/person.ts'
import { pageFor } from './define/pages.ts'
import { checkboxes, files, noneOfThese, option, portrait, radios, when } from './define/questions.ts'
import { defineService } from './define/service.ts'

const disabled = when('kind', 'disabled')
const law = 'Transport Act 2000, section 146'

export const busPass = defineService({
  ...personal('passenger-transport'),
  slug: 'bus-pass',
  work: 'application',
  title: 'Free bus pass',
  inEmails: 'bus pass application',
  summary: 'Free travel on local buses in England for older and disabled people.',
  words: [
    'old peoples bus card',
    'bus card',
    'older persons bus card',
    'bus pass',
    'older persons bus pass',
    'pensioner bus pass',
    'disabled bus pass',
    'concessionary travel',
    'concession',
    'twirly',
    'free bus',
    'senior bus pass',
    'encts',
    'lost bus pass',
    'bus pass renewal',
    'over 60s bus pass',
    'over 66 bus pass',
    'when do i get my bus pass',
    'bus pass for disabled',
    'bus pass not working',
    'old folks bus pass',
    'free travel pensioner',
    'ride for nothing',
    'travel for nothing',
    'free bus at 66',
  ],
  topics: ['parking', 'roads', 'care'],
  lifeEvents: ['older', 'disability', 'caring'],
  group: 'Passes',
  lgsl: 273,
  before: [
    'You need a photo of your face, and proof of your age or of your disability. You can send them later.',
  ],
  pages: [
    pageFor(
      radios({
        key: 'kind',
        label: 'Which pass do you want?',
        options: [
          option('older', 'Because of my age', {
            hint: 'You have reached State Pension age: see gov.uk/state-pension-age',
          }),
          option('disabled', 'Because of a disability', { hint: 'At any age from 5' }),
        ],
        errors: { missing: 'Select which pass you want' },
      }),
    ),
    {
      ...pageFor(
        checkboxes({
          key: 'grounds',
          label: 'Which of these apply to you?',
          short: 'Grounds',
          hint: 'Select all that apply.',
          options: [
            option('sight', 'Blind or partially sighted'),
            option('deaf', 'Profoundly or severely deaf'),
            option('speech', 'Unable to speak'),
            option('walking', 'A long-term disability or injury that seriously affects your walking'),
            option('arms', 'No arms, or long-term loss of the use of both arms'),
            option('learning', 'A learning disability'),
            option('driving', 'You would be refused a driving licence on medical grounds', {
              hint: 'Not for misuse of drugs or alcohol',
            }),
            noneOfThese(),
          ],
          errors: {
            missing: 'Select what applies to you, or “None of these”',
            invalid: 'Select what applies to you, or “None of these” alone',
          },
        }),
      ),
      when: disabled,
    },
    {
      id: 'result',
      when: disabled,
      questions: [],
      results: [
        {
          id: 'none',
          when: when('grounds', 'none'),
          kind: 'stop',
          title: 'You do not qualify for a disabled person’s pass',
          text: ['The law lists who can have one, and you selected none of these.'],
          rule: 'The law says which seven groups can have a disabled person’s pass.',
          source: law,
          next: [
            'If you have reached State Pension age, go back and select “Because of my age”.',
            'Ask bus companies about cheaper tickets.',
            'Call us to ask about community transport, such as a shared minibus or a volunteer driver.',
          ],
          call: 'last',
        },
        {
          id: 'qualifies',
          kind: 'go-on',
          title: 'You can apply for a disabled person’s pass',
          text: ['We decide from the proof that you send.'],
          rule: 'The law says which seven groups can have a disabled person’s pass.',
          source: law,
          evidence: [
            'A benefit award, a certificate of visual impairment, or a letter from a doctor or hospital that shows it',
          ],
        },
      ],
    },
    nameAndBirthPage,
    addressPage,
    pageFor(
      portrait({
        key: 'photo',
        inEmails: 'a photo',
        label: 'Add a photo of your face',
        short: 'Photo',
        hint: 'Take it with your phone, in front of a plain wall, or ask somebody to take it. No hat or dark glasses, unless you wear them for religious or medical reasons, such as an eye condition.',
        later: 'Send it from your private page. We make the pass once we have it.',
        errors: {
          missing: 'Add a photo, or say that you’ll send it later',
          invalid: 'Add one photo of your face',
        },
      }),
    ),
    {
      ...pageFor(
        files({
          key: 'proof',
          label: 'Add proof of your disability',
          short: 'Proof of disability',
          hint: 'A photo or PDF of the letter, certificate or award.',
          atMost: 5,
          later: 'Send it from your private page. We decide once we have it.',
          errors: {
            missing: 'Add proof, or say that you’ll send it later',
            invalid: 'Add up to 5 photos or PDF files',
          },
        }),
      ),
      when: disabled,
    },
    {
      ...pageFor(
        files({
          key: 'ageProof',
          inEmails: 'proof of age',
          label: 'Add proof of your age',
          short: 'Proof of age',
          hint: 'A photo of a passport, driving licence or birth certificate.',
          atMost: 3,
          later: 'Send it from your private page. We make the pass once we have it.',
          errors: {
            missing: 'Add proof, or say that you’ll send it later',
            invalid: 'Add up to 3 photos or PDF files',
          },
        }),
      ),
      when: when('kind', 'older'),
    },
  ],
  example: {
    kind: 'older',
    fullName: exampleName,
    dateOfBirth: '1950-03-27',
    address: exampleAddress,
    photo: 'later',
    ageProof: 'later',
  },
  examples: {
    disabled: {
      kind: 'disabled',
      grounds: ['sight'],
      fullName: exampleName,
      dateOfBirth: '1990-03-27',
      address: exampleAddress,
      photo: 'later',
      proof: 'later',
    },
  },
})
