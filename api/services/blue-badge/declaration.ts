import type { Page } from '#contract/question.ts'
import { declarationPage as page } from '../common/about-you.ts'

/** Last of all, and the same for everybody. */
export const declarationPage: Page = {
  ...page([
    'The badge is for me, or I may apply for the person or organisation that it is for.',
    'What I have said is true and complete, and the photo shows the person whom the badge is for.',
    'The council may check it, and may ask for more or for an assessment before it decides.',
    'I will tell the council if something changes that matters for the badge.',
  ]),
  section: 'declaration',
}
