import type { ViewsKind } from '#contract/fostering/carers/review.ts'
import { pageFor } from '#services/define/pages.ts'
import { longText, option, radios } from '#services/define/questions.ts'
import type { AnswerForm } from './answers.ts'

const words = (key: string, label: string, short: string, missing: string, hint?: string) =>
  pageFor(longText({ key, label, short, maxLength: 4000, ...(hint && { hint }), errors: { missing } }))

const maybe = (key: string, label: string, short: string, hint?: string) =>
  pageFor(
    longText({
      key,
      label,
      short,
      maxLength: 4000,
      optional: true,
      ...(hint && { hint }),
      errors: { missing: 'Write something, or leave this empty' },
    }),
  )

/** What those are asked once a year who know how a child is doing. Carers do not see who said what. */
export const viewsForms: Readonly<Record<ViewsKind, AnswerForm & { readonly slug: ViewsKind }>> = {
  child: {
    slug: 'child',
    title: 'What is it like where you live?',
    summary:
      'We want to know how it is for you. There are no wrong answers. You can leave out what you do not want to say. Somebody you trust can help you. We do not show your answers to the people you live with. If you tell us that you are not safe, we have to help. Your worker will talk to you first.',
    pages: [
      pageFor(
        radios({
          key: 'feel',
          label: 'What is it like living here?',
          short: 'Living here',
          options: [
            option('good', 'Good'),
            option('mostly', 'Mostly good'),
            option('mixed', 'Sometimes good, sometimes not'),
            option('bad', 'Not good'),
            option('rather-not', 'I do not want to say'),
          ],
          errors: { missing: 'Choose an answer. You can also choose “I do not want to say”' },
        }),
      ),
      maybe('like', 'What do you like?', 'What they like'),
      maybe('change', 'What would you change?', 'What they would change'),
      pageFor(
        radios({
          key: 'listened',
          label: 'Do the people you live with listen to you?',
          short: 'Listened to',
          options: [
            option('yes', 'Yes'),
            option('sometimes', 'Sometimes'),
            option('no', 'No'),
            option('rather-not', 'I do not want to say'),
          ],
          errors: { missing: 'Choose an answer. You can also choose “I do not want to say”' },
        }),
      ),
      maybe(
        'talk',
        'Do you want to talk to somebody about it?',
        'Wants to talk',
        'Tell us who you would like to talk to, and when. If you are in danger now, call 999.',
      ),
    ],
  },
  school: {
    slug: 'school',
    title: 'How is the child doing?',
    summary:
      'A child at your school lives with foster carers. Each year we look at how it is going. Please tell us what you see. The carers will not see who said what.',
    pages: [
      words(
        'doing',
        'How is the child doing at school?',
        'At school',
        'Tell us how the child is doing at school',
      ),
      words(
        'carers',
        'How do you and the carers work together?',
        'With the carers',
        'Tell us how you and the carers work together',
        'For example, whether they come to meetings, and answer when you call.',
      ),
      maybe('better', 'What could be better?', 'What could be better'),
    ],
  },
  council: {
    slug: 'council',
    title: 'Your views for our review',
    summary:
      'You placed a child with these carers in the last year. We are reviewing their approval, and have to ask what you think.',
    pages: [
      words('care', 'How do they care for the child?', 'Their care', 'Tell us how they care for the child'),
      words(
        'together',
        'How do they work with you and the child’s family?',
        'Working together',
        'Tell us how they work with you and the child’s family',
      ),
      pageFor(
        radios({
          key: 'again',
          label: 'Would you place a child with them again?',
          short: 'Place again',
          options: [
            option('yes', 'Yes'),
            option('with-support', 'Yes, with more support'),
            option('no', 'No'),
          ],
          errors: { missing: 'Choose whether you would place a child with them again' },
        }),
      ),
      maybe('terms', 'Should the terms of their approval change? How?', 'Terms'),
    ],
  },
}
