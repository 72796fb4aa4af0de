import { pageFor } from '#services/define/pages.ts'
import { longText, option, radios, text, when } from '#services/define/questions.ts'
import { section } from './define.ts'

const working = when('working', ['employed', 'self-employed'])

export const work = section({
  slug: 'work',
  title: 'Your work',
  summary:
    'What you do now, and how many hours. You can work and care for a child. We ask your employer for a reference only if you agree.',
  about: 'person',
  of: ['applicant'],
  cases: 'all',
  pages: [
    pageFor(
      radios({
        key: 'working',
        label: 'What do you do at the moment?',
        short: 'Work',
        options: [
          option('employed', 'I work for somebody'),
          option('self-employed', 'I work for myself'),
          option('caring', 'I look after children or somebody else'),
          option('retired', 'I am retired'),
          option('studying', 'I study'),
          option('none', 'I am not working'),
        ],
        errors: { missing: 'Choose what you do at the moment' },
      }),
    ),
    {
      id: 'job',
      title: 'Tell us about your work',
      when: working,
      questions: [
        text({
          key: 'job',
          label: 'What is your job, and where?',
          short: 'Job',
          maxLength: 200,
          errors: { missing: 'Enter your job and where you do it' },
        }),
        text({
          key: 'hours',
          label: 'How many hours a week, and at what times?',
          hint: 'For example, 30 hours, Monday to Thursday',
          short: 'Hours',
          maxLength: 200,
          errors: { missing: 'Enter your hours' },
        }),
      ],
    },
    pageFor(
      longText({
        key: 'withChildren',
        label: 'Which work have you done with children or adults who need care?',
        hint: 'Paid or not: for example in a school, a care home, a club or a place of worship.',
        short: 'Work with children or adults who need care',
        maxLength: 3000,
        optional: true,
        errors: { missing: 'Tell us about your work with children or adults who need care' },
      }),
    ),
  ],
})
