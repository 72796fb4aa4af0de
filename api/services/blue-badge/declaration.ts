import type { Page } from '#contract/core/question.ts'
import { declarationPage as page } from '../common/last-pages.ts'
import { forChild, forOrganisation, forOther } from './routes.ts'

/** `right` and `vouched`: why I may apply, and what I vouch for. The rest is the same for everybody. */
const statements = (right: string, vouched: string) => [
  right,
  vouched,
  'The council may check it, and may ask for more or for an assessment before it decides.',
  'I will tell the council if something changes that matters for the badge.',
]

const truth = 'What I have said is true and complete'

/** Last of all. */
export const declarationPage: Page = {
  ...page(statements('The badge is for me.', `${truth}, and the photo shows me.`), {
    wording: [
      {
        when: forChild,
        statements: statements(
          'I look after the child and am allowed to apply for them.',
          `${truth}, and the photo shows the child.`,
        ),
      },
      {
        when: forOther,
        statements: statements(
          'I am allowed to apply for the person who needs the badge.',
          `${truth}, and the photo shows that person.`,
        ),
      },
      {
        when: forOrganisation,
        statements: statements('I am allowed to apply for the organisation.', `${truth}.`),
      },
    ],
  }),
  section: 'declaration',
}
