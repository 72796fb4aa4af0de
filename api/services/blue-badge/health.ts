import type { Page } from '#contract/core/question.ts'
import { pageFor } from '../define/pages.ts'
import { group, longText, text, when, yesNo } from '../define/questions.ts'
import * as routes from './routes.ts'
import { say } from './say.ts'
import { walkingPages } from './walking.ts'

const line = (key: string, label: string, missing: string) =>
  text({ key, label, maxLength: 100, errors: { missing } })

const underThreePages: readonly Page[] = [
  {
    ...pageFor(
      longText({
        key: 'equipment',
        label: 'Which equipment must the child always have with them?',
        short: 'Equipment',
        hint: 'What it is, what it is for, and why it cannot be carried without difficulty.',
        maxLength: 1500,
        errors: { missing: 'Tell us which equipment the child must always have with them' },
      }),
    ),
    when: { all: [routes.childUnderThree, routes.needsEquipment] },
  },
  {
    ...pageFor(
      longText({
        key: 'treatment',
        label: 'Why must the child always be near a vehicle?',
        short: 'Condition and treatment',
        hint: 'The condition, and the treatment that may be needed in the vehicle or by going somewhere in it.',
        maxLength: 1500,
        errors: { missing: 'Tell us why the child must always be near a vehicle' },
      }),
    ),
    when: { all: [routes.childUnderThree, routes.needsVehicle] },
  },
]

const conditionPage: Page = {
  ...pageFor(
    longText({
      key: 'condition',
      ...say(({ object }) => ({
        label: `What is the disability, and how does it affect ${object}?`,
        short: 'The disability',
        hint: 'What it is called, if it has a name, when it started, and whether it is expected to change.',
        errors: { missing: 'Tell us what the disability is and what it does' },
      })),
      maxLength: 2000,
    }),
  ),
  when: routes.assessed,
}

const treatmentPages: readonly Page[] = [
  {
    id: 'medicines-and-professionals',
    when: routes.assessed,
    title: 'Medicines and health professionals',
    questions: [
      yesNo({
        key: 'takesMedicine',
        ...say(({ Do, subject, s }) => ({
          label: `${Do} ${subject} take medicine for it?`,
          short: 'Takes medicine',
          errors: { missing: `Select yes if ${subject} take${s} medicine for it` },
        })),
      }),
      yesNo({
        key: 'seesProfessionals',
        ...say(({ Do, subject, possessive, s }) => ({
          label: `${Do} ${subject} see health professionals about it?`,
          short: 'Sees health professionals',
          hint: `Do not count ${possessive} own GP: we do not ask them.`,
          errors: { missing: `Select yes if ${subject} see${s} health professionals about it` },
        })),
      }),
    ],
  },
  {
    ...pageFor(
      group({
        key: 'medicines',
        label: 'Which medicines are taken for it?',
        short: 'Medicines',
        item: 'medicine',
        atLeast: 1,
        atMost: 20,
        questions: [
          line('medicine', 'Name of the medicine', 'Enter the name of the medicine'),
          line('dose', 'Dose, and how often it is taken', 'Enter the dose, and how often it is taken'),
        ],
        errors: { missing: 'Add a medicine', invalid: 'Add 1 to 20 medicines' },
      }),
    ),
    when: { all: [routes.assessed, when('takesMedicine', 'yes')] },
  },
  {
    ...pageFor(
      group({
        key: 'professionals',
        label: 'Who are the health professionals?',
        short: 'Health professionals',
        item: 'health professional',
        atLeast: 1,
        atMost: 10,
        questions: [
          line('professional', 'Name or role', 'Enter the health professional’s name or role'),
          line('place', 'Hospital, clinic or team', 'Enter the hospital, clinic or team'),
        ],
        errors: { missing: 'Add a health professional', invalid: 'Add 1 to 10 health professionals' },
      }),
    ),
    when: { all: [routes.assessed, when('seesProfessionals', 'yes')] },
  },
]

/** The condition and what it does: only where somebody has to assess it. */
export const healthPages: readonly Page[] = [
  ...underThreePages,
  conditionPage,
  ...walkingPages,
  ...treatmentPages,
].map((page) => ({ ...page, section: 'health' }))
