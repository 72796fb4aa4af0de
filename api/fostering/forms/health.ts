import { pageFor } from '#services/define/pages.ts'
import { longText, option, radios, text, when, yesNo } from '#services/define/questions.ts'
import { section } from './define.ts'

export const health = section({
  slug: 'health',
  title: 'Your health',
  summary:
    'How you are, and who your doctor is. Being ill, disabled or on medicine does not stop you. A doctor looks at this later and tells us what would help you.',
  about: 'person',
  of: ['applicant'],
  cases: 'all',
  pages: [
    {
      id: 'doctor',
      title: 'Who is your doctor?',
      questions: [
        text({
          key: 'surgery',
          label: 'Name and town of your GP surgery',
          short: 'GP surgery',
          maxLength: 200,
          errors: { missing: 'Enter the name and town of your GP surgery' },
        }),
      ],
    },
    {
      id: 'conditions',
      title: 'Illness and disability',
      questions: [
        yesNo({
          key: 'hasConditions',
          label: 'Do you have an illness, a disability or poor mental health now, or did you in the past?',
          hint: 'Tell us about anything that you see a doctor for. Many carers and parents answer yes.',
          short: 'Illness or disability',
          errors: { missing: 'Choose yes if you have or had an illness, a disability or poor mental health' },
        }),
        longText({
          key: 'conditions',
          label: 'What is it, and how does it affect you?',
          short: 'What it is',
          maxLength: 4000,
          when: when('hasConditions', 'yes'),
          errors: { missing: 'Tell us what it is and how it affects you' },
        }),
      ],
    },
    pageFor(
      radios({
        key: 'smoking',
        label: 'Do you smoke or vape?',
        hint: 'Children under five and children with asthma do not live with people who smoke. You may still be able to care for older children.',
        short: 'Smoking or vaping',
        options: [
          option('no', 'No'),
          option('stopped', 'I stopped in the last 12 months'),
          option('vape', 'I vape'),
          option('smoke', 'I smoke'),
        ],
        errors: { missing: 'Choose whether you smoke or vape' },
      }),
    ),
  ],
})
