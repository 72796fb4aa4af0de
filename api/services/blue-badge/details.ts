import type { Page } from '#contract/core/question.ts'
import { about, theChild, theOrganisation, they } from '../common/grammar.ts'
import { fullName, nameOf, nationalInsurance, postalAddress } from '../common/person.ts'
import { pageFor } from '../define/pages.ts'
import { date, option, radios, text, when, yesNo } from '../define/questions.ts'
import * as routes from './routes.ts'
import { say } from './say.ts'

const inSection = (page: Page): Page => ({ ...page, section: 'details' })

const relationship = radios({
  key: 'relationship',
  label: 'What allows you to apply for them?',
  short: 'Your right to apply',
  when: routes.forSomebodyElse,
  options: [
    option('parent', 'I am their parent or legal guardian'),
    option('family', 'I am family or a friend, and they have asked me'),
    option('attorney', 'I have power of attorney, or a court has appointed me'),
    option('professional', 'I look after them as part of my work'),
  ],
  errors: { missing: 'Select what allows you to apply for them' },
  wording: [
    {
      when: routes.forChild,
      label: 'What is your relationship to the child?',
      short: 'Your relationship to the child',
      errors: { missing: 'Select your relationship to the child' },
    },
  ],
})

const namesPage: Page = {
  id: 'about-you',
  title: 'About you',
  wording: [
    { when: routes.forChild, title: 'About you and the child' },
    { when: routes.forOther, title: 'About you and the person who needs the badge' },
  ],
  questions: [
    fullName,
    relationship,
    text({
      key: 'role',
      label: 'What do you do in the organisation?',
      short: 'Your role',
      when: routes.forOrganisation,
      maxLength: 100,
      errors: { missing: 'Enter what you do in the organisation' },
    }),
    nameOf('childName', about(theChild), { when: routes.forChild }),
    nameOf('otherName', about(they), { when: routes.forOther }),
    // Whoever is a child has none yet, or has just been given one.
    nationalInsurance(say, { when: when('badgeFor', ['me', 'other']) }),
  ],
}

const organisationPage: Page = {
  id: 'organisation',
  when: routes.forOrganisation,
  title: 'The organisation',
  questions: [
    text({
      key: 'organisationName',
      label: 'What is the organisation called?',
      short: 'Organisation',
      maxLength: 120,
      errors: { missing: 'Enter the name of the organisation' },
    }),
    text({
      key: 'charityNumber',
      label: 'What is its charity number?',
      short: 'Charity number',
      hint: 'If it has one.',
      optional: true,
      maxLength: 10,
      width: 10,
      pattern: '\\d{6,8}(-\\d{1,2})?',
      errors: {
        missing: 'Enter the charity number',
        invalid: 'Enter a charity number of 6 to 8 numbers, like 1123456',
      },
    }),
  ],
}

const addressPages: readonly Page[] = [
  {
    ...pageFor(postalAddress(say, { reuse: 'address' })),
    when: when('badgeFor', ['me', 'child']),
  },
  { ...pageFor(postalAddress(about(they), { key: 'otherAddress' })), when: routes.forOther },
  {
    ...pageFor(postalAddress(about(theOrganisation), { key: 'organisationAddress' })),
    when: routes.forOrganisation,
  },
]

const currentBadgePages: readonly Page[] = [
  pageFor(
    yesNo({
      key: 'hasBadge',
      ...say(({ Do, subject, have }) => ({
        label: `${Do} ${subject} have a Blue Badge now?`,
        short: 'Has a badge now',
        errors: { missing: `Select yes if ${subject} ${have} a Blue Badge now` },
      })),
    }),
  ),
  {
    id: 'current-badge',
    when: when('hasBadge', 'yes'),
    title: 'The current badge',
    questions: [
      text({
        key: 'badgeNumber',
        label: 'What is the badge number?',
        short: 'Badge number',
        hint: 'It is on the front of the badge. Leave this empty if you cannot find it.',
        optional: true,
        format: 'reference',
        maxLength: 30,
        width: 20,
        errors: {
          missing: 'Enter the badge number',
          invalid: 'Enter the badge number using only letters and numbers',
        },
      }),
      date({
        key: 'badgeEnds',
        label: 'When does it expire?',
        short: 'Badge expires',
        hint: 'For example, 31 1 2027',
        from: { years: -10 },
        to: { years: 4 },
        errors: {
          missing: 'Enter the date when the badge expires',
          invalid: 'Enter a real date, like 31 1 2027',
        },
      }),
    ],
  },
]

/** Who it is for, who asks, and where they live. */
export const detailPages: readonly Page[] = [
  namesPage,
  organisationPage,
  ...addressPages,
  ...currentBadgePages,
].map(inSection)
