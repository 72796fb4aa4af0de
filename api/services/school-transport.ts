import { personal } from './common/asks.ts'
import { anythingElse } from './common/last-pages.ts'
import { addressPage, childPage, exampleAddress, exampleName, namePage } from './common/person.ts'
import { pageFor } from './define/pages.ts'
import { files, number, option, radios, text, when } from './define/questions.ts'
import { defineService } from './define/service.ts'

const law = 'Education Act 1996, section 508B and schedule 35B'
const because = (value: string | readonly string[]) => when('reason', value)

export const schoolTransport = defineService({
  ...personal('school-support'),
  slug: 'school-transport',
  work: 'application',
  title: 'School transport',
  inEmails: 'school transport application',
  summary: 'Help with travel between home and school for a child aged 5 to 16.',
  words: [
    'school bus',
    'school taxi',
    'bus to school',
    'travel to school',
    'free school transport',
    'home to school',
    'school run',
    'school travel',
    'too far to walk to school',
    'bus pass for school',
    'school taxi for sen child',
    'school bus pass lost',
    'over 3 miles from school',
    'school bus didnt turn up',
    'minibus to school',
    'taxi to special school',
    'bus for nothing',
    'live far enough for the bus',
    'special school transport',
  ],
  topics: ['schools', 'roads'],
  lifeEvents: ['school', 'moving', 'disability', 'money-worries'],
  group: 'Schools',
  lgsl: 3,
  before: [
    'You need the name of the school and the distance to it by the shortest route that is safe to walk.',
    'If your child has an education, health and care plan, have it to hand.',
  ],
  pages: [
    childPage,
    {
      id: 'school',
      title: 'The school',
      questions: [
        text({
          key: 'school',
          label: 'Which school is the child going to?',
          short: 'School',
          maxLength: 100,
          errors: { missing: 'Enter the name of the school' },
        }),
        radios({
          key: 'nearest',
          label: 'Is it the nearest suitable school with a place?',
          options: [option('yes', 'Yes'), option('no', 'No'), option('unsure', 'I’m not sure')],
          errors: { missing: 'Select whether it is the nearest suitable school' },
        }),
      ],
    },
    pageFor(
      radios({
        key: 'reason',
        label: 'Why does the child need help with travel?',
        hint: 'Select the main reason. The law has its own rule for each.',
        options: [
          option('far', 'The school is too far to walk', {
            hint: '2 miles or more under the age of 8, 3 miles or more from 8',
          }),
          option('needs', 'A disability, special educational need or mobility problem', {
            hint: 'They cannot walk there, even if it is near',
          }),
          option('unsafe', 'There is no safe way to walk'),
          option('income', 'The family has a low income', {
            hint: 'Free school meals, or the most Working Tax Credit',
          }),
        ],
        errors: { missing: 'Select why the child needs help with travel' },
      }),
    ),
    {
      ...pageFor(
        number({
          key: 'miles',
          label: 'How far is it to the school?',
          short: 'Distance',
          hint: 'By the shortest route that is safe to walk. A good guess is fine.',
          unit: 'miles',
          min: 0,
          max: 60,
          errors: {
            missing: 'Enter how many miles it is',
            invalid: 'Enter miles as a number from 0 to 60, like 3.5',
          },
        }),
      ),
      when: because(['far', 'income']),
    },
    {
      ...pageFor(
        radios({
          key: 'plan',
          label: 'Does the child have an education, health and care plan?',
          short: 'Education, health and care plan',
          options: [option('yes', 'Yes'), option('asked', 'We have asked for one'), option('no', 'No')],
          errors: { missing: 'Select whether the child has a plan' },
        }),
      ),
      when: because('needs'),
    },
    {
      ...pageFor(
        text({
          key: 'danger',
          label: 'Where is it not safe to walk?',
          short: 'Unsafe place',
          hint: 'A road, a crossing or a stretch without a pavement.',
          maxLength: 200,
          errors: { missing: 'Enter where it is not safe to walk' },
        }),
      ),
      when: because('unsafe'),
    },
    {
      id: 'result',
      questions: [],
      results: [
        {
          id: 'choice',
          when: when('nearest', 'no'),
          kind: 'go-on',
          title: 'You can apply, but help is not certain',
          text: [
            'The law asks the council to help with travel to the nearest suitable school with a place. For another school we look at each case.',
          ],
          rule: 'Free travel is to the nearest suitable school, with exceptions for low income.',
          source: law,
        },
        {
          id: 'entitled',
          kind: 'go-on',
          title: 'Your child may have a right to free travel',
          text: ['We check what you tell us and measure the route.'],
          rule: 'Free travel for distance, special needs, an unsafe way or low income.',
          source: law,
          evidence: [
            'For a low income, a letter or award that shows a benefit. For a special need, a plan or letter about it.',
          ],
        },
      ],
    },
    {
      ...pageFor(
        files({
          key: 'proof',
          label: 'Add proof of the reason',
          short: 'Proof',
          hint: 'A photo or PDF of the letter, plan or award.',
          atMost: 5,
          later: 'Send it from your private page. We decide once we have it.',
          errors: {
            missing: 'Add a file, or say that you’ll send it later',
            invalid: 'Add up to 5 photos or PDF files',
          },
        }),
      ),
      when: because(['needs', 'income']),
    },
    namePage,
    addressPage,
    anythingElse('about the journey'),
  ],
  example: {
    childName: 'Sam Sample',
    childBorn: '2016-05-04',
    school: 'Sample Primary School',
    nearest: 'yes',
    reason: 'far',
    miles: 3.4,
    fullName: exampleName,
    address: exampleAddress,
  },
  examples: {
    needs: {
      childName: 'Sam Sample',
      childBorn: '2016-05-04',
      school: 'Sample Primary School',
      nearest: 'no',
      reason: 'needs',
      plan: 'yes',
      proof: 'later',
      fullName: exampleName,
      address: exampleAddress,
    },
    unsafe: {
      childName: 'Sam Sample',
      childBorn: '2016-05-04',
      school: 'Sample Primary School',
      nearest: 'unsure',
      reason: 'unsafe',
      danger: 'Sample Lane has no pavement',
      fullName: exampleName,
      address: exampleAddress,
    },
  },
})
