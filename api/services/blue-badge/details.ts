import type { Page } from '#contract/question.ts'
import { fullName, homeAddress } from '../common/about-you.ts'
import { nameOf, nationalInsurance, postalAddress } from '../common/person.ts'
import { pageFor } from '../define/pages.ts'
import { date, option, radios, text, when, yesNo } from '../define/questions.ts'
import * as routes from './routes.ts'
import { say } from './say.ts'

const forChild = when('badgeFor', 'child')
const forOther = when('badgeFor', 'other')
const inSection = (page: Page): Page => ({ ...page, section: 'details' })

const relationship = radios({
  key: 'relationship',
  label: 'Why may you apply for them?',
  short: 'Your relationship',
  when: routes.forSomebodyElse,
  options: [
    option('parent', 'I am their parent or legal guardian'),
    option('family', 'I am family or a friend, and they have asked me'),
    option('attorney', 'I hold a power of attorney, or a court has appointed me'),
    option('professional', 'I look after them as part of my work'),
  ],
  errors: { missing: 'Select why you may apply for them' },
})

const namesPage: Page = {
  id: 'about-you',
  title: 'About you',
  wording: [{ when: routes.forSomebodyElse, title: 'About you and them' }],
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
    nameOf('childName', 'the child’s', { when: forChild }),
    nameOf('otherName', 'their', { when: forOther }),
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
    ...pageFor({
      ...homeAddress,
      wording: [
        {
          when: forChild,
          label: 'What is the child’s address?',
          short: 'The child’s address',
          errors: { ...homeAddress.errors, missing: 'Enter the child’s address' },
        },
      ],
    }),
    when: when('badgeFor', ['me', 'child']),
  },
  { ...pageFor(postalAddress(say, { key: 'otherAddress' })), when: forOther },
  {
    ...pageFor({
      ...postalAddress(say, { key: 'organisationAddress' }),
      label: 'What is the organisation’s address?',
      short: 'The organisation’s address',
      wording: [],
      errors: { ...homeAddress.errors, missing: 'Enter the organisation’s address' },
    }),
    when: routes.forOrganisation,
  },
]

const currentBadgePages: readonly Page[] = [
  pageFor(
    yesNo({
      key: 'hasBadge',
      ...say(({ you }) => ({
        label: `Do ${you} have a Blue Badge now?`,
        short: 'Has a badge now',
        errors: { missing: `Select yes if ${you} have a Blue Badge now` },
      })),
    }),
  ),
  {
    id: 'current-badge',
    when: when('hasBadge', 'yes'),
    title: 'The badge now',
    questions: [
      text({
        key: 'badgeNumber',
        label: 'What is its number?',
        short: 'Number of the badge',
        hint: 'Below the photo, or beside the date. Leave it empty if you cannot find it.',
        optional: true,
        format: 'reference',
        maxLength: 30,
        width: 20,
        errors: {
          missing: 'Enter the number of the badge',
          invalid: 'Enter the number with letters and numbers alone',
        },
      }),
      date({
        key: 'badgeEnds',
        label: 'When does it end?',
        short: 'The badge ends',
        hint: 'For example, 31 1 2027',
        from: { years: -10 },
        to: { years: 4 },
        errors: {
          missing: 'Enter when the badge ends',
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
