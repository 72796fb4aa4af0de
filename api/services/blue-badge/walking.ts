import type { Page } from '#contract/core/question.ts'
import { pageFor } from '../define/pages.ts'
import { checkboxes, longText, noneOfThese, option, radios } from '../define/questions.ts'
import * as routes from './routes.ts'
import { say } from './say.ts'

/** How somebody walks, asked only where that decides. */
export const walkingPages: readonly Page[] = [
  {
    id: 'how-far',
    when: routes.asksWalking,
    title: 'Walking',
    intro: ['Think of a typical day, on flat ground, using any walking aids.'],
    questions: [
      radios({
        key: 'walksFar',
        ...say(({ subject, again }) => ({
          label: `How far can ${subject} walk before ${again} have to stop?`,
          short: 'How far',
          errors: { missing: `Select how far ${subject} can walk` },
        })),
        options: [
          option('20', 'Less than 20 metres', { hint: 'About the length of two buses' }),
          option('50', '20 to 50 metres'),
          option('80', '50 to 80 metres'),
          option('more', 'More than 80 metres'),
          option('varies', 'It varies too much to say'),
        ],
      }),
      radios({
        key: 'walksLong',
        ...say(({ subject }) => ({
          label: `How long can ${subject} walk for?`,
          short: 'How long',
          errors: { missing: `Select how long ${subject} can walk for` },
        })),
        options: [
          option('1', 'Less than a minute'),
          option('5', '1 to 5 minutes'),
          option('10', '5 to 10 minutes'),
          option('more', 'More than 10 minutes'),
        ],
      }),
      radios({
        key: 'pace',
        label: 'How fast is the walking?',
        short: 'Pace',
        options: [
          option('usual', 'As fast as most people'),
          option('slow', 'Slowly'),
          option('very-slow', 'Very slowly, with stops'),
        ],
        errors: { missing: 'Select how fast the walking is' },
      }),
    ],
  },
  {
    ...pageFor(
      checkboxes({
        key: 'walkingTroubles',
        label: 'What makes walking difficult?',
        short: 'What makes walking difficult',
        hint: 'Select all that apply.',
        options: [
          option('pain', 'Pain'),
          option('breath', 'Being out of breath'),
          option('balance', 'Poor balance, or falls'),
          option('weakness', 'Weakness or stiffness'),
          option('tired', 'Being exhausted'),
          option('other', 'Something else', { hint: 'You can describe it on another page' }),
        ],
        errors: { missing: 'Select what makes walking difficult' },
      }),
    ),
    when: routes.asksWalking,
  },
  {
    ...pageFor(
      longText({
        key: 'distressOnJourneys',
        label: 'What happens during a journey?',
        short: 'Distress during a journey',
        hint: 'What causes the distress, how it shows, how often it happens, and what helps.',
        maxLength: 2000,
        errors: { missing: 'Tell us what happens during a journey' },
      }),
    ),
    when: routes.byDistress,
  },
  {
    ...pageFor(
      longText({
        key: 'harmOnJourneys',
        label: 'What is the risk of serious harm when walking?',
        short: 'Risk of serious harm',
        hint: 'Who may come to harm, how, how often it has happened, and what is done to prevent it.',
        maxLength: 2000,
        errors: { missing: 'Tell us what the risk of serious harm is' },
      }),
    ),
    when: routes.byHarm,
  },
  {
    ...pageFor(
      longText({
        key: 'meters',
        label: 'What makes parking meters hard to use?',
        short: 'Using parking meters',
        hint: 'Which movements are impossible or difficult, and how the vehicle is adapted.',
        maxLength: 2000,
        errors: { missing: 'Tell us what makes parking meters hard to use' },
      }),
    ),
    when: routes.byArms,
  },
  {
    ...pageFor(
      checkboxes({
        key: 'aids',
        ...say(({ Do, subject, s }) => ({
          label: `What ${Do.toLowerCase()} ${subject} use to get about?`,
          short: 'Mobility aids',
          hint: 'Select all that apply.',
          errors: {
            missing: `Select what ${subject} use${s}, or “None of these”`,
            invalid: `Select what ${subject} use${s}, or “None of these” alone`,
          },
        })),
        options: [
          option('wheelchair', 'Wheelchair'),
          option('scooter', 'Mobility scooter'),
          option('frame', 'Walking frame'),
          option('crutches', 'Crutches'),
          option('stick', 'Walking stick'),
          option('limb', 'Artificial limb or brace'),
          option('person', 'Help from another person'),
          noneOfThese(),
        ],
      }),
    ),
    when: routes.asksAids,
  },
]
