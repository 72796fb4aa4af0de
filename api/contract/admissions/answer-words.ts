import { dayInWords } from '#contract/calendar/words.ts'
import type { WithdrawalReason } from './answer.ts'
import type { AdmittedGround } from './kinds.ts'

/** What families read of their place on their page and in their letter alike. */

export const withdrawalNames: Readonly<Record<WithdrawalReason, string>> = {
  error: 'We offered the place by mistake.',
  'not-answered': 'We did not get an answer to our offer, though we warned you and gave you more time.',
  fraud:
    'Some of the information in the application was false or misleading, and the place was given because of it.',
}

export const afterWithdrawal =
  'We will look at your application afresh, as if we had not made this offer, and write to tell you the result. Your child stays on the waiting lists.'

export const appealAfterWithdrawal =
  'You have the right to appeal to a panel that is independent of the school and of the council. You can do it on your private page: choose “Appeal against a decision”. You have at least 20 school days.'

/** Of a place that came free on a waiting list. `offered`: a day or moment, ISO 8601. */
export const freePlaceWords = (offered: string): string =>
  `A place became free. Of the children on the waiting list who still wanted it, your child was first. We offered it on ${dayInWords(offered)}.`

/** Of a place that no list gave: how the child came to it, in a heading. `child`: its name, or “your child”. */
export function groundTitle(ground: AdmittedGround, child: string, school: string): string {
  const has = `${child} has a place at ${school}`
  switch (ground) {
    case 'appeal':
      return `After your appeal, ${has}`
    case 'error':
      return `We made a mistake, so we are offering ${child} a place at ${school}`
    case 'fair-access':
    case 'direction':
    case 'plan':
    case 'twin':
      return has.charAt(0).toUpperCase() + has.slice(1)
  }
}

const whyGround: Readonly<Record<AdmittedGround, (school: string) => string>> = {
  appeal: (school) =>
    `The independent panel upheld your appeal, so ${school} must admit your child. You can read the panel’s reasons with your appeal.`,
  error: (school) =>
    `Your child should have been offered a place at ${school}. We are sorry that this went wrong.`,
  'fair-access': (school) =>
    `${school} has agreed to take your child under our Fair Access Protocol, which finds places for children who cannot get one in the usual way.`,
  direction: (school) => `${school} has been directed to take your child, so it must admit them.`,
  plan: (school) =>
    `Your child’s education, health and care plan names ${school}, so the school must admit your child.`,
  twin: (school) =>
    `Your child’s twin, or a brother or sister born at the same time, has a place at ${school}. The school’s admission policy keeps them together.`,
}

/** Of a place that came after offer day: where it comes from, and what that means for others. `offered`: since when. */
export const placeAfterWords = (
  ground: AdmittedGround | null,
  school: string,
  offered: string,
): readonly string[] =>
  ground
    ? [
        whyGround[ground](school),
        `Your child has had it since ${dayInWords(offered)}. It is an extra place, so no other child loses theirs.`,
      ]
    : [freePlaceWords(offered)]
