import type { Condition } from '#contract/core/condition.ts'
import type { Page, Wording } from '#contract/core/question.ts'
import { pageFor } from '../define/pages.ts'
import { files, portrait } from '../define/questions.ts'
import * as routes from './routes.ts'
import { say } from './say.ts'

const later = 'Send it from your private page, or post a copy to us. We decide once we have it.'
const filesErrors = (what: string) => ({
  missing: `Add ${what}, or say that you’ll send it later`,
  invalid: 'Add up to 10 photos or PDF files',
})

/** What proves it, where another than PIP does. */
const awardWording = (when: Condition, label: string, short: string, hint: string): Wording => ({
  when,
  label,
  short,
  hint,
})
const everyPage = 'Every page that shows the decision, as photos or PDF.'

const personPages: readonly Page[] = [
  pageFor(
    portrait({
      key: 'photo',
      inEmails: 'a photo',
      ...say(({ self }) => ({
        label: `Add a photo of ${self}`,
        short: 'Photo for the badge',
        hint: 'Head and shoulders, in front of a plain wall, with nobody else in it. No hat or dark glasses, unless worn for religious or medical reasons, such as an eye condition. Somebody else can take the photo.',
        errors: {
          missing: 'Add a photo, or say that you’ll send it later',
          invalid: 'Add one photo that shows head and shoulders',
        },
      })),
      later,
    }),
  ),
  pageFor(
    files({
      key: 'identity',
      inEmails: 'proof of identity',
      ...say(({ possessive }) => ({
        label: `Add proof of ${possessive} identity`,
        short: 'Proof of identity',
        hint: 'Such as a passport, birth certificate or driving licence, as a photo or PDF.',
        errors: filesErrors('proof of identity'),
      })),
      atMost: 10,
      later,
    }),
  ),
  pageFor(
    files({
      key: 'addressProof',
      inEmails: 'proof of address',
      ...say(({ possessive }) => ({
        label: `Add proof of ${possessive} address`,
        short: 'Proof of address',
        hint: 'Such as a council tax bill or a letter about a benefit, dated in the last 12 months.',
        errors: filesErrors('proof of address'),
      })),
      atMost: 10,
      later,
    }),
  ),
].map((page) => ({ ...page, when: routes.forPerson }))

const awardPage: Page = {
  ...pageFor(
    files({
      key: 'awardProof',
      label: 'Add the PIP award letter',
      short: 'PIP award letter',
      hint: 'Every page that shows the decision and the table of points, as photos or PDF.',
      wording: [
        awardWording(routes.byDla, 'Add the DLA award letter', 'DLA award letter', everyPage),
        awardWording(
          routes.bySight,
          'Add proof of registration as severely sight impaired',
          'Proof of registration',
          'Such as the certificate of vision impairment, as a photo or PDF.',
        ),
        awardWording(
          routes.byWarPension,
          'Add the award letter for War Pensioners’ Mobility Supplement',
          'Award letter',
          everyPage,
        ),
        awardWording(
          routes.byArmedForces,
          'Add the award letter and the certificate',
          'Award letter and certificate',
          everyPage,
        ),
      ],
      atMost: 10,
      later,
      errors: filesErrors('the letter'),
    }),
  ),
  when: { all: [routes.fromThree, routes.automatic] },
}

const supportPage: Page = {
  ...pageFor(
    files({
      key: 'supportingDocument',
      label: 'Add a document about the disability',
      short: 'Supporting document',
      hint: 'Such as a letter from a hospital, a care plan, or an award letter for any benefit.',
      wording: [
        {
          when: routes.childUnderThree,
          label: 'Add a letter from a health professional',
          short: 'Letter from a health professional',
          hint: 'It must name the condition, and the equipment or the treatment.',
        },
      ],
      atMost: 10,
      later,
      errors: filesErrors('a document'),
    }),
  ),
  when: { any: [routes.childUnderThree, routes.assessed] },
}

/** The photo, who it is, where they live, and what proves the rule by which they qualify. */
export const evidencePages: readonly Page[] = [...personPages, awardPage, supportPage].map((page) => ({
  ...page,
  section: 'proof',
}))
