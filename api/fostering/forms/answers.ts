import type { Page } from '#contract/core/question.ts'
import type { AnswerKind } from '#contract/fostering/reference.ts'
import { pageFor } from '#services/define/pages.ts'
import { longText, option, radios, text, when, yesNo } from '#services/define/questions.ts'
import { viewsForms } from './views.ts'

/** What somebody is asked by a link of their own. Nobody of the household ever sees what they answer. */
export interface AnswerForm {
  readonly slug: AnswerKind
  readonly title: string
  /** Why we ask and what happens with it, in a few short sentences. */
  readonly summary: string
  readonly pages: readonly Page[]
}

const words = (key: string, label: string, short: string, missing: string, hint?: string) =>
  pageFor(longText({ key, label, short, maxLength: 4000, ...(hint && { hint }), errors: { missing } }))

const known = pageFor(
  text({
    key: 'known',
    label: 'How do you know them, and for how long?',
    short: 'How you know them',
    maxLength: 500,
    errors: { missing: 'Enter how you know them, and for how long' },
  }),
)

const worries: Page = {
  id: 'worries',
  questions: [
    yesNo({
      key: 'worried',
      label: 'Is there anything that would worry you if a child lived with them?',
      hint: 'They never see your answer.',
      short: 'Worries',
      errors: { missing: 'Choose yes if anything would worry you' },
    }),
    longText({
      key: 'worry',
      label: 'What would worry you?',
      short: 'What worries you',
      maxLength: 4000,
      when: when('worried', 'yes'),
      errors: { missing: 'Tell us what would worry you' },
    }),
  ],
}

const talk = pageFor(
  text({
    key: 'talk',
    label: 'When can we talk to you, and on which number?',
    hint: 'We may call or meet you to hear more. You can also say here that you do not want that.',
    short: 'When we can talk',
    maxLength: 300,
    errors: { missing: 'Enter when we can talk to you, or that you do not want that' },
  }),
)

const confidence = 'What you write stays between you and us: they do not see it. You do not need an account.'

/** One for each kind of person who is asked. */
export const answerForms: Readonly<Record<AnswerKind, AnswerForm>> = {
  ...viewsForms,
  referee: {
    slug: 'referee',
    title: 'What you know of them',
    summary: `They would like to care for a child, and said that you know them well. Please tell us what you think, as you would say it to a friend. ${confidence}`,
    pages: [
      known,
      words(
        'withChildren',
        'How are they with children?',
        'With children',
        'Tell us how they are with children',
        'If you have never seen them with children, say so.',
      ),
      words('goodAt', 'What are they good at?', 'Good at', 'Tell us what they are good at'),
      words(
        'hardTimes',
        'What do they do when life is hard?',
        'When life is hard',
        'Tell us what they do when life is hard',
        'For example, when somebody was ill, or they were very tired.',
      ),
      worries,
      talk,
    ],
  },
  employer: {
    slug: 'employer',
    title: 'What you know of them at work',
    summary: `Somebody who works for you, or did, would like to care for a child. They agreed that we ask you. ${confidence}`,
    pages: [
      pageFor(
        text({
          key: 'job',
          label: 'What is or was their job, and since when?',
          short: 'Job',
          maxLength: 500,
          errors: { missing: 'Enter their job and since when' },
        }),
      ),
      words('atWork', 'How are they to work with?', 'At work', 'Tell us how they are to work with'),
      worries,
      talk,
    ],
  },
  'adult-child': {
    slug: 'adult-child',
    title: 'What it was like to grow up with them',
    summary: `Your parent, or somebody who brought you up, would like to care for a child. We would like to hear from you what it was like. ${confidence}`,
    pages: [
      words('home', 'What was it like at home?', 'At home', 'Tell us what it was like at home'),
      words(
        'cross',
        'What happened when they were cross with you?',
        'When they were cross',
        'Tell us what happened when they were cross with you',
      ),
      words('now', 'How is it between you now?', 'Between you now', 'Tell us how it is between you now'),
      worries,
      talk,
    ],
  },
  'former-partner': {
    slug: 'former-partner',
    title: 'What you know of them',
    summary: `Somebody you lived with would like to care for a child. You do not have to answer. If it is not safe for you to talk about it, tell us. We do not tell them that we asked you. We do not tell them where you are. ${confidence}`,
    pages: [
      known,
      words(
        'asParent',
        'How were they with children?',
        'With children',
        'Tell us how they were with children',
      ),
      pageFor(
        radios({
          key: 'afraid',
          label: 'Were you, or was anybody else, ever afraid of them?',
          hint: 'They never see your answer. If you are in danger now, call 999.',
          short: 'Afraid',
          options: [
            option('no', 'No'),
            option('yes', 'Yes'),
            option('rather-not', 'I would rather tell you on the phone'),
          ],
          errors: { missing: 'Choose whether anybody was ever afraid of them' },
        }),
      ),
      worries,
      talk,
    ],
  },
  provider: {
    slug: 'provider',
    title: 'Your written reference',
    summary:
      'Somebody who fostered or adopted with your service has applied to us, and agreed that we ask you. Please give the reference that the regulations ask for.',
    pages: [
      pageFor(
        text({
          key: 'dates',
          label: 'From when to when were they with you, and with which terms?',
          short: 'Dates and terms',
          maxLength: 1000,
          errors: { missing: 'Enter from when to when they were with you, and with which terms' },
        }),
      ),
      words(
        'cared',
        'How did they care for the children?',
        'Their care',
        'Tell us how they cared for the children',
      ),
      words('ended', 'Why did it end?', 'Why it ended', 'Tell us why it ended'),
      pageFor(
        longText({
          key: 'allegations',
          label: 'Which allegations, complaints or concerns were there, and what came of them?',
          hint: 'If there were none, write “None”.',
          short: 'Allegations or concerns',
          maxLength: 6000,
          errors: { missing: 'Tell us of allegations or concerns, or write “None”' },
        }),
      ),
      pageFor(
        radios({
          key: 'again',
          label: 'Would you approve them again?',
          short: 'Approve again',
          options: [option('yes', 'Yes'), option('with-terms', 'Yes, with other terms'), option('no', 'No')],
          errors: { missing: 'Choose whether you would approve them again' },
        }),
      ),
    ],
  },
}
