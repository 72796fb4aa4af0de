import { pageFor } from '#services/define/pages.ts'
import { date, longText, option, radios, text } from '#services/define/questions.ts'
import { section } from './define.ts'

/** For families and friends who look after a child whom they know already. */
export const theChild = section({
  slug: 'the-child',
  title: 'The child you look after',
  summary:
    'Who the child is to you, and how things are. You know them best, and we want to hear it from you.',
  about: 'home',
  of: [],
  cases: ['connected-person', 'early-permanence'],
  pages: [
    {
      id: 'who',
      title: 'Who is the child?',
      questions: [
        text({
          key: 'name',
          label: 'First name',
          short: 'First name',
          maxLength: 80,
          errors: { missing: 'Enter the child’s first name' },
        }),
        date({
          key: 'born',
          label: 'Date of birth',
          hint: 'For example, 14 9 2021',
          short: 'Date of birth',
          from: { years: -18 },
          to: 0,
          errors: {
            missing: 'Enter the child’s date of birth',
            invalid: 'Enter a real date of birth in the last 18 years',
          },
        }),
        radios({
          key: 'relation',
          label: 'Who are you to them?',
          short: 'You are',
          options: [
            option('grandparent', 'Grandparent'),
            option('aunt-uncle', 'Aunt or uncle'),
            option('sibling', 'Brother or sister'),
            option('other-family', 'Another relative'),
            option('friend', 'A friend of the family'),
            option('worker', 'Somebody who knows them from school, a club or work'),
            option('adopter', 'We hope to adopt them'),
          ],
          errors: { missing: 'Choose who you are to the child' },
        }),
      ],
    },
    pageFor(
      longText({
        key: 'now',
        label: 'How are things at the moment?',
        hint: 'What is going well, and what would help you or the child now?',
        short: 'How things are',
        maxLength: 3000,
        errors: { missing: 'Tell us how things are at the moment' },
      }),
    ),
    pageFor(
      longText({
        key: 'family',
        label: 'How is it between you and the child’s parents?',
        short: 'The child’s parents',
        maxLength: 3000,
        optional: true,
        errors: { missing: 'Tell us how it is between you and the child’s parents' },
      }),
    ),
  ],
})
