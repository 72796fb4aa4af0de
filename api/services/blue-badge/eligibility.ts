import type { Page } from '#contract/core/question.ts'
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
        label: 'Does it care for disabled people who would qualify for a badge of their own?',
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
        ...say(({ Do, subject, have }) => ({
          label: `${Do} ${subject} have a terminal illness?`,
          short: 'Terminal illness',
          hint: 'If so, you do not need to fill in this form. We deal with it directly.',
          errors: { missing: `Select yes if ${subject} ${have} a terminal illness` },
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
        short: 'Why a child under 3 needs a badge',
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
        ...say(({ Do, subject, have }) => ({
          label: `Which of these ${Do.toLowerCase()} ${subject} have?`,
          short: 'Benefits and registrations',
          hint: 'Select all that apply.',
          errors: {
            missing: `Select what ${subject} ${have}, or “None of these”`,
            invalid: `Select what ${subject} ${have}, or “None of these” alone`,
          },
        })),
        options: [
          option('pip', 'Personal Independence Payment (PIP)'),
          option('dla', 'The higher rate of the mobility component of Disability Living Allowance (DLA)'),
          option('sight', 'Registration as severely sight impaired (blind)'),
          option('war-pension', 'War Pensioners’ Mobility Supplement'),
          option('armed-forces', 'A lump sum from the Armed Forces Compensation Scheme'),
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
        label: 'Which tariff was the lump sum?',
        short: 'Tariff',
        hint: 'It is in the award letter.',
        options: [option('1-to-8', 'Tariff 1 to 8'), option('other', 'Any other tariff')],
        errors: { missing: 'Select which tariff the lump sum was' },
      }),
      yesNo({
        key: 'armedForcesCertified',
        label:
          'Does the award certify a permanent and substantial disability that makes walking impossible or very difficult?',
        short: 'Certified disability',
        errors: { missing: 'Select yes if the award certifies a disability that affects walking' },
      }),
    ],
  },
  {
    ...pageFor(
      radios({
        key: 'pipMoving',
        ...say(({ Do, subject, have }) => ({
          label: `How many PIP points ${Do.toLowerCase()} ${subject} have for “moving around”?`,
          short: 'PIP points for moving around',
          hint: 'The award letter has a table of points for each activity.',
          errors: { missing: `Select how many points ${subject} ${have} for “moving around”` },
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
        hint: 'Select the sentence that is in the letter. The points alone are not enough: two of the sentences score 10.',
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
        ...say(({ object }) => ({
          label: `How does a long-term disability affect ${object} during a journey?`,
          short: 'Effects during a journey',
          hint: 'Only a disability that is enduring and substantial counts, not an injury that will heal. Select all that apply.',
          errors: {
            missing: 'Select what applies, or “None of these”',
            invalid: 'Select what applies, or “None of these” alone',
          },
        })),
        options: [
          option('unable', 'It makes walking impossible'),
          option('difficulty', 'It makes walking very difficult'),
          option('distress', 'It causes very considerable psychological distress'),
          option('harm', 'Walking brings a risk of serious harm', {
            hint: 'To the person walking, or to somebody else',
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
        ...say(({ Do, subject, s }) => ({
          label: `${Do} ${subject} drive regularly?`,
          short: 'Drives regularly',
          errors: { missing: `Select yes if ${subject} drive${s} regularly` },
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
        ...say(({ Do, subject, have }) => ({
          label: `${Do} ${subject} have a severe disability in both arms?`,
          short: 'Severe disability in both arms',
          errors: { missing: `Select yes if ${subject} ${have} a severe disability in both arms` },
        })),
      }),
      yesNo({
        key: 'metersHard',
        ...say(({ object }) => ({
          label: `Is it impossible or very difficult for ${object} to use some parking meters?`,
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
