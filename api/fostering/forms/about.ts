import { pageFor } from '#services/define/pages.ts'
import {
  checkboxes,
  date,
  noneOfThese,
  option,
  radios,
  text,
  when,
  yesNo,
} from '#services/define/questions.ts'
import { section } from './define.ts'

export const about = section({
  slug: 'about-you',
  title: 'About you',
  summary:
    'Your name, date of birth and the languages you speak. We ask so that we know who you are and can do the checks that the law asks for.',
  about: 'person',
  of: ['applicant', 'adult'],
  cases: 'all',
  pages: [
    pageFor(
      text({
        key: 'fullName',
        label: 'What is your full name?',
        hint: 'As it is on your passport, driving licence or birth certificate.',
        short: 'Full name',
        format: 'name',
        maxLength: 120,
        autocomplete: 'name',
        reuse: 'name',
        errors: { missing: 'Enter your full name', invalid: 'Enter your name on one line' },
      }),
    ),
    {
      id: 'other-names',
      title: 'Other names',
      questions: [
        yesNo({
          key: 'hadOtherNames',
          label: 'Have you ever had another name?',
          hint: 'For example, a name from before you married, or a name you were given at birth.',
          short: 'Other names',
          errors: { missing: 'Choose yes if you have ever had another name' },
        }),
        text({
          key: 'otherNames',
          label: 'Which other names have you had?',
          short: 'Which names',
          maxLength: 300,
          when: when('hadOtherNames', 'yes'),
          errors: { missing: 'Enter your other names' },
        }),
      ],
    },
    pageFor(
      date({
        key: 'born',
        label: 'What is your date of birth?',
        hint: 'For example, 27 3 1981',
        short: 'Date of birth',
        from: { years: -110 },
        to: 0,
        reuse: 'dateOfBirth',
        errors: {
          missing: 'Enter your date of birth',
          invalid: 'Enter a real date of birth in the past, like 27 3 1981',
        },
      }),
    ),
    pageFor(
      text({
        key: 'languages',
        label: 'Which languages do you speak at home?',
        short: 'Languages at home',
        maxLength: 200,
        errors: { missing: 'Enter the languages you speak at home' },
      }),
    ),
    pageFor(
      checkboxes({
        key: 'helpNeeded',
        label: 'What would help you to take part?',
        hint: 'Choose everything that applies. It makes no difference to your application.',
        short: 'What would help',
        options: [
          option('interpreter', 'An interpreter'),
          option('large-print', 'Large print'),
          option('read-aloud', 'Somebody who reads papers to me'),
          option('step-free', 'A place without steps'),
          option('evenings', 'Meetings in the evening or at weekends'),
          noneOfThese('None of these'),
        ],
        errors: { missing: 'Choose what would help you, or “None of these”' },
      }),
    ),
    pageFor(
      radios({
        key: 'rightToWork',
        label: 'Do you have the right to live and work in the UK?',
        short: 'Right to live and work here',
        options: [
          option('yes', 'Yes, without an end date'),
          option('until', 'Yes, until a date', { hint: 'For example, on a visa' }),
          option('unsure', 'I am not sure'),
        ],
        errors: { missing: 'Choose whether you have the right to live and work in the UK' },
      }),
    ),
  ],
})
