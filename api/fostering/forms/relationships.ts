import { pageFor } from '#services/define/pages.ts'
import { date, group, longText, option, radios, text, when, yesNo } from '#services/define/questions.ts'
import { section } from './define.ts'

export const relationships = section({
  slug: 'relationships',
  title: 'Partners and children',
  summary:
    'Who you live with as a couple, earlier partners, and your children wherever they live. Only you and your workers see this: not your partner.',
  about: 'person',
  of: ['applicant'],
  cases: 'all',
  pages: [
    pageFor(
      radios({
        key: 'couple',
        label: 'Are you in a relationship?',
        short: 'Relationship',
        options: [
          option('married', 'Married or in a civil partnership'),
          option('together', 'Living with a partner'),
          option('apart', 'With a partner who lives somewhere else'),
          option('single', 'Single'),
        ],
        errors: { missing: 'Choose whether you are in a relationship' },
      }),
    ),
    pageFor(
      group({
        key: 'earlier',
        label: 'Who have you lived with as a couple before?',
        short: 'Earlier partners',
        hint: 'Marriages, civil partnerships and partners you lived with. If we need to speak to one of them, we talk to you first.',
        item: 'partner',
        atLeast: 0,
        atMost: 15,
        optional: true,
        questions: [
          text({
            key: 'name',
            label: 'Their name',
            short: 'Name',
            maxLength: 120,
            errors: { missing: 'Enter their name' },
          }),
          text({
            key: 'years',
            label: 'From which year to which year?',
            short: 'Years',
            maxLength: 40,
            errors: { missing: 'Enter the years' },
          }),
          radios({
            key: 'children',
            label: 'Did you bring up children together?',
            short: 'Children together',
            options: [option('yes', 'Yes'), option('no', 'No')],
            errors: { missing: 'Choose yes if you brought up children together' },
          }),
        ],
        errors: { missing: 'Add partners you lived with before' },
      }),
    ),
    pageFor(
      group({
        key: 'children',
        label: 'Which children do you have?',
        short: 'Children',
        hint: 'Of any age, born to you, adopted or brought up by you, also those who live somewhere else.',
        item: 'child',
        atLeast: 0,
        atMost: 20,
        optional: true,
        questions: [
          text({
            key: 'name',
            label: 'Their name',
            short: 'Name',
            maxLength: 120,
            errors: { missing: 'Enter their name' },
          }),
          date({
            key: 'born',
            label: 'Their date of birth',
            short: 'Date of birth',
            from: { years: -90 },
            to: 0,
            errors: { missing: 'Enter their date of birth', invalid: 'Enter a real date in the past' },
          }),
          radios({
            key: 'lives',
            label: 'Where do they live?',
            short: 'Lives',
            options: [
              option('here', 'With me'),
              option('part', 'With me some of the time'),
              option('elsewhere', 'Somewhere else'),
            ],
            errors: { missing: 'Choose where they live' },
          }),
        ],
        errors: { missing: 'Add your children' },
      }),
    ),
    {
      id: 'care',
      title: 'Social workers',
      questions: [
        yesNo({
          key: 'socialCare',
          label: 'Has a social worker ever worked with you, or with your children?',
          hint: 'It does not stop you. We ask because another council will tell us too.',
          short: 'Social workers before',
          errors: { missing: 'Choose yes if a social worker has ever worked with you or your children' },
        }),
        longText({
          key: 'socialCareWhat',
          label: 'When, where and what about?',
          short: 'When and what about',
          maxLength: 3000,
          when: when('socialCare', 'yes'),
          errors: { missing: 'Tell us when, where and what about' },
        }),
      ],
    },
  ],
})
