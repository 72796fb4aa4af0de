import { pageFor } from '#services/define/pages.ts'
import { longText, option, radios, when, yesNo } from '#services/define/questions.ts'
import { section } from './define.ts'

export const past = section({
  slug: 'past',
  title: 'Before today',
  summary:
    'Earlier applications, and anything the police know. Most convictions do not stop you. It is better to hear it from you first.',
  about: 'person',
  of: ['applicant', 'adult'],
  cases: 'all',
  pages: [
    {
      id: 'applied',
      title: 'Applying before',
      questions: [
        radios({
          key: 'appliedBefore',
          label: 'Have you ever applied to foster, adopt or look after other people’s children as a job?',
          short: 'Earlier applications',
          options: [
            option('no', 'No'),
            option('approved', 'Yes, and I was approved'),
            option('not-approved', 'Yes, and I was not approved or I stopped'),
          ],
          errors: { missing: 'Choose whether you have applied before' },
        }),
        longText({
          key: 'appliedWhere',
          label: 'When, and with which council or agency?',
          short: 'When and where',
          maxLength: 1000,
          when: when('appliedBefore', ['approved', 'not-approved']),
          errors: { missing: 'Tell us when, and with which council or agency' },
        }),
      ],
    },
    {
      id: 'police',
      title: 'What the police know',
      questions: [
        yesNo({
          key: 'police',
          label: 'Have you ever had a caution, a warning or a conviction?',
          hint: 'Include old ones, and ones from other countries. The check shows them all.',
          short: 'Cautions or convictions',
          errors: { missing: 'Choose yes if you have ever had a caution, a warning or a conviction' },
        }),
        longText({
          key: 'policeWhat',
          label: 'What was it, when, and what has changed since?',
          short: 'What it was',
          maxLength: 3000,
          when: when('police', 'yes'),
          errors: { missing: 'Tell us what it was and when' },
        }),
      ],
    },
    pageFor(
      longText({
        key: 'anythingElse',
        label: 'Is there anything else that you would like us to hear from you first?',
        short: 'Anything else',
        maxLength: 3000,
        optional: true,
        errors: { missing: 'Tell us anything else' },
      }),
    ),
  ],
})
