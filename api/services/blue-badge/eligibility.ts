import type { Page } from '#contract/question.ts'
import { birthDate } from '../common/person.ts'
import { pageFor } from '../define/pages.ts'
import { checkboxes, noneOfThese, option, radios, when, yesNo } from '../define/questions.ts'
import { journeysResultPage, resultPage } from './results.ts'
import * as routes from './routes.ts'
import { say } from './say.ts'

const person = { all: [routes.forPerson, when('terminalIllness', 'no')] }

/** Whom it is for, and what sends them another way before anything else is asked. */
const firstPages: readonly Page[] = [
  pageFor(
    radios({
      key: 'badgeFor',
      label: 'Who is the Blue Badge for?',
      short: 'Who the badge is for',
      options: [
        option('me', 'Me'),
        option('child', 'A child I look after'),
        option('other', 'Another adult', { hint: 'You must be allowed to apply for them' }),
        option('organisation', 'An organisation', {
          hint: 'It must both care for and transport people who would qualify for a badge',
        }),
      ],
      errors: { missing: 'Select who the Blue Badge is for' },
    }),
  ),
  {
    id: 'what-the-organisation-does',
    when: routes.forOrganisation,
    title: 'What the organisation does',
    questions: [
      yesNo({
        key: 'organisationCares',
        label: 'Does it care for disabled people who would qualify for a badge themselves?',
        short: 'Cares for people who would qualify',
        errors: { missing: 'Select yes if the organisation cares for people who would qualify for a badge' },
      }),
      yesNo({
        key: 'organisationTransports',
        label: 'Does it transport these people?',
        short: 'Transports these people',
        errors: { missing: 'Select yes if the organisation transports people who would qualify for a badge' },
      }),
    ],
  },
  {
    ...pageFor(
      yesNo({
        key: 'terminalIllness',
        ...say(({ you }) => ({
          label: `Do ${you} have a terminal illness?`,
          short: 'Terminal illness',
          hint: 'Then you do not need this form. We help you directly.',
          errors: { missing: `Select yes if ${you} have a terminal illness` },
        })),
      }),
    ),
    when: routes.forPerson,
  },
  { ...pageFor(birthDate(say)), when: person },
  {
    ...pageFor(
      radios({
        key: 'underThree',
        label: 'Why does the child need a badge?',
        short: 'Need of a child under 3',
        hint: 'Children under 3 qualify in one of two ways.',
        options: [
          option('equipment', 'They must always have bulky medical equipment with them'),
          option('vehicle', 'They must always be near a vehicle, so that they can be treated'),
          option('none', 'Neither of these'),
        ],
        errors: { missing: 'Select why the child needs a badge, or “Neither of these”' },
      }),
    ),
    when: routes.childUnderThree,
  },
]

/** Options as the award letter has them, whole: three of them look alike and only one qualifies by itself. */
const journeys = [
  option(
    'd',
    'D: cannot follow the route of an unfamiliar journey without another person, assistance dog or orientation aid',
    {
      hint: '10 points',
    },
  ),
  option('e', 'E: cannot undertake any journey because it would cause overwhelming psychological distress', {
    hint: '10 points',
  }),
  option(
    'f',
    'F: cannot follow the route of a familiar journey without another person, an assistance dog or an orientation aid',
    {
      hint: '12 points',
    },
  ),
  option('other', 'A, B or C: any other sentence', { hint: '0, 4 or 8 points' }),
  option('unsure', 'I’m not sure'),
]

/** Benefits and registrations that qualify without an assessment. */
const benefitPages: readonly Page[] = [
  {
    ...pageFor(
      checkboxes({
        key: 'benefits',
        ...say(({ you }) => ({
          label: `Which of these do ${you} have?`,
          short: 'Benefits and registrations',
          hint: 'Select all that are true.',
          errors: {
            missing: `Select what ${you} have, or “None of these”`,
            invalid: `Select what ${you} have, or “None of these” alone`,
          },
        })),
        options: [
          option('pip', 'Personal Independence Payment (PIP)'),
          option('dla', 'The higher rate of the mobility component of Disability Living Allowance (DLA)'),
          option('sight', 'Registered as severely sight impaired (blind)'),
          option('war-pension', 'War Pensioners’ Mobility Supplement'),
          option('armed-forces', 'A lump sum of the Armed Forces Compensation Scheme'),
          noneOfThese(),
        ],
      }),
    ),
    when: routes.fromThree,
  },
  {
    id: 'armed-forces',
    when: routes.asksArmedForces,
    title: 'Armed Forces Compensation Scheme',
    questions: [
      radios({
        key: 'tariff',
        label: 'Which tariff is the lump sum?',
        short: 'Tariff',
        hint: 'The award letter says it.',
        options: [option('1-to-8', 'Tariff 1 to 8'), option('other', 'Any other tariff')],
        errors: { missing: 'Select which tariff the lump sum is' },
      }),
      yesNo({
        key: 'armedForcesCertified',
        label:
          'Does it certify a permanent and substantial disability that makes walking impossible or very difficult?',
        short: 'Certified disability',
        errors: { missing: 'Select yes if a disability that affects walking is certified' },
      }),
    ],
  },
  {
    ...pageFor(
      radios({
        key: 'pipMoving',
        ...say(({ you }) => ({
          label: `How many PIP points do ${you} have for “moving around”?`,
          short: 'PIP points for moving around',
          hint: 'The award letter has a table of points for each activity.',
          errors: { missing: `Select how many points ${you} have for “moving around”` },
        })),
        options: [
          option('8-or-more', '8 points or more'),
          option('fewer', 'Fewer than 8 points'),
          option('unsure', 'I’m not sure'),
        ],
      }),
    ),
    when: routes.asksPipMoving,
  },
  {
    ...pageFor(
      radios({
        key: 'pipJourneys',
        label: 'What does the PIP letter say for “planning and following journeys”?',
        short: 'PIP: planning and following journeys',
        hint: 'Select the sentence that the letter has. Points alone do not tell: two sentences score 10.',
        options: journeys,
        errors: { missing: 'Select what the letter says for “planning and following journeys”' },
      }),
    ),
    when: routes.asksPipJourneys,
  },
]

/** Asked only where nothing has qualified yet: what an expert assessor would look at. */
const assessedPages: readonly Page[] = [
  {
    ...pageFor(
      checkboxes({
        key: 'effects',
        ...say(({ you }) => ({
          label: `What does a disability that lasts do to ${you} during a journey?`,
          short: 'Effects during a journey',
          hint: 'Only what is enduring and substantial counts, not an injury that heals. Select all that are true.',
          errors: {
            missing: 'Select what is true, or “None of these”',
            invalid: 'Select what is true, or “None of these” alone',
          },
        })),
        options: [
          option('unable', 'It makes walking impossible'),
          option('difficulty', 'It makes walking very difficult'),
          option('distress', 'It causes very considerable psychological distress'),
          option('harm', 'Walking brings a risk of serious harm', {
            hint: 'To the person who walks, or to somebody else',
          }),
          noneOfThese(),
        ],
      }),
    ),
    when: routes.toAssess,
  },
  {
    ...pageFor(
      yesNo({
        key: 'drives',
        ...say(({ you }) => ({
          label: `Do ${you} drive regularly?`,
          short: 'Drives regularly',
          errors: { missing: `Select yes if ${you} drive regularly` },
        })),
      }),
    ),
    when: routes.asksDriving,
  },
  {
    id: 'arms',
    when: { all: [routes.asksDriving, routes.drives] },
    title: 'Arms and parking meters',
    questions: [
      yesNo({
        key: 'armsDisabled',
        ...say(({ you }) => ({
          label: `Do ${you} have a severe disability in both arms?`,
          short: 'Severe disability in both arms',
          errors: { missing: `Select yes if ${you} have a severe disability in both arms` },
        })),
      }),
      yesNo({
        key: 'metersHard',
        ...say(({ you }) => ({
          label: `Are ${you} unable to use some parking meters, or is it very difficult?`,
          short: 'Cannot use some parking meters',
          errors: { missing: 'Select yes if using some parking meters is impossible or very difficult' },
        })),
      }),
    ],
  },
]

/** Everything that decides whether somebody qualifies, and how. */
export const eligibilityPages: readonly Page[] = [
  ...firstPages,
  ...benefitPages,
  journeysResultPage,
  ...assessedPages,
  resultPage,
]
